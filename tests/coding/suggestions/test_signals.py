"""What speaks for a code."""

import numpy as np

from coding.suggestions.marks import NO, UNKNOWN, YES
from coding.suggestions.signals import RIDGES, ahead, signals_of, space_of, unit_of, weights_of

ROWS = np.array([[1.0, 0.0], [0.8, 0.6], [0.6, 0.8], [0.0, 1.0]])
SPACE = space_of(ROWS, np.eye(2), ROWS, np.eye(2))
NOTHING = np.array([], dtype=np.int64)


def test_without_a_decision_the_definitions_alone_speak() -> None:
    """The classifier that the definitions do not teach is silent; every other signal grows with the likeness."""
    marks = np.full((4, 2), UNKNOWN, dtype=np.int8)
    signals = signals_of(SPACE, marks, NOTHING, np.arange(4))
    assert not signals[:, :, 4].any()
    for signal in (0, 1, 2, 3, 5):
        assert (np.diff(signals[:, 0, signal]) < 0).all()


def test_the_ridge_is_the_textbook_one_in_either_form() -> None:
    """With fewer rows than features, and with more, the weights solve (X'X + held) w = X'y."""
    marks = np.array([[YES, NO], [YES, NO], [NO, YES], [NO, YES]], dtype=np.int8)
    distances = (marks == YES) - ((marks == YES).sum(axis=0) + 0.75) / 5
    for teaching in (np.array([0, 3]), np.arange(4)):
        rows = SPACE.quotes[teaching]
        wanted = (marks[teaching] == YES) - ((marks[teaching] == YES).sum(axis=0) + 0.75) / (
            len(teaching) + 1
        )
        expected = np.linalg.solve(rows.T @ rows + np.eye(4), rows.T @ wanted)
        assert np.allclose(weights_of(SPACE, marks, teaching, (1.0, 0.0)), expected)
    assert np.allclose(distances[0], [0.45, -0.55])


def test_an_undecided_code_pulls_neither_way() -> None:
    """A quote on which only the first code is rejected leaves the second code's weights as they are."""
    marks = np.array([[YES, NO], [NO, UNKNOWN], [UNKNOWN] * 2, [NO, YES]], dtype=np.int8)
    held, taught = RIDGES[2]
    pulled = weights_of(SPACE, marks, np.array([0, 1, 3]), (held, taught))
    rows = SPACE.quotes[[0, 1, 3]]
    expected = np.linalg.solve(rows.T @ rows + held * np.eye(4), rows.T @ [-1.75 / 3, 0, 1.25 / 3])
    assert np.allclose(pulled[:, 1], expected)


def test_being_ahead_is_told_from_the_best_other_code() -> None:
    """Of equals neither is ahead; one code has no other."""
    assert ahead(np.array([[2.0, 2.0, 0.0]])).tolist() == [[0.0, 0.0, -2.0]]
    assert ahead(np.array([[2.0]])).tolist() == [[0.0]]


def test_the_unit_is_seen_below_the_median() -> None:
    """One quote far above does not widen it: median 2, below it 1 apart, and a hundredth more; three of that."""
    usual, unit = unit_of(np.array([[1.0], [2.0], [2.0], [2.0], [90.0]]))
    assert (usual.tolist(), unit.round(6).tolist()) == ([2.0], [3.03])
