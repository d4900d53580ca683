"""What small bases and empty rows warn of."""

from dataclasses import replace

import pytest

from coding.figures.cautions import at_most, cautions, with_cautions
from coding.figures.shares import row
from coding.figures.table import Base, Group, Table, withheld

FIGURE = Table(
    question="P1",
    title="P1",
    shape="single",
    base=Base("all", 70),
    multi_response=False,
    rows=(row("Yes", 70, 70), row("No", 0, 70)),
)
GROUPS = (
    Group("Sweden", Base("all", 50), (row("Yes", 50, 50), row("No", 0, 50))),
    Group("Norway", Base("all", 20), (row("Yes", 20, 20), row("No", 0, 20))),
)


@pytest.mark.parametrize("base", [1, 14, 70, 272, 5000])
def test_the_largest_compatible_share_is_the_exact_one_and_near_three_in_n(base: int) -> None:
    """As scipy's one-sided Clopper–Pearson interval; from 30 on 3/n is within a tenth of it."""
    from scipy.stats import binomtest

    exact = binomtest(0, base, alternative="less").proportion_ci(0.95, method="exact").high
    assert at_most(base) == pytest.approx(100 * float(exact), abs=1e-9)
    assert base < 30 or at_most(base) == pytest.approx(300 / base, rel=0.06)


def test_a_row_with_nobody_gets_the_rule_of_three() -> None:
    """0 of 70 is compatible with up to 4.2 %; each base is told once."""
    assert cautions(FIGURE) == (
        "Nobody in a row is not proof of nobody: 0 of 70: at most 4.2 % with 95 % confidence (rule of three, exact).",
    )
    assert cautions(replace(FIGURE, groups=GROUPS))[-1] == (
        "Nobody in a row is not proof of nobody: 0 of 70: at most 4.2 %, 0 of 50: at most 5.8 %, 0 of 20: at most "
        "13.9 % with 95 % confidence (rule of three, exact)."
    )


def test_fewer_than_thirty_are_warned_of() -> None:
    """In the base, otherwise in the groups by name; 30 are enough."""
    full = (row("Yes", 29, 29),)
    small = replace(FIGURE, base=Base("all", 29), rows=full)
    assert cautions(small) == ("Fewer than 30 respondents in the base (n = 29): shares are rough.",)
    assert cautions(replace(FIGURE, groups=GROUPS))[0] == (
        "Fewer than 30 respondents in a group, whose shares are rough: Norway (n = 20)."
    )
    assert cautions(replace(small, base=Base("all", 30))) == ()
    thirty = Group("Norway", Base("all", 30), (row("Yes", 30, 30),))
    assert cautions(replace(FIGURE, rows=(row("Yes", 70, 70),), groups=(thirty,))) == ()


def test_withheld_groups_estimates_and_empty_bases_are_not_spoken_of() -> None:
    """A warning never tells what the table does not."""
    hidden = Group("Norway", Base("all", 20), (withheld("Yes"), withheld("No")))
    assert cautions(replace(FIGURE, rows=(row("Yes", 70, 70),), groups=(hidden,))) == ()
    assert cautions(replace(FIGURE, estimate="people")) == ()
    assert cautions(replace(FIGURE, base=Base("nobody", 0), rows=(row("Yes", 0, 0),))) == ()


def test_warnings_stand_behind_the_notes_once() -> None:
    """Warning twice changes nothing."""
    noted = replace(FIGURE, notes=("A note.",))
    assert with_cautions(noted).notes == ("A note.", *cautions(FIGURE))
    assert with_cautions(with_cautions(noted)) == with_cautions(noted)
