"""From which probability on a code is suggested."""

import numpy as np

from coding.suggestions.threshold import LOWEST, suggested, threshold_of


def test_the_threshold_follows_how_sure_the_scores_are() -> None:
    """Sure scores have a high one, doubtful ones a low one, and no scores the lowest."""
    sure, doubtful = np.array([[0.98, 0.01]] * 5), np.array([[0.3, 0.2]] * 5)
    assert (threshold_of(sure), threshold_of(doubtful)) == (0.394, 0.16)
    assert threshold_of(np.zeros((0, 2))) == threshold_of(np.zeros((3, 2))) == LOWEST


def test_it_is_near_the_threshold_of_the_highest_f1() -> None:
    """Answers drawn from the probabilities: F1 is within two hundredths of that at the best of all thresholds."""
    draw = np.random.default_rng(1)
    score = draw.beta(0.4, 1.6, size=(400, 12))
    true = draw.random(score.shape) < score

    def f1(threshold: float) -> float:
        said = score >= threshold
        return float(2 * (said & true).sum() / (said.sum() + true.sum()))

    assert f1(threshold_of(score)) > max(f1(threshold) for threshold in np.linspace(0.02, 0.9, 60)) - 0.02


def test_the_best_code_is_suggested_a_little_earlier() -> None:
    """At .6 of the threshold the best of a quote, and no second one; never more than `most`."""
    score = np.array([[0.31, 0.3], [0.2, 0.1], [0.9, 0.8]])
    assert suggested(score, threshold=0.5, most=1).tolist() == [[True, False], [False, False], [True, False]]
