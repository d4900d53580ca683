"""The blend of signals."""

import numpy as np

from coding.suggestions.blend import Prior, blended, learned
from coding.suggestions.marks import NO, UNKNOWN, YES

PRIOR = Prior(np.array([1.0, 1.0]), -1.0)


def drawn(k: int, *, believed: list[int]) -> tuple["np.ndarray[tuple[int, ...], np.dtype[np.float64]]", ...]:
    """k rows of two signals for each code, and answers that follow the signal `believed` of the code."""
    draw = np.random.default_rng(3)
    signals = draw.normal(size=(k, len(believed), 2))
    true = np.stack([signals[:, code, signal] for code, signal in enumerate(believed)], axis=1)
    return signals, np.where(draw.normal(size=true.shape) < 2 * true, float(YES), float(NO))


def test_nothing_decided_leaves_the_usual_weights() -> None:
    """No rows, and rows on which all is unknown."""
    for marks in (np.zeros((0, 3), dtype=np.int8), np.full((5, 3), UNKNOWN, dtype=np.int8)):
        weights = learned(np.ones((len(marks), 3, 2)), marks, PRIOR)
        assert weights.tolist() == [[1.0, 1.0, -1.0]] * 3


def test_each_code_learns_which_signal_to_believe() -> None:
    """The first code follows the first signal and the second the second: the weights go apart."""
    signals, answers = drawn(300, believed=[0, 1])
    weights = learned(signals, answers.astype(np.int8), PRIOR)
    assert weights[0, 0] > weights[0, 1]
    assert weights[1, 1] > weights[1, 0]


def test_a_code_with_few_examples_follows_the_others() -> None:
    """Four codes believe the first signal; the fifth, nearly undecided, is taken to do so too, against its prior."""
    signals, answers = drawn(300, believed=[0, 0, 0, 0, 1])
    marks = answers.astype(np.int8)
    marks[3:, 4] = UNKNOWN
    weights = learned(signals, marks, PRIOR)
    assert weights[4, 0] > 1.0 > weights[4, 1]


def test_the_weights_are_the_most_probable_ones() -> None:
    """One code, one signal, by hand: the slope of the log posterior is zero in the common weight and the departure."""
    signals = np.array([[[1.0]], [[-1.0]], [[2.0]]])
    marks = np.array([[YES], [NO], [NO]], dtype=np.int8)
    weights = learned(signals, marks, Prior(np.array([1.0]), 0.0))
    probability = 1 / (1 + np.exp(-blended(signals, weights)[:, 0]))
    slope = (np.array([1.0, 0.0, 0.0]) - probability) @ signals[:, 0, 0]
    assert abs(slope - (weights[0, 0] - 1.0) / (0.5**2 + 0.2**2)) < 1e-3
