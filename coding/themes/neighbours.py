"""The nearest neighbours of each row, in bounded memory: every pair compared, and beyond EXACT rows by cells.

From FEW rows on faiss compares them (Douze et al. 2024, "The Faiss library"), and its inverted file makes the cells;
where it is not installed, every pair is compared and it takes as long as it takes.
"""

from importlib.util import find_spec
from math import sqrt
from typing import Any

import numpy as np
from numpy.typing import NDArray

from coding.themes.vectors import Matrix

FEW = 2000
"""Up to so many rows loading faiss is not worth it."""
EXACT = 20_000
"""Up to so many rows every pair is compared; beyond, a row is compared with the rows of its nearest cells."""
BLOCK = 1000
MOST = 15
CELLS_SEARCHED = 24
ROWS_A_CELL = 39
"""So many rows a cell are enough to find the cells from, with fewer faiss complains on the standard output; canonical
order makes the first ones a random sample."""

Near = tuple[NDArray[np.int64], Matrix]


def nearest(rows: Matrix, *, k: int) -> Near:
    """(n, k) row numbers of the k nearest other rows by cosine, and (n, k) their cosines; k < n.

    Among equal cosines the row that comes first is nearer. Beyond EXACT rows a few neighbours in a hundred are missed.
    """
    if len(rows) > FEW and find_spec("faiss") is not None:
        return _by_faiss(rows, k)
    near = np.zeros((len(rows), k), dtype=np.int64)
    cosines = np.zeros((len(rows), k), dtype=np.float32)
    for at in range(0, len(rows), BLOCK):
        similar = np.round(rows[at : at + BLOCK] @ rows.T, 5)
        similar[np.arange(len(similar)), np.arange(at, at + len(similar))] = -2
        chosen = _best(similar, k)
        near[at : at + BLOCK] = chosen
        cosines[at : at + BLOCK] = np.take_along_axis(similar, chosen, axis=1)
    return near, cosines


def neighbours_for(n: int) -> int:
    """How many neighbours join n rows: 15, fewer in small sets, where 15 would already bridge themes."""
    return max(1, min(MOST, n - 1, max(3, round(sqrt(n)))))


def _best(similar: Matrix, k: int) -> NDArray[np.int64]:
    """(n, k) columns of the k largest of each row, largest first, the first of equals first."""
    n_columns = similar.shape[1]
    order = similar.astype(np.float64) - np.arange(n_columns) * (1e-6 / n_columns)
    part = np.argpartition(-order, k - 1, axis=1)[:, :k]
    inside = np.argsort(-np.take_along_axis(order, part, axis=1), axis=1)
    return np.take_along_axis(part, inside, axis=1)


def _by_faiss(rows: Matrix, k: int) -> Near:
    import faiss

    compared = np.ascontiguousarray(rows, dtype=np.float32)
    threads = faiss.omp_get_max_threads()
    faiss.omp_set_num_threads(1)  # sums in another order are other sums
    try:
        index = _cells(compared) if len(rows) > EXACT else faiss.IndexFlatIP(rows.shape[1])
        index.add(compared)
        cosines, near = index.search(compared, k + 1)
    finally:
        faiss.omp_set_num_threads(threads)
    return _others(near.astype(np.int64), np.where(near < 0, 0, cosines), k)


def _cells(rows: Matrix) -> Any:
    """An inverted file trained with the first rows, still empty."""
    import faiss

    width, cells = rows.shape[1], max(1, min(round(4 * sqrt(len(rows))), len(rows) // ROWS_A_CELL))
    index = faiss.IndexIVFFlat(faiss.IndexFlatIP(width), width, cells, faiss.METRIC_INNER_PRODUCT)
    index.train(rows[: ROWS_A_CELL * cells])
    index.nprobe = CELLS_SEARCHED
    return index


def _others(near: NDArray[np.int64], cosines: Matrix, k: int) -> Near:
    """The k best without the row itself, by cosine and then by number; what was not found is the row itself with 0."""
    each = np.arange(len(near))[:, None]
    lost = near < 0
    near = np.where(lost, each, near)
    worth = np.where((near == each) | lost, -2.0, np.round(cosines, 5))
    order = np.lexsort((near, -worth), axis=1)[:, :k]
    chosen = np.take_along_axis(worth, order, axis=1)
    found: Matrix = np.maximum(chosen, 0).astype(np.float32)
    return np.take_along_axis(near, order, axis=1), found
