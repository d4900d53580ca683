"""Whether a score is a probability."""

import numpy as np

from coding.suggestions.calibration import calibration_of


def test_scores_that_hold_have_no_error() -> None:
    """Drawn with exactly the probabilities that the scores say: far below 0.05, and ten bins add up."""
    score = np.random.default_rng(0).random(20_000)
    right = np.random.default_rng(1).random(20_000) < score
    told = calibration_of(score, right)
    assert told["error"] < 0.02
    assert (len(told["bins"]), sum(found["n"] for found in told["bins"])) == (10, 20_000)


def test_boasting_scores_are_found_out() -> None:
    """All say .9 and a half is right: an error of .4. What says nearly nothing does not hide it in the second error."""
    score = np.array([0.9] * 10 + [0.0] * 90)
    told = calibration_of(score, np.array([True, False] * 5 + [False] * 90))
    assert (told["error"], told["error_from_0.1"]) == (0.04, 0.4)


def test_no_scores_have_no_error() -> None:
    """None, not a flattering zero; a score of 1 is in the last bin."""
    assert calibration_of(np.zeros(0), np.zeros(0, dtype=bool)) == {
        "error": None, "error_from_0.1": None, "bins": [],
    }  # fmt: skip
    assert calibration_of(np.ones(1), np.ones(1, dtype=bool))["bins"][0]["from"] == 0.9
