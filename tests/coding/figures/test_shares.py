"""Shares: percent, interval, and how they are printed."""

from statistics import NormalDist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coding.figures import shares
from coding.figures.table import Row


def test_the_quantile_is_the_normal_one() -> None:
    """The constant that was written out is what the standard library computes."""
    assert pytest.approx(NormalDist().inv_cdf(0.975), abs=1e-15) == shares.Z


@pytest.mark.parametrize("base", [1, 2, 7, 31, 70, 227, 272, 5000])
def test_the_interval_is_that_of_statsmodels(base: int) -> None:
    """A grid of counts against an independent implementation of Wilson's interval."""
    from statsmodels.stats.proportion import proportion_confint

    for n in {0, 1, base // 3, base // 2, base - 1, base}:
        theirs = proportion_confint(n, base, alpha=0.05, method="wilson")
        assert shares.wilson(n, base) == pytest.approx([100 * float(end) for end in theirs], abs=1e-9)


@given(st.integers(1, 10_000).flatmap(lambda base: st.tuples(st.integers(0, base), st.just(base))))
def test_the_interval_holds_the_share_and_stays_within_0_and_100(counts: tuple[int, int]) -> None:
    """For every possible count."""
    row = shares.row("any", *counts)
    assert row.percent is not None
    assert row.low is not None
    assert row.high is not None
    assert 0 <= row.low <= row.percent + 1e-9
    assert row.percent - 1e-9 <= row.high <= 100


def test_a_share_of_nobody_is_undefined() -> None:
    """An empty base gives no number, never a flattering 0."""
    assert shares.row("Yes", 0, 0) == Row("Yes", 0, None, None, None)


@pytest.mark.parametrize(
    ("n", "base", "decimals", "printed"),
    [
        (108, 192, 1, "56.3 %"),
        (9, 200, 0, "5 %"),
        (44, 200, 1, "22.0 %"),
        (51, 189, 1, "27.0 %"),
        (0, 31, 1, "0.0 %"),
        (31, 31, 0, "100 %"),
        (0, 0, 1, "–"),
    ],
)
def test_shares_are_printed_with_halves_rounded_up(n: int, base: int, decimals: int, printed: str) -> None:
    """56.25 becomes 56.3 and 4.5 becomes 5, as a reader of the counts would round."""
    assert shares.format_percent(shares.percent(n, base), decimals) == printed


@given(st.integers(1, 3000).flatmap(lambda base: st.tuples(st.integers(0, base), st.just(base))))
def test_printing_rounds_the_exact_share_and_not_its_floating_point_neighbour(
    counts: tuple[int, int],
) -> None:
    """Half up on integers alone gives the same tenths."""
    n, base = counts
    tenths = (2000 * n + base) // (2 * base)
    assert shares.format_percent(shares.percent(n, base)) == f"{tenths // 10}.{tenths % 10} %"
