"""Differences of two shares, against statsmodels and Newcombe's own examples."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coding.figures.comparison import Difference
from coding.figures.differences import difference, newcombe

EXAMPLES = (
    ((56, 70), (48, 80), (0.0524, 0.3339)),
    ((9, 10), (3, 10), (0.1705, 0.8090)),
    ((10, 10), (0, 20), (0.6791, 1.0)),
    ((10, 10), (0, 10), (0.6075, 1.0)),
)
counted = st.integers(1, 300).flatmap(lambda base: st.tuples(st.integers(0, base), st.just(base)))


@pytest.mark.parametrize(("first", "second", "interval"), EXAMPLES)
def test_the_interval_is_that_of_the_published_table(
    first: tuple[int, int], second: tuple[int, int], interval: tuple[float, float]
) -> None:
    """Statistics in Medicine 17 (1998), 873–890, table II, method 10, which gives first minus second."""
    found = newcombe(second, first)
    assert found is not None
    assert [round(end / 100, 4) for end in found[1:]] == list(interval)


@given(counted, counted)
def test_the_interval_is_that_of_statsmodels(first: tuple[int, int], second: tuple[int, int]) -> None:
    """For every pair of counts; exchanging the groups turns the sign."""
    from statsmodels.stats.proportion import confint_proportions_2indep

    found, turned = newcombe(first, second), newcombe(second, first)
    assert found is not None
    assert turned is not None
    theirs = confint_proportions_2indep(*second, *first, method="newcomb", compare="diff")
    assert found[1:] == pytest.approx([100 * float(end) for end in theirs], abs=1e-9)
    assert (found[0], found[1]) == pytest.approx((-turned[0], -turned[2]), abs=1e-9)
    assert -100 <= found[1] <= found[0] + 1e-9


def test_a_difference_to_nobody_is_undefined() -> None:
    """An empty base has no share."""
    assert difference("Yes", names=("2018", "2019"), first=(0, 0), second=(1, 2)) is None
    found = difference("Yes", names=("2018", "2019"), first=(1, 4), second=(3, 4))
    assert isinstance(found, Difference)
    assert (found.row, found.first, found.second, found.points) == ("Yes", "2018", "2019", 50.0)
