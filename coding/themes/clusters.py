"""Groups of rows: neighbours smooth the vectors, Ward's method finds the groups, k-means settles their borders.

Ward, J. H. 1963, "Hierarchical grouping to optimize an objective function". Smoothing with the graph of neighbours is
what brings the groups near to those that people make.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from coding.themes.count import number_of_groups
from coding.themes.neighbours import Near, nearest, neighbours_for
from coding.themes.vectors import SAMPLE, Matrix, unit_rows

Groups = NDArray[np.int64]
Weights = NDArray[np.float64]

ROUNDS = 3
DRAWN = 1000
"""So many rows Ward starts from when a draw is grouped anew."""


@dataclass(frozen=True, slots=True)
class Clustering:
    """Unit rows (n, d), how many texts each stands for (n,), their neighbours and the graph of them, the smoothed rows
    (n, d), and their groups (n,), every number from 0 to the largest."""

    rows: Matrix
    weights: Weights
    near: Near
    graph: sparse.csr_matrix
    smooth: Matrix
    group: Groups

    def centres(self) -> NDArray[np.float64]:
        """(g, d) weighted mean of the rows of each group."""
        return centres(self.rows, self.group, self.weights)


def cluster(rows: Matrix, weights: Weights, *, n: int) -> Clustering:
    """Groups of `rows` (r, d), r ≥ 1, in canonical order, none of them zero, that come from `n` quotes."""
    r = len(rows)
    near = nearest(rows, k=neighbours_for(r) if r > 1 else 0)
    graph = graph_of(*near)
    smooth = smoothed(rows, graph)
    tree = ward(smooth[:SAMPLE])
    k = number_of_groups(smooth.astype(np.float64), tree, n=n)
    return Clustering(rows, weights, near, graph, smooth, groups(smooth, weights, tree, k=[k], rounds=50)[0])


def regroup(clustering: Clustering, drawn: NDArray[np.int64], *, counts: list[int]) -> list[Groups]:
    """For each number of groups in `counts`: (m,) groups of the drawn rows (m,), found again among themselves alone."""
    graph = clustering.graph[drawn][:, drawn]
    rows = smoothed(clustering.rows[drawn], graph)
    return groups(rows, clustering.weights[drawn], ward(rows[:DRAWN]), k=counts, rounds=3)


def graph_of(near: NDArray[np.int64], cosines: Matrix) -> sparse.csr_matrix:
    """(n, n) weights from each row to its neighbours, by cosine."""
    n, k = near.shape
    weights = np.maximum(cosines, 1e-3).astype(np.float64)
    return sparse.csr_matrix((weights.ravel(), (np.repeat(np.arange(n), k), near.ravel())), shape=(n, n))


def smoothed(rows: Matrix, graph: sparse.csr_matrix) -> Matrix:
    """Each row drawn half-way to the mean of its neighbours, ROUNDS times; a row without any stays."""
    sums = np.asarray(graph.sum(axis=1)).ravel()
    towards = (sparse.diags(1 / np.maximum(sums, 1e-9)) @ graph).astype(np.float32)
    for _ in range(ROUNDS):
        rows = unit_rows((0.5 * rows + 0.5 * (towards @ rows)).astype(np.float32))
    return np.round(rows, 6)


def ward(rows: NDArray[np.floating]) -> NDArray[np.float64]:
    """(n - 1, 4) the tree of the rows (n, d) in scipy's form."""
    from scipy.cluster.hierarchy import linkage
    from scipy.spatial.distance import pdist

    return np.zeros((0, 4)) if len(rows) < 2 else linkage(pdist(rows.astype(np.float64)), "ward")


def groups(
    rows: Matrix, weights: Weights, tree: NDArray[np.float64], *, k: list[int], rounds: int
) -> list[Groups]:
    """For each number in `k`: (n,) group number of each row, below it.

    They are the groups of the `tree` of the first rows, then k-means over all, which stops after `rounds` at the
    latest.
    """
    from scipy.cluster.hierarchy import fcluster

    if not len(tree):
        return [np.zeros(len(rows), dtype=np.int64) for _ in k]
    some = len(tree) + 1
    found: list[Groups] = []
    for number in k:
        first = fcluster(tree, max(1, number), "maxclust") - 1
        found.append(_settled(rows, weights, centres(rows[:some], first, weights[:some]), rounds))
    return found


def centres(rows: NDArray[np.floating], group: Groups, weights: Weights) -> NDArray[np.float64]:
    """(g, d) weighted mean of the rows of each group 0 to g - 1; every group has a row."""
    n = len(rows)
    holds = sparse.csr_matrix((weights, (group, np.arange(n))), shape=(int(group.max()) + 1, n))
    sums = np.asarray(holds @ rows, dtype=np.float64)
    return np.asarray(sums / np.asarray(holds.sum(axis=1)).reshape(-1, 1), dtype=np.float64)


def _settled(rows: Matrix, weights: Weights, start: NDArray[np.float64], rounds: int) -> Groups:
    """(n,) groups after k-means (Lloyd 1982) from the given centres; of equally near ones the first is taken."""
    centre, group = start, np.full(len(rows), -1)
    for _ in range(rounds):
        nearness = rows @ centre.T.astype(np.float32) - 0.5 * (centre**2).sum(axis=1).astype(np.float32)
        nearest_one = np.argmax(np.round(nearness, 5), axis=1)
        found = np.unique(nearest_one, return_inverse=True)[1].astype(np.int64)
        if (found == group).all():
            break
        group, centre = found, centres(rows, found, weights)
    return group
