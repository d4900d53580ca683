"""How often a theme is found again when the material changes a little.

Hennig 2007, "Cluster-wise assessment of cluster stability": draw a part of the texts, group them anew, and take the
Jaccard similarity of each theme with the new group most like it. Above a half the theme counts as found again.
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from coding.themes.records import Stability

RUNS = 10
SHARE = 0.8
FOUND = 0.5


def stability_of(
    themes: NDArray[np.int64],
    weights: NDArray[np.float64],
    regroup: Callable[[NDArray[np.int64]], NDArray[np.int64]],
    *,
    seed: int,
) -> list[Stability]:
    """One Stability a theme number 0 to max(themes).

    `themes` (n,) and `weights` (n,) belong to the grouped texts; `regroup` gives new group numbers (m,) for the m rows
    drawn. A theme without a text in a draw counts as not found in it.
    """
    n_themes = int(themes.max()) + 1
    drawn_from = np.random.default_rng(seed)
    size = max(1, round(SHARE * len(themes)))
    found = np.zeros((RUNS, n_themes))
    for run in range(RUNS):
        rows = np.sort(drawn_from.choice(len(themes), size=size, replace=False))
        found[run] = _best_jaccard(themes[rows], regroup(rows), weights[rows], n_themes)
    again, mean = (found >= FOUND).sum(axis=0), found.mean(axis=0)
    return [Stability(int(a), RUNS, round(float(m), 3)) for a, m in zip(again, mean, strict=True)]


def _best_jaccard(
    themes: NDArray[np.int64], new: NDArray[np.int64], weights: NDArray[np.float64], n_themes: int
) -> NDArray[np.float64]:
    both = np.zeros((n_themes, int(new.max()) + 1))
    np.add.at(both, (themes, new), weights)
    either = both.sum(axis=1, keepdims=True) + both.sum(axis=0, keepdims=True) - both
    best: NDArray[np.float64] = (both / np.maximum(either, 1e-12)).max(axis=1)
    return best
