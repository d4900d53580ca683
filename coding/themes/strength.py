"""How well a quote belongs to its theme, and which quotes are unlike any."""

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.float64]
Groups = NDArray[np.int64]

SOFTNESS = 0.1
"""Nearer by so much of a cosine to its own centre than to the next one, a quote has a strength of .73."""
UNLIKE = 3.0
"""An outlier is less like its neighbours than the median quote is, by more than so many spreads."""
SPREAD = 1.4826  # standard deviations in a median absolute deviation, where things are normal
NEIGHBOURS = 3


def centrality(rows: Rows, theme: Groups) -> NDArray[np.float64]:
    """(n,) cosine of each unit row (n, d) with the centre of its theme, 0 for one in none."""
    cosines = _cosines(rows, theme)
    own = cosines[np.arange(len(rows)), np.maximum(theme, 0)] if cosines.size else np.zeros(len(rows))
    central: NDArray[np.float64] = np.where(theme >= 0, np.clip(own, 0, 1), 0.0)
    return central


def strength(rows: Rows, theme: Groups, within: NDArray[np.float64]) -> NDArray[np.float64]:
    """(n,) 0 to 1: how much nearer each row lies to the centre of its own theme than to the nearest other, times the
    part `within` (n,) of the quote that is about it.

    At 0.5 both are as near; where there is one theme it is the cosine.
    """
    if int(theme.max(initial=-1)) < 1:
        return np.asarray(np.round(centrality(rows, theme) * within, 4), dtype=np.float64)
    cosines = _cosines(rows, theme)
    each = np.arange(len(rows))
    own = cosines[each, np.maximum(theme, 0)].copy()
    cosines[each, np.maximum(theme, 0)] = -np.inf
    nearer = 1 / (1 + np.exp(-(own - cosines.max(axis=1)) / SOFTNESS))
    return np.asarray(np.round(np.where(theme >= 0, nearer * within, 0.0), 4), dtype=np.float64)


def outliers(near: NDArray[np.float32]) -> NDArray[np.int64]:
    """Row numbers of what is unlike its neighbours, the most unlike first; `near` (n, k) are cosines, nearest first.

    The likeness is the mean cosine of the NEIGHBOURS nearest; what is UNLIKE is told by median and median absolute
    deviation (Leys et al. 2013), so that the outliers themselves do not hide each other.
    """
    if len(near) <= NEIGHBOURS:
        return np.zeros(0, dtype=np.int64)
    likeness = np.round(near[:, :NEIGHBOURS].mean(axis=1).astype(np.float64), 5)
    middle = float(np.median(likeness))
    spread = SPREAD * float(np.median(np.abs(likeness - middle)))
    unlike = np.flatnonzero(likeness < middle - UNLIKE * spread)
    return unlike[np.argsort(likeness[unlike], kind="stable")]


def _cosines(rows: Rows, theme: Groups) -> Rows:
    """(n, k) cosine of each row with each theme's centre."""
    themes = int(theme.max(initial=-1)) + 1
    sums = np.zeros((themes, rows.shape[1]))
    placed = theme >= 0
    np.add.at(sums, theme[placed], rows[placed])
    sums /= np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-9)
    cosines: Rows = np.round(rows @ sums.T, 6)
    return cosines
