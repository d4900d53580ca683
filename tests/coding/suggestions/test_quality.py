"""How good suggestions are."""

import numpy as np

from coding.suggestions.quality import Quality, details_of, quality_of


def test_the_figures_can_be_checked_by_hand() -> None:
    """Three quotes, three codes: 4 suggested of which 2 right, 4 confirmed; first codes right, wrong, right."""
    score = np.array([[0.9, 0.6, 0.1], [0.7, 0.2, 0.1], [0.3, 0.2, 0.8]])
    marks = np.array([[1, 0, 1], [0, 1, 0], [0, -1, 1]], dtype=np.int8)
    assert quality_of(score, marks, threshold=0.5, most=5) == Quality(
        n=3, codings=4, threshold=0.5, precision=0.5, recall=0.5, f1=0.5, right_at_1=0.667,
        found_in_3=1.0,
    )  # fmt: skip


def test_nothing_suggested_has_no_precision_to_boast_of() -> None:
    """Undefined precision is 0, not 1."""
    told = quality_of(np.array([[0.1]]), np.array([[1]], dtype=np.int8), threshold=0.5, most=5)
    assert (told.precision, told.recall, told.f1) == (0.0, 0.0, 0.0)


def test_a_suggestion_where_no_code_fits_counts_as_wrong() -> None:
    """The second quote was read and no code fits it: the code suggested for it has a precision of one half."""
    score = np.array([[0.9, 0.1], [0.8, 0.1]])
    marks = np.array([[1, 0], [0, 0]], dtype=np.int8)
    told = details_of(["encryption", "staff"], score, marks, threshold=0.5, most=5)
    assert told["codes"] == [
        {
            "code": "encryption", "n": 1, "suggested": 2, "right": 1, "precision": 0.5,
            "precision_95": [0.0945, 0.9055], "recall": 1.0, "recall_95": [0.2065, 1.0], "f1": 0.667,
        }
    ]  # fmt: skip
    assert told["confusions"] == []
    assert told["calibration"]["bins"][-1] == {"from": 0.9, "to": 1.0, "n": 1, "score": 0.9, "right": 1.0}
