"""Tests of independence, effect sizes and Holm's correction, against other programs and published examples."""

from itertools import product
from math import comb, prod, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coding.figures import significance
from coding.figures.significance import Result, cohens_h, holm, independence, steady

LARGE = (
    [[279, 73, 225], [165, 47, 191]],
    [[30, 12], [18, 40]],
    [[12, 30, 9, 14], [25, 10, 21, 9], [16, 16, 18, 18]],
)
counts = st.integers(2, 4).flatmap(
    lambda groups: st.lists(
        st.lists(st.integers(5, 60), min_size=groups, max_size=groups), min_size=2, max_size=4
    )
)


def test_large_counts_are_tested_as_in_the_textbook() -> None:
    """Party by gender in Agresti, An introduction to categorical data analysis (1996), table 2.5: 7.01 with df 2."""
    found = independence(LARGE[0])
    assert found is not None
    assert (found.name, round(found.statistic or 0, 2), found.df, round(found.p, 2)) == (
        "chi-square test",
        7.01,
        2,
        0.03,
    )


@pytest.mark.parametrize("table", LARGE)
def test_the_chi_square_is_that_of_statsmodels(table: list[list[int]]) -> None:
    """Statistic, degrees of freedom and p of an independent program, and scipy's own Cramér's V."""
    from scipy.stats.contingency import association
    from statsmodels.stats.contingency_tables import Table

    theirs = Table(table, shift_zeros=False).test_nominal_association()
    found = independence(table)
    assert found is not None
    assert (found.statistic, found.p) == pytest.approx((theirs.statistic, theirs.pvalue), abs=1e-9)
    assert found.df == theirs.df
    assert found.size == pytest.approx(association(table, method="cramer"), abs=1e-9)


def test_small_counts_of_two_groups_are_tested_exactly() -> None:
    """The lady tasting tea of R. A. Fisher, The design of experiments (1935): 34 of 70 orders are as good as hers."""
    found = independence([[3, 1], [1, 3]])
    assert found == Result("Fisher's exact test", None, None, steady(34 / 70), "Cramér's V", 0.5)


def exact(table: list[list[int]]) -> float:
    """The p of Freeman and Halton for two rows, by going through every table with the same margins."""
    sizes = [a + b for a, b in zip(*table, strict=True)]
    firsts = [first for first in product(*(range(n + 1) for n in sizes)) if sum(first) == sum(table[0])]
    ways = {first: prod(comb(n, a) for n, a in zip(sizes, first, strict=True)) for first in firsts}
    seen = ways[tuple(table[0])]
    return sum(way for way in ways.values() if way <= seen) / sum(ways.values())


@pytest.mark.parametrize("table", [[[3, 1, 2, 4], [1, 5, 0, 3]], [[0, 2, 6], [7, 3, 1]]])
def test_drawn_tables_come_near_to_counting_all_of_them(table: list[list[int]]) -> None:
    """Within four standard errors of the exact p, and the same at every call."""
    found = independence(table)
    assert found is not None
    assert found.name == "Fisher's exact test by drawn tables"
    p = exact(table)
    assert found.p == pytest.approx(p, abs=4 * sqrt(p * (1 - p) / significance.DRAWS) + 1e-4)
    assert independence(table) == found


def test_the_chi_square_holds_from_an_expected_count_of_one_on() -> None:
    """Cochran's rule: none below one, and no more than one in five below five; here two of ten are one."""
    found = independence([[1, 5, 5, 5, 5], [1, 5, 5, 5, 5]])
    assert found == Result("chi-square test", 0.0, 4, 1.0, "Cramér's V", 0.0)


def test_one_row_or_one_group_cannot_be_tested() -> None:
    """Nothing varies, so no number is made up; rows and groups without anybody are left out first."""
    assert independence([[3, 4]]) is None
    assert independence([[3, 0], [4, 0]]) is None
    assert independence([[0, 0], [0, 0]]) is None
    assert independence([[30, 0, 20], [0, 0, 0], [15, 0, 35]]) == independence([[30, 20], [15, 35]])


@given(counts.filter(lambda table: sum(map(sum, table)) < 10**6))
def test_the_order_of_rows_and_groups_never_matters(table: list[list[int]]) -> None:
    """And the effect size stays between 0 and 1."""
    found, turned = independence(table), independence([row[::-1] for row in table[::-1]])
    assert found is not None
    assert turned is not None
    assert 0 <= found.size <= 1
    if found.name != significance.DRAWN:
        assert (found.p, found.size) == pytest.approx((turned.p, turned.size), abs=1e-9)


@pytest.mark.parametrize(("first", "second"), [(0.5, 0.65), (0.1, 0.9), (0.0, 0.04), (1.0, 1.0)])
def test_cohens_h_is_that_of_statsmodels(first: float, second: float) -> None:
    """Which names the shares in the other order."""
    from statsmodels.stats.proportion import proportion_effectsize

    assert cohens_h(first, second) == pytest.approx(float(proportion_effectsize(second, first)), abs=1e-9)


@pytest.mark.parametrize("probabilities", [[0.01, 0.04, 0.03, 0.005], [0.2, 0.2, 0.001, 1.0, 0.0], [0.7]])
def test_holms_correction_is_that_of_statsmodels(probabilities: list[float]) -> None:
    """Ties, certain and impossible outcomes among them."""
    from statsmodels.stats.multitest import multipletests

    theirs = multipletests(probabilities, method="holm")[1]
    assert holm(probabilities) == pytest.approx(list(map(float, theirs)), abs=1e-9)


@given(st.lists(st.integers(0, 1000).map(lambda thousandths: thousandths / 1000), max_size=20))
def test_a_corrected_p_is_never_smaller_and_keeps_its_rank(probabilities: list[float]) -> None:
    """The smallest stays the smallest, none exceeds one, and a single test needs no correction."""
    corrected = holm(probabilities)
    assert all(p <= after <= 1 for p, after in zip(probabilities, corrected, strict=True))
    ordered = [after for _, after in sorted(zip(probabilities, corrected, strict=True))]
    assert ordered == sorted(ordered)
    assert holm(probabilities[:1]) == probabilities[:1]


def test_three_people_in_three_groups_prove_nothing() -> None:
    """All tables with these margins are as likely: p is 1."""
    found = independence([[1, 0, 0], [0, 1, 0], [0, 0, 1]])
    assert found is not None
    assert (found.name, found.p) == (significance.DRAWN, 1.0)
