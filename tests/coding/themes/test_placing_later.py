"""Which accepted theme a later quote belongs to."""

import numpy as np
from numpy.typing import NDArray

from coding.themes.placing_later import Fit, fits, own_nearness


def directions(*degrees: float) -> NDArray[np.float64]:
    """Rows of length 1 in the plane."""
    angles = np.radians(degrees)
    return np.column_stack([np.cos(angles), np.sin(angles)])


def test_a_quote_belongs_where_it_is_as_near_as_nine_in_ten_of_the_own() -> None:
    """Ten quotes within 9 degrees of each other: in their middle a quote fits best, at their edge less, apart not."""
    own = directions(0, 1, 2, 3, 4, 5, 6, 7, 8, 9)
    found = fits(directions(4.5, 8.8, 30), own, [range(10)])
    assert [[(fit.theme, fit.score) for fit in quote] for quote in found] == [[(0, 1.0)], [(0, 0.2)], []]


def test_the_quotes_most_like_it_are_named() -> None:
    """The nearest first; ties by number."""
    own = directions(0, 10, 20, 90, 91)
    assert fits(directions(12), own, [(0, 1, 2), (3, 4)]) == [(Fit(0, 0.6667, (1, 2)),)]


def test_the_nearest_theme_decides_and_no_other_takes_what_is_too_far_from_it() -> None:
    """A quote outside of a narrow theme does not go into a wide one that is farther away."""
    narrow, wide = (0, 1, 2), (3, 4, 5)
    own = directions(0, 1, 2, 40, 80, 120)
    assert fits(directions(15), own, [narrow, wide]) == [()]
    assert [fit.theme for fit in fits(directions(70), own, [narrow, wide])[0]] == [1]


def test_quotes_that_are_nearer_to_another_theme_do_not_make_everything_near_enough() -> None:
    """A theme holds one quote that belongs to the other: what is as far away as that one is not placed there."""
    own = directions(0, 2, 4, 100, 100, 102, 104)
    first, second = (0, 1, 2, 3), (4, 5, 6)
    assert fits(directions(2, 25), own, [first, second]) == [(Fit(0, 1.0, (1, 0)),), ()]


def test_a_quote_of_an_inner_theme_is_in_the_outer_one_too() -> None:
    """The outer theme holds all quotes of the inner; a quote that only the outer one is wide enough for goes there."""
    own = directions(0, 4, 8, 30, 34, 38)
    outer, inner = (0, 1, 2, 3, 4, 5), (0, 1, 2)
    placed = [[fit.theme for fit in quote] for quote in fits(directions(4, 13), own, [outer, inner])]
    assert placed == [[1, 0], [0]]


def test_a_theme_of_one_quote_takes_nothing_and_unknown_words_go_nowhere() -> None:
    """One quote does not tell how near is near; a row of zeros is like nothing; no theme and no quote are no fault."""
    assert fits(directions(0), directions(0), [(0,)]) == [()]
    assert fits(np.zeros((1, 2)), directions(0, 1), [(0, 1)]) == [()]
    assert fits(directions(0, 1), np.zeros((0, 2)), []) == [(), ()]
    assert fits(np.zeros((0, 2)), directions(0, 1), [(0, 1)]) == []


def test_the_order_of_the_themes_does_not_matter() -> None:
    """The same fits under other numbers."""
    own = directions(0, 5, 10, 60, 65, 70)
    one, other = (0, 1, 2), (3, 4, 5)
    there = fits(directions(4, 66, 35), own, [one, other])
    back = fits(directions(4, 66, 35), own, [other, one])
    assert [[(1 - fit.theme, fit.score, fit.nearest) for fit in quote] for quote in back] == [
        [(fit.theme, fit.score, fit.nearest) for fit in quote] for quote in there
    ]


def test_two_equal_quotes_are_as_near_as_can_be() -> None:
    """Leave-one-out: each is compared with the others alone."""
    assert own_nearness(directions(45, 45)).tolist() == [1.0, 1.0]
