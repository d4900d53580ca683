"""Whether a score is a probability: of the codes with a score of .7, seven in ten should be right."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from coding.suggestions.marks import Floats

BINS = 10
LOW = 0.1
"""Most codes of most quotes score nearly nothing, rightly; the second error leaves those below this out."""


def calibration_of(score: Floats, right: NDArray[np.bool_]) -> dict[str, Any]:
    """The JSON of how scores (m,) and what was `right` (m,) agree: `error` over all, `error_from_0.1`, and `bins`.

    An error is the expected calibration error (Naeini, Cooper and Hauskrecht 2015): the distance between mean score
    and share of right ones in each of ten equal bins, the mean over the scores. A bin is [from, to) with n > 0.

    >>> told = calibration_of(np.array([0.75, 0.75, 0.25, 0.25]), np.array([True, True, False, True]))
    >>> told["error"], told["bins"][0]
    (0.25, {'from': 0.2, 'to': 0.3, 'n': 2, 'score': 0.25, 'right': 0.5})
    """
    place = np.minimum((score * BINS + 1e-9).astype(int), BINS - 1)
    bins = [_bin(number, score[place == number], right[place == number]) for number in range(BINS)]
    filled = [found for found in bins if found["n"]]
    return {
        "error": _error(filled),
        "error_from_0.1": _error([found for found in filled if found["from"] >= LOW]),
        "bins": filled,
    }


def _bin(number: int, score: Floats, right: NDArray[np.bool_]) -> dict[str, Any]:
    n = len(score)
    return {
        "from": number / BINS,
        "to": (number + 1) / BINS,
        "n": n,
        "score": round(float(score.mean()), 4) if n else 0.0,
        "right": round(float(right.mean()), 4) if n else 0.0,
    }


def _error(bins: list[dict[str, Any]]) -> float | None:
    """None without scores."""
    n = sum(found["n"] for found in bins)
    if not n:
        return None
    apart = sum(abs(found["score"] - found["right"]) * found["n"] for found in bins)
    return round(float(apart / n), 4)
