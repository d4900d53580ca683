"""How many themes there are: found, not asked for.

Where the smoothed rows fall into clear clumps, their silhouette (Rousseeuw 1987) has its peak at the number of clumps.
Where they do not, nothing tells the number, and √(n/2) is a fair start. People's codes lie between the two: they part
less than clumps in clear material allow.
"""

from math import exp, log, sqrt

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

FEWEST_ROWS = 4
"""Different texts that a theme has in the mean, at least."""
MOST = 3.0
"""Times √(n/2): more themes nobody reads, however clear the clumps; what they hold is on the finer levels."""
STEP = 1.2
"""Each number of groups that is tried is so many times the one before."""
UNCLEAR, CLEAR = 0.25, 0.5
"""Below this silhouette there are no clumps to speak of; above, they are as clear as they get."""
TRUST = 0.75
"""Weight of clear clumps beside √(n/2)."""
FEWER = 0.02
"""Of numbers that fit nearly as well the smaller is better: so much silhouette each e-fold of themes has to bring."""
SHARPNESS = 0.02
"""Numbers whose silhouette is so little below the best still count: the choice moves little when a text is missing."""


def number_of_groups(smooth: Floats, tree: Floats, *, n: int) -> int:
    """How many groups to form of rows that come from `n` quotes.

    `smooth` (r, d) are the smoothed unit rows, `tree` is Ward's of the first of them.
    """
    most = min(len(smooth) // FEWEST_ROWS, round(MOST * sqrt(n / 2)))
    if most < 2:
        return 1
    peak, silhouette = _peak(smooth[: len(tree) + 1], tree)
    clear = TRUST * min(1.0, max(0.0, (silhouette - UNCLEAR) / (CLEAR - UNCLEAR)))
    return max(1, min(most, round(exp(clear * log(peak) + (1 - clear) * log(max(1.0, sqrt(n / 2)))))))


def silhouette_of(rows: Floats, group: NDArray[np.int64]) -> float:
    """The mean silhouette of (n, d) rows in groups 0 to g - 1, g ≥ 2, by squared distances.

    The mean squared distance to a group is that to its centre and the group's own spread, so no pair is compared. A row
    alone in its group has 0.

    >>> round(silhouette_of(np.array([[0.0], [1.0], [10.0], [11.0]]), np.array([0, 0, 1, 1])), 4)
    0.99
    """
    size = np.bincount(group).astype(np.float64)
    sums = np.zeros((len(size), rows.shape[1]))
    np.add.at(sums, group, rows)
    centre = sums / size[:, None]
    square = (rows**2).sum(axis=1)
    spread = np.bincount(group, weights=square) / size - (centre**2).sum(axis=1)
    distance = square[:, None] - 2 * rows @ centre.T + (centre**2).sum(axis=1) + spread
    each = np.arange(len(rows))
    own = distance[each, group] * size[group] / np.maximum(size[group] - 1, 1)
    distance[each, group] = np.inf
    other = distance.min(axis=1)
    value = np.where(size[group] > 1, (other - own) / np.maximum(np.maximum(own, other), 1e-12), 0.0)
    return float(value.mean())


def _peak(rows: Floats, tree: Floats) -> tuple[float, float]:
    """(the number of groups at which the silhouette is best, the best silhouette)."""
    from scipy.cluster.hierarchy import fcluster

    tried = _tried(len(rows))
    found = np.array(
        [round(silhouette_of(rows, fcluster(tree, k, "maxclust").astype(np.int64) - 1), 6) for k in tried]
    )
    worth = found - FEWER * np.log(tried)
    weight = np.exp((worth - worth.max()) / SHARPNESS)
    return exp(float(weight @ np.log(tried)) / float(weight.sum())), float(found.max())


def _tried(n: int) -> list[int]:
    """Numbers of groups from 2 up to a quarter of the rows, in steps of STEP."""
    tried, k = [2], 3.0
    while k <= n // FEWEST_ROWS:
        tried.append(round(k))
        k *= STEP
    return sorted(set(tried))
