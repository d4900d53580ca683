"""The nearest neighbours of each row, in bounded memory and near-linear time."""

from math import sqrt

import numpy as np
from numpy.typing import NDArray

from coding.themes.vectors import Matrix

EXACT = 4000
"""Up to so many rows every pair is compared; beyond, a row is compared with the rows of its nearest cells."""
BLOCK = 1000
MOST = 15
CELLS_SEARCHED = 8


def nearest(rows: Matrix, *, k: int) -> tuple[NDArray[np.int64], Matrix]:
    """(n, k) row numbers of the k nearest other rows by cosine, and (n, k) their cosines; k < n.

    Among equal cosines the row that comes first is nearer.
    """
    if len(rows) <= EXACT:
        everyone = np.arange(len(rows))
        return _gathered(
            rows, [(everyone[at : at + BLOCK], everyone) for at in range(0, len(rows), BLOCK)], k
        )
    return _gathered(rows, _cells(rows, k), k)


def neighbours_for(n: int) -> int:
    """How many neighbours join n rows: 15, fewer in small sets, where 15 would already bridge themes."""
    return max(1, min(MOST, n - 1, max(3, round(sqrt(n)))))


def _gathered(
    rows: Matrix, searches: list[tuple[NDArray[np.int64], NDArray[np.int64]]], k: int
) -> tuple[NDArray[np.int64], Matrix]:
    near = np.zeros((len(rows), k), dtype=np.int64)
    cosines = np.zeros((len(rows), k), dtype=np.float32)
    for members, candidates in searches:
        for at in range(0, len(members), BLOCK):
            block = members[at : at + BLOCK]
            similar = np.round(rows[block] @ rows[candidates].T, 5)
            similar[block[:, None] == candidates[None, :]] = -2
            chosen = _best(similar, k)
            near[block] = candidates[chosen]
            cosines[block] = np.take_along_axis(similar, chosen, axis=1)
    return near, cosines


def _best(similar: Matrix, k: int) -> NDArray[np.int64]:
    """(n, k) columns of the k largest of each row, largest first, the first of equals first."""
    n_columns = similar.shape[1]
    order = similar.astype(np.float64) - np.arange(n_columns) * (1e-6 / n_columns)
    part = np.argpartition(-order, k - 1, axis=1)[:, :k]
    inside = np.argsort(-np.take_along_axis(order, part, axis=1), axis=1)
    return np.take_along_axis(part, inside, axis=1)


def _cells(rows: Matrix, k: int) -> list[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """For each cell of a coarse k-means: its rows, and the rows of the cells nearest to it."""
    from sklearn.cluster import KMeans

    n_cells = round(sqrt(len(rows)) / 2)
    model = KMeans(n_cells, n_init=1, max_iter=10, random_state=0).fit(rows[:EXACT])
    cell = model.predict(rows)
    members = [np.flatnonzero(cell == number) for number in range(n_cells)]
    closeness = model.cluster_centers_ @ model.cluster_centers_.T
    np.fill_diagonal(closeness, 2)
    order = np.argsort(-closeness, axis=1, kind="stable")
    return [
        (members[number], _union(members, order[number], k))
        for number in range(n_cells)
        if len(members[number])
    ]


def _union(members: list[NDArray[np.int64]], order: NDArray[np.int64], k: int) -> NDArray[np.int64]:
    """The rows of the first CELLS_SEARCHED cells of `order`, and of more until there are more than k."""
    taken: list[NDArray[np.int64]] = []
    for number in order:
        if len(taken) >= CELLS_SEARCHED and sum(map(len, taken)) > k:
            break
        taken.append(members[number])
    return np.sort(np.concatenate(taken))
