"""The quotes that show a theme."""

import numpy as np

from coding.themes.representatives import representatives

ROWS = np.eye(4)
CENTRAL = np.array([0.9, 0.8, 0.7, 0.6])


def test_the_most_central_come_first() -> None:
    """Where none is like another, three by how near they are to the centre."""
    assert representatives(ROWS, CENTRAL, np.full(4, fill_value=True)) == [0, 1, 2]


def test_a_weak_quote_shows_no_theme() -> None:
    """However near to the centre it is, when another is strong."""
    assert representatives(ROWS, CENTRAL, np.array([False, True, False, True])) == [1, 3]


def test_where_all_are_weak_the_nearest_show_the_theme() -> None:
    """It is shown by something."""
    assert representatives(ROWS, CENTRAL, np.full(4, fill_value=False)) == [0, 1, 2]
