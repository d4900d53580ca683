"""Coarser and finer themes that nest: themes are put together or taken apart by Ward's criterion, nothing else moves.

Ward, J. H. 1963: of all pairs, the two groups are joined whose joining adds least to the squared distances within.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from coding.themes.clusters import ward

Groups = NDArray[np.int64]
Rows = NDArray[np.float64]

STEP = 1.6
"""Each level has about so many times the themes of the level before."""
EACH_WAY = 2
"""Levels coarser than the one shown first, and finer."""
MOST = 300
"""Themes on the finest level, unless the level shown first has more."""
FEWEST = 2
"""Quotes that a finer theme has at least."""
LOOKED_AT = 1000
"""Rows of a theme that its parts are found from; the others go to the nearest part."""


@dataclass(frozen=True, slots=True)
class Levels:
    """`themes` (l, n) number the theme of each row on each level, coarsest first; `first`, from 0, is shown first."""

    themes: Groups
    first: int


def levels_of(rows: Rows, theme: Groups, weights: NDArray[np.float64]) -> Levels:
    """Coarser and finer levels around `theme` (n,), which has every number from 0 to its largest.

    `rows` (n, d) are what is compared, `weights` (n,) how many quotes each stands for. Levels that would be equal are
    left out. On every level the themes are numbered from the one with most quotes on.
    """
    found = [_ranked(theme, weights)]
    first = 0
    for _ in range(EACH_WAY):
        coarser = merged(rows, found[0], weights, k=max(2, round((found[0].max() + 1) / STEP)))
        if coarser.max() < found[0].max():
            found.insert(0, _ranked(coarser, weights))
            first += 1
    for _ in range(EACH_WAY):
        finer = split(rows, found[-1], weights, k=min(MOST, round((found[-1].max() + 1) * STEP)))
        if finer.max() > found[-1].max():
            found.append(_ranked(finer, weights))
    return Levels(np.stack(found), first)


def merged(rows: Rows, theme: Groups, weights: NDArray[np.float64], *, k: int) -> Groups:
    """(n,) themes put together until k are left."""
    n = int(theme.max()) + 1
    size = np.bincount(theme, weights=weights, minlength=n).astype(np.float64)
    centre = np.zeros((n, rows.shape[1]))
    np.add.at(centre, theme, rows * weights[:, None])
    centre /= np.maximum(size, 1e-9)[:, None]
    into, alive = np.arange(n), np.ones(n, dtype=bool)
    for _ in range(n - k):
        numbers = np.flatnonzero(alive)
        one, other = _nearest_pair(centre[numbers], size[numbers])
        keep, gone = numbers[one], numbers[other]
        both = size[keep] + size[gone]
        centre[keep] = (size[keep] * centre[keep] + size[gone] * centre[gone]) / both
        size[keep], alive[gone] = both, False
        into[into == gone] = keep
    joined: Groups = np.unique(into, return_inverse=True)[1].astype(np.int64)[theme]
    return joined


def split(rows: Rows, theme: Groups, weights: NDArray[np.float64], *, k: int) -> Groups:
    """(n,) themes taken apart where most is gained, until there are about k; no part has fewer than FEWEST quotes."""
    n = int(theme.max()) + 1
    inside = [np.flatnonzero(theme == number) for number in range(n)]
    trees = [ward(rows[at[:LOOKED_AT]]) if len(at) > FEWEST else None for at in inside]
    gains = [
        (round(float(h), 6), number)
        for number, tree in enumerate(trees)
        if tree is not None
        for h in tree[:, 2]
    ]
    chosen = [number for _, number in sorted(gains, key=lambda gain: (-gain[0], gain[1]))[: max(0, k - n)]]
    finer, free = theme.copy(), n
    for number in sorted(set(chosen)):
        parts = _parts(rows[inside[number]], trees[number], weights[inside[number]], chosen.count(number) + 1)
        finer[inside[number]] = np.where(parts == 0, number, free + parts - 1)
        free += int(parts.max())
    return finer


def _parts(rows: Rows, tree: NDArray[np.float64] | None, weights: NDArray[np.float64], k: int) -> Groups:
    """(m,) parts 0, 1 … of one theme: those of its tree, the rest to the nearest; parts too small join the nearest."""
    from scipy.cluster.hierarchy import fcluster

    assert tree is not None
    parts = fcluster(tree, k, "maxclust").astype(np.int64) - 1
    centre = _centres(rows[: len(parts)], parts)
    if len(rows) > len(parts):
        parts = np.concatenate([parts, np.argmax(np.round(rows[len(parts) :] @ centre.T, 6), axis=1)])
    while True:
        size = np.bincount(parts, weights=weights)
        small = int(np.argmin(size))
        if size[small] >= FEWEST or len(size) == 1:
            return np.asarray(parts, dtype=np.int64)
        likeness = np.round(centre @ centre[small], 6)
        likeness[small] = -np.inf
        parts[parts == small] = int(np.argmax(likeness))
        parts = np.unique(parts, return_inverse=True)[1].astype(np.int64)
        centre = _centres(rows, parts)


def _nearest_pair(centre: Rows, size: NDArray[np.float64]) -> tuple[int, int]:
    """The two groups that Ward's criterion joins next, the first of equals."""
    square = (centre**2).sum(axis=1)
    apart = np.maximum(square[:, None] + square - 2 * centre @ centre.T, 0)
    cost = np.round(apart * (size[:, None] * size) / (size[:, None] + size), 8)
    cost[np.tril_indices(len(cost))] = np.inf
    at = int(np.argmin(cost))
    return divmod(at, len(cost))


def _centres(rows: Rows, group: Groups) -> Rows:
    sums = np.zeros((int(group.max()) + 1, rows.shape[1]))
    np.add.at(sums, group, rows)
    centre: Rows = sums / np.bincount(group)[:, None]
    return centre


def _ranked(theme: Groups, weights: NDArray[np.float64]) -> Groups:
    """The themes numbered from the one with most quotes on, the first of equals by its first row."""
    size = np.bincount(theme, weights=weights)
    start = np.array([int(np.argmax(theme == number)) for number in range(len(size))])
    rank = np.empty(len(size), dtype=np.int64)
    rank[np.lexsort((start, -size))] = np.arange(len(size))
    ranked: Groups = rank[theme]
    return ranked
