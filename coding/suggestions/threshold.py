"""From which probability on a code is suggested: where the suggestions are expected to be of most use.

With probabilities that hold, the threshold that makes the F1 of all suggestions together highest is half of that F1
(Lipton, Elkan and Naryanaswamy 2014), and both can be told from the probabilities alone. Ours lies a little lower,
where F1 is hardly less and more of the codes are found.
"""

import numpy as np
from numpy.typing import NDArray

from coding.suggestions.marks import Floats

LENIENT = 0.8
"""The threshold as a share of the one of the highest expected F1."""
LOWEST = 0.05
BEST = 0.6
"""The best code of a quote is suggested from this share of the threshold on."""


def threshold_of(score: Floats) -> float:
    """The threshold for probabilities (n, c), rounded to three places; at least LOWEST.

    Two certain codes and two of .25: the certain ones alone have an F1 of 2·2/(2+2.5) = .889, half of which is .444.

    >>> threshold_of(np.array([[1.0, 0.25], [1.0, 0.25]])), round(0.8 * 0.444, 3)
    (0.356, 0.355)
    """
    ordered = -np.sort(-score.ravel())
    if not len(ordered) or not ordered.sum():
        return LOWEST
    expected = 2 * np.cumsum(ordered) / (np.arange(1, len(ordered) + 1) + ordered.sum())
    return round(max(LOWEST, LENIENT * float(expected.max()) / 2), 3)


def suggested(score: Floats, *, threshold: float, most: int) -> NDArray[np.bool_]:
    """(n, c) whether each code is suggested: at most `most` a quote from the threshold on, and the best code of a quote
    from BEST of it on; of equal ones the first.

    >>> suggested(np.array([[0.4, 0.5, 0.6], [0.25, 0.1, 0.2]]), threshold=0.4, most=2).tolist()
    [[False, True, True], [True, False, False]]
    """
    rank = np.argsort(np.argsort(-score, axis=1, kind="stable"), axis=1, kind="stable")
    found: NDArray[np.bool_] = ((score >= threshold) & (rank < most)) | (
        (rank == 0) & (score >= BEST * threshold)
    )
    return found
