"""How often a theme is found again when the material changes a little.

Hennig 2007, "Cluster-wise assessment of cluster stability": draw a part of the texts, group them anew, and take the
Jaccard similarity of each theme with the new group most like it. Above a half the theme counts as found again.
"""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from coding.themes.records import Stability

RUNS = 10
SHARE = 0.8
FOUND = 0.5
MOST_DRAWN = 8000
"""Rows in a draw, at most."""


def stability_of(
    levels: NDArray[np.int64],
    weights: NDArray[np.float64],
    regroup: Callable[[NDArray[np.int64]], list[NDArray[np.int64]]],
    *,
    counts: Sequence[int],
    seed: int,
) -> list[list[Stability]]:
    """For each level one Stability a theme; `counts` says how many themes each has.

    `levels` (l, n) and `weights` (n,) belong to the grouped texts; `regroup` gives, for each level, new group numbers
    (m,) of the m rows drawn. A theme without a text in a draw counts as not found in it.
    """
    n = levels.shape[1]
    drawn_from = np.random.default_rng(seed)
    size = max(1, min(round(SHARE * n), MOST_DRAWN))
    found = [np.zeros((RUNS, count)) for count in counts]
    for run in range(RUNS):
        rows = np.sort(drawn_from.choice(n, size=size, replace=False))
        for level, new in enumerate(regroup(rows)):
            found[level][run] = _best_jaccard(levels[level][rows], new, weights[rows], found[level].shape[1])
    return [_told(scores) for scores in found]


def _told(scores: NDArray[np.float64]) -> list[Stability]:
    again, mean = (scores >= FOUND).sum(axis=0), scores.mean(axis=0)
    return [Stability(int(a), RUNS, round(float(m), 3)) for a, m in zip(again, mean, strict=True)]


def _best_jaccard(
    themes: NDArray[np.int64], new: NDArray[np.int64], weights: NDArray[np.float64], n_themes: int
) -> NDArray[np.float64]:
    both = np.zeros((n_themes, int(new.max()) + 1))
    np.add.at(both, (themes, new), weights)
    either = both.sum(axis=1, keepdims=True) + both.sum(axis=0, keepdims=True) - both
    best: NDArray[np.float64] = (both / np.maximum(either, 1e-12)).max(axis=1)
    return best
