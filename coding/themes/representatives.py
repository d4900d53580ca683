"""The quotes that show a theme: near its centre, and different from each other."""

import numpy as np
from numpy.typing import NDArray

SHOWN = 3
CENTRAL = 0.7
"""Weight of being central; the rest is being unlike the quotes already taken (maximal marginal relevance, Carbonell and
Goldstein 1998)."""
CANDIDATES = 200


def representatives(rows: NDArray[np.float64], strength: NDArray[np.float64]) -> list[int]:
    """Up to SHOWN row numbers of (n, d) unit `rows`; `strength` (n,) says how central each is."""
    candidates = [int(row) for row in np.argsort(-np.round(strength, 5), kind="stable")[:CANDIDATES]]
    taken: list[int] = []
    while candidates and len(taken) < SHOWN:
        best = max(candidates, key=lambda row: (_worth(row, taken, rows, strength), -row))
        candidates.remove(best)
        taken.append(best)
    return taken


def _worth(row: int, taken: list[int], rows: NDArray[np.float64], strength: NDArray[np.float64]) -> float:
    likeness = max((float(rows[row] @ rows[other]) for other in taken), default=0.0)
    return round(CENTRAL * float(strength[row]) - (1 - CENTRAL) * likeness, 5)
