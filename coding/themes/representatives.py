"""The quotes that show a theme: near its centre, and different from each other."""

import numpy as np
from numpy.typing import NDArray

SHOWN = 3
CENTRAL = 0.7
"""Weight of being central; the rest is being unlike the quotes already taken (maximal marginal relevance, Carbonell and
Goldstein 1998)."""
CANDIDATES = 200


def representatives(
    rows: NDArray[np.float64], central: NDArray[np.float64], strong: NDArray[np.bool_]
) -> list[int]:
    """Up to SHOWN row numbers of (n, d) unit `rows`; `central` (n,) says how near each is to the centre.

    A quote that is not `strong` (n,) shows a theme only where none is.
    """
    ordered = np.argsort(-np.round(central, 5), kind="stable")
    candidates = (ordered[strong[ordered]] if strong.any() else ordered)[:CANDIDATES]
    likeness = np.zeros(len(candidates))
    taken: list[int] = []
    for _ in range(min(SHOWN, len(candidates))):
        worth = np.round(CENTRAL * central[candidates] - (1 - CENTRAL) * likeness, 5)
        worth[np.isin(candidates, taken)] = -np.inf
        best = int(candidates[np.lexsort((candidates, -worth))[0]])
        taken.append(best)
        likeness = np.maximum(likeness, rows[candidates] @ rows[best])
    return taken
