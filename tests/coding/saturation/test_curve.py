"""New codes over respondents."""

from itertools import permutations
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coding.saturation.curve import Point, curve, next_codes

surveys = st.integers(1, 5).flatmap(
    lambda n: st.tuples(st.just(n), st.lists(st.sets(st.integers(0, n - 1)).map(sorted), max_size=4))
)


def seen(carriers: list[list[int]], order: tuple[int, ...], k: int) -> int:
    """How many codes the first k of an order bring."""
    return sum(any(one in order[:k] for one in code) for code in carriers)


def test_two_codes_of_three_respondents_by_hand() -> None:
    """A common code is found by two thirds of the first respondents, a single one by a third."""
    assert [(point.n, round(point.codes, 9), round(point.new, 9)) for point in curve([[0, 1], [2]], 3)] == [
        (1, 1.0, 1.0),
        (2, round(5 / 3, 9), round(2 / 3, 9)),
        (3, 2.0, round(1 / 3, 9)),
    ]
    assert next_codes([[0, 1], [2]], 3) == 1 / 3


@given(surveys)
def test_the_mean_is_that_of_all_orders_and_the_band_lies_within_them(
    survey: tuple[int, list[list[int]]],
) -> None:
    """Compared with going through every order of up to five respondents."""
    n, carriers = survey
    orders = list(permutations(range(n)))
    for point in curve(carriers, n, orders=20):
        found = [seen(carriers, order, point.n) for order in orders]
        assert point.codes == pytest.approx(fmean(found), abs=1e-9)
        assert min(found) <= point.low <= point.high <= max(found)


def test_the_same_seed_gives_the_same_curve_and_codes_in_any_order() -> None:
    """Which code comes first never matters; another seed draws other orders."""
    carriers = [[one, one + 7, (3 * one) % 40] for one in range(20)]
    found = curve(carriers, 40)
    assert curve(carriers[::-1], 40) == found
    assert [point.codes for point in curve(carriers, 40, seed=2)] == [point.codes for point in found]
    assert curve(carriers, 40, seed=2) != found


def test_a_long_curve_has_a_hundred_points_and_an_empty_one_none() -> None:
    """First and last respondent are among them; nobody and nothing are no error."""
    points = curve([[1], [2, 900]], 1000)
    assert (len(points), points[0].n, points[-1].n) == (100, 1, 1000)
    assert (points[-1].codes, points[-1].low, points[-1].high, round(points[-1].new, 9)) == (2.0, 2, 2, 0.001)
    assert curve([], 0) == ()
    assert curve([[]], 1) == (Point(1, 0.0, 0, 0, 0.0),)
    assert next_codes([], 0) == 0
