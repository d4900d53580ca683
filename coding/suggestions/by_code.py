"""How good the suggestions of each code are, with 95 % intervals: few quotes say little."""

from collections.abc import Sequence
from math import sqrt
from typing import Any

import numpy as np
from numpy.typing import NDArray

Z = 1.959964


def by_code(
    names: Sequence[str], said: NDArray[np.bool_], true: NDArray[np.bool_], told: NDArray[np.bool_]
) -> list[dict[str, Any]]:
    """The JSON rows of codes that were confirmed or suggested, by name.

    `said` (k, c) whether suggested, `true` (k, c) whether confirmed, `told` (k, c) whether decided at all: the rest is
    left out. `n` confirmed, `suggested`, `right` of both; a share of nothing is None.
    """
    rows = []
    for code, name in enumerate(names):
        counted = told[:, code]
        n, suggested = int(true[counted, code].sum()), int(said[counted, code].sum())
        right = int((true & said)[counted, code].sum())
        if n or suggested:
            rows.append(_row(name, n, suggested, right))
    return rows


def wilson(right: int, n: int) -> list[float] | None:
    """The 95 % score interval of a share (Wilson 1927), [low, high]; None for a share of nothing.

    >>> wilson(8, 10)
    [0.4902, 0.9433]
    """
    if not n:
        return None
    share, spread = right / n, Z**2 / n
    middle = (share + spread / 2) / (1 + spread)
    half = Z * sqrt(share * (1 - share) / n + spread / (4 * n)) / (1 + spread)
    return [round(max(0.0, middle - half), 4), round(min(1.0, middle + half), 4)]


def _row(name: str, n: int, suggested: int, right: int) -> dict[str, Any]:
    return {
        "code": name,
        "n": n,
        "suggested": suggested,
        "right": right,
        "precision": round(right / suggested, 3) if suggested else None,
        "precision_95": wilson(right, suggested),
        "recall": round(right / n, 3) if n else None,
        "recall_95": wilson(right, n),
        "f1": round(2 * right / (n + suggested), 3),
    }
