"""How good the suggestions of each code are."""

import numpy as np

from coding.suggestions.by_code import by_code, wilson


def test_shares_of_nothing_are_not_told() -> None:
    """A code never suggested has no precision, one never confirmed no recall; one of neither has no row."""
    said = np.array([[False, True, False]])
    true = np.array([[True, False, False]])
    rows = by_code(["training", "staffing", "platforms"], said, true, np.ones((1, 3), dtype=bool))
    assert [(row["code"], row["n"], row["precision"], row["recall"], row["f1"]) for row in rows] == [
        ("training", 1, None, 0.0, 0.0),
        ("staffing", 0, 0.0, None, 0.0),
    ]


def test_what_nobody_decided_does_not_count() -> None:
    """A suggestion on a quote that is not decided for the code is neither right nor wrong."""
    said, true = np.array([[True], [True]]), np.array([[True], [False]])
    assert by_code(["training"], said, true, np.array([[True], [False]]))[0]["precision"] == 1.0


def test_intervals_stay_inside() -> None:
    """Wilson 1927: 0 of 10 and 10 of 10 mirror each other and are no points."""
    assert (wilson(0, 10), wilson(10, 10), wilson(0, 0)) == ([0.0, 0.2775], [0.7225, 1.0], None)
