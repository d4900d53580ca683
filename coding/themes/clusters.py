"""Groups of rows: neighbours smooth the vectors, a community search says how many groups, Ward and k-means form them.

Ward, J. H. 1963, "Hierarchical grouping to optimize an objective function"; Blondel et al. 2008, "Fast unfolding of
communities in large networks" (Louvain). Nothing recovers the true number of themes: Louvain's and √(n/2) are both fair
starting points, and the larger is taken, because people merge two themes sooner than they split one.
"""

from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from coding.themes.neighbours import nearest, neighbours_for
from coding.themes.vectors import SAMPLE, Matrix, unit_rows

ROUNDS = 3
COUNTED = 1200
"""So many rows are enough to count communities; with more texts √(n/2) is the larger number anyway."""
FEWEST_ROWS = 4
"""Different texts that a theme has in the mean, at least."""
DRAWN = 600
"""So many rows Ward starts from when a draw is grouped anew."""


@dataclass(frozen=True, slots=True)
class Clustering:
    """Unit rows (n, d), how many texts each stands for (n,), the graph of neighbours, and their groups (n,) below k."""

    rows: Matrix
    weights: NDArray[np.float64]
    graph: sparse.csr_matrix
    group: NDArray[np.int64]
    k: int


def cluster(rows: Matrix, weights: NDArray[np.float64], *, n: int, seed: int) -> Clustering:
    """Groups of `rows` (r, d), r ≥ 1, in canonical order, none of them zero, that come from `n` quotes."""
    r = len(rows)
    graph = graph_of(*nearest(rows, k=neighbours_for(r))) if r > 1 else sparse.csr_matrix((1, 1))
    k = number_of_groups(rows, n=n, seed=seed)
    return Clustering(rows, weights, graph, groups(smoothed(rows, graph), weights, k=k), k)


def regroup(clustering: Clustering, drawn: NDArray[np.int64]) -> NDArray[np.int64]:
    """(m,) groups of the drawn rows (m,), found again among themselves alone."""
    graph = clustering.graph[drawn][:, drawn]
    rows = smoothed(clustering.rows[drawn], graph)
    return groups(rows, clustering.weights[drawn], k=clustering.k, sample=DRAWN, rounds=10)


def graph_of(near: NDArray[np.int64], cosines: Matrix) -> sparse.csr_matrix:
    """(n, n) weights from each row to its neighbours, by cosine."""
    n, k = near.shape
    weights = np.maximum(cosines, 1e-3).astype(np.float64)
    return sparse.csr_matrix((weights.ravel(), (np.repeat(np.arange(n), k), near.ravel())), shape=(n, n))


def smoothed(rows: Matrix, graph: sparse.csr_matrix) -> Matrix:
    """Each row drawn half-way to the mean of its neighbours, ROUNDS times; a row without any stays."""
    sums = np.asarray(graph.sum(axis=1)).ravel()
    towards = sparse.diags(1 / np.maximum(sums, 1e-9)) @ graph
    for _ in range(ROUNDS):
        rows = unit_rows((0.5 * rows + 0.5 * (towards @ rows)).astype(np.float32))
    return np.round(rows, 6)


def number_of_groups(rows: Matrix, *, n: int, seed: int) -> int:
    """How many groups to form of `rows` that come from `n` quotes; from a sample of them when they are many."""
    sample = rows[:COUNTED]
    if len(sample) < 4:
        return 1
    near, cosines = nearest(sample, k=neighbours_for(len(sample)))
    communities = _communities(near, cosines, seed=seed)
    return max(1, min(len(rows) // FEWEST_ROWS, round(max(communities, sqrt(n / 2)))))


def groups(
    rows: Matrix, weights: NDArray[np.float64], *, k: int, sample: int = SAMPLE, rounds: int = 50
) -> NDArray[np.int64]:
    """(n,) group number of each row, below k: Ward's groups of the first `sample` rows, then k-means over all.

    k-means stops after `rounds` at the latest.
    """
    from scipy.cluster.hierarchy import fcluster, linkage
    from sklearn.cluster import KMeans

    if k <= 1 or len(rows) <= k:
        return np.zeros(len(rows), dtype=np.int64) if k <= 1 else np.arange(len(rows))
    some = rows[:sample].astype(np.float64)
    first = fcluster(linkage(some, "ward"), k, "maxclust") - 1
    start = centres(some, first, weights[:sample])
    model = KMeans(len(start), init=start, n_init=1, max_iter=rounds)
    found: NDArray[np.int64] = model.fit_predict(rows.astype(np.float64), sample_weight=weights).astype(
        np.int64
    )
    return found


def centres(
    rows: NDArray[np.float64], group: NDArray[np.int64], weights: NDArray[np.float64]
) -> NDArray[np.float64]:
    """(g, d) weighted mean of the rows of each group 0 to g - 1; every group has a row."""
    sums = np.zeros((int(group.max()) + 1, rows.shape[1]))
    np.add.at(sums, group, rows * weights[:, None])
    return sums / np.bincount(group, weights=weights)[:, None]


def _communities(near: NDArray[np.int64], cosines: Matrix, *, seed: int) -> int:
    import networkx

    graph: networkx.Graph[int] = networkx.Graph()
    graph.add_nodes_from(range(len(near)))
    for row, (others, weights) in enumerate(zip(near.tolist(), cosines.tolist(), strict=True)):
        graph.add_weighted_edges_from(
            (row, other, max(w, 1e-3)) for other, w in zip(others, weights, strict=True)
        )
    return len(networkx.community.louvain_communities(graph, seed=seed))
