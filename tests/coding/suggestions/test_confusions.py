"""Which codes are taken for each other."""

import numpy as np

from coding.suggestions.confusions import confusions_of


def test_pairs_are_counted_in_both_directions() -> None:
    """Staffing was taken for workload twice and the other way once; training was confused once, which may be chance."""
    names = ["staffing", "training", "workload"]
    marks = np.array([[1, 0, 0], [1, 0, 0], [0, 0, 1], [1, 0, 0], [0, 1, 0]], dtype=np.int8)
    score = np.array([[0.2, 0, 0.8], [0.6, 0, 0.7], [0.9, 0, 0.1], [0.9, 0, 0.6], [0.8, 0.3, 0]])
    assert confusions_of(names, score, score >= 0.5, marks) == [
        {"a": "staffing", "b": "workload", "a_taken_for_b": 2, "b_taken_for_a": 1, "n": 3, "of": 4}
    ]


def test_a_second_code_that_is_right_is_no_confusion() -> None:
    """Both are confirmed on both quotes."""
    both = np.ones((2, 2), dtype=np.int8)
    assert confusions_of(["a", "b"], np.full((2, 2), 0.9), both == 1, both) == []
