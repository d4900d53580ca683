"""Points on a plane: quotes that say the same lie together. The same rows always give the same points.

The two strongest axes of the smoothed rows are the start; then neighbours draw each other near, and points that are no
neighbours push each other away, as in LargeVis (Tang et al. 2016) and UMAP (McInnes et al. 2018), all at once and with
partners that are drawn from a fixed seed.
"""

import numpy as np
from numpy.typing import NDArray

from coding.themes.clusters import graph_of, smoothed
from coding.themes.neighbours import nearest, neighbours_for
from coding.themes.vectors import Matrix

Points = NDArray[np.float64]

ROUNDS = 150
STRANGERS = 8
"""So many points push each point away in a round."""
STEP = 0.25
FEW = 4
"""Fewer rows have no neighbours to speak of: the axes alone place them."""


def layout(rows: Matrix) -> Points:
    """(n, 2) points from -1 to 1 for unit rows (n, d); a row of zeros lies with those of zeros."""
    if not len(rows):
        return np.zeros((0, 2))
    if len(rows) < FEW:
        return _within(_axes(rows))
    near, cosines = nearest(rows, k=neighbours_for(len(rows)))
    start = _axes(smoothed(rows, graph_of(near, cosines)))
    return _within(_settled(start / max(1e-9, float(start.std())), near))


def _axes(rows: Matrix) -> Points:
    """(n, 2) the rows along their two strongest axes; the farthest point of each axis is on its positive side."""
    centred = rows.astype(np.float64) - rows.astype(np.float64).mean(axis=0)
    axes = np.linalg.eigh(centred.T @ centred)[1][:, ::-1][:, :2]
    points = np.zeros((len(rows), 2))
    points[:, : axes.shape[1]] = np.round(centred @ axes, 6)
    farthest = points[np.argmax(np.abs(points), axis=0), [0, 1]]
    signed: Points = points * np.where(farthest < 0, -1.0, 1.0)
    return signed


def _settled(points: Points, near: NDArray[np.int64]) -> Points:
    """The points after ROUNDS of being drawn to neighbours and pushed from strangers, in steps that grow smaller."""
    n, drawn = len(points), np.random.default_rng(0)
    for turn in range(ROUNDS):
        step = STEP * (1 - turn / ROUNDS)
        apart = points[near] - points[:, None]
        pull = (apart / (1 + (apart**2).sum(axis=2, keepdims=True))).mean(axis=1)
        away = points[:, None] - points[drawn.integers(0, n, size=(n, STRANGERS))]
        square = (away**2).sum(axis=2, keepdims=True)
        push = (away / ((0.05 + square) * (1 + square))).mean(axis=1)
        points = np.round(points + step * np.clip(4 * pull + 5 * push, -4, 4), 9)
    return points


def _within(points: Points) -> Points:
    """The points moved and scaled so that they lie from -1 to 1, the middle of the outermost ones at 0."""
    low, high = points.min(axis=0), points.max(axis=0)
    scaled: Points = np.round((points - (low + high) / 2) / np.maximum((high - low) / 2, 1e-9), 4)
    return scaled
