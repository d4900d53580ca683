"""Comparing the groups of a table."""

from dataclasses import replace

import pytest

from coding.figures import comparison as records
from coding.figures.comparing import compared
from coding.figures.shares import row
from coding.figures.table import Base, Group, Row, Table, withheld


def group(label: str, base: int, *counts: int) -> Group:
    """A group with rows a, b, c."""
    return Group(
        label, Base(label, base), tuple(row(name, n, base) for name, n in zip("abc", counts, strict=False))
    )


def crosstab(*groups: Group) -> Table:
    """The table of the groups."""
    base = sum(one.base.n for one in groups)
    rows = tuple(
        row(cells[0].label, sum(cell.n for cell in cells), base)
        for cells in zip(*(one.rows for one in groups), strict=True)
    )
    return Table(
        question="P1",
        title="P1",
        shape="single",
        base=Base("all", base),
        multi_response=False,
        rows=rows,
        by="country",
        groups=groups,
    )


TWO = crosstab(group("Sweden", 80, 40, 30, 10), group("Norway", 50, 10, 30, 10))


def comparison(table: Table) -> records.Comparison:
    """What the groups are compared by."""
    found = compared(table).comparison
    assert found is not None
    return found


def rounded(values: tuple[records.Tested, ...] | tuple[records.Difference, ...]) -> list[tuple[object, ...]]:
    """The fields with numbers rounded to two places."""
    fields = [[getattr(value, name) for name in value.__slots__] for value in values]
    return [tuple(round(cell, 2) if isinstance(cell, float) else cell for cell in cells) for cells in fields]


def test_rows_that_exclude_each_other_get_one_test() -> None:
    """And each row a difference between the two groups, in percentage points."""
    found = comparison(TWO)
    assert rounded(found.tests) == [("", "chi-square test", 11.7, 2, 0.0, 0.0, "Cramér's V", 0.3)]
    assert rounded(found.differences) == [
        ("a", "Sweden", "Norway", -30.0, -43.83, -13.13),
        ("b", "Sweden", "Norway", 22.5, 4.87, 38.3),
        ("c", "Sweden", "Norway", 7.5, -5.06, 21.68),
    ]
    assert found.method == (
        "Pearson's chi-square test where expected counts allow it (Cochran 1954); the effect size is Cramér's V; "
        "differences are in percentage points with Newcombe's 95 % interval (1998, method 10)."
    )


def test_rows_of_several_answers_are_tested_one_by_one_with_holm() -> None:
    """Between two groups the effect is Cohen's h, which says in which direction."""
    found = comparison(replace(TWO, shape="codes"))
    assert rounded(found.tests) == [
        ("a", "chi-square test", 11.7, 1, 0.0, 0.0, "Cohen's h", -0.64),
        ("b", "chi-square test", 6.27, 1, 0.01, 0.02, "Cohen's h", 0.45),
        ("c", "chi-square test", 1.33, 1, 0.25, 0.25, "Cohen's h", 0.2),
    ]
    assert "Holm's correction over 3 tests" in found.method


def test_those_in_none_of_the_rows_are_a_row_of_their_own() -> None:
    """Who was asked and gave no answer is part of what the shares are of."""
    partly = crosstab(group("Sweden", 80, 40, 30, 0), group("Norway", 50, 10, 30, 0))
    assert comparison(partly).tests == comparison(TWO).tests


def test_empty_groups_and_those_who_do_not_state_it_are_left_out() -> None:
    """They are no group that could differ; the method says so."""
    more = crosstab(*TWO.groups, group("Iceland", 0, 0, 0, 0), group("Not stated", 20, 20, 0, 0))
    found = comparison(more)
    assert (found.tests, found.differences) == (comparison(TWO).tests, comparison(TWO).differences)
    assert found.method.endswith("; respondents for whom the group is not stated are left out.")


def test_three_groups_have_a_test_and_no_differences_unless_they_are_waves() -> None:
    """Each wave is compared with the one before it."""
    three = crosstab(*TWO.groups, group("Denmark", 60, 20, 20, 20))
    assert comparison(three).differences == ()
    waves = comparison(replace(three, by="wave")).differences
    assert [(one.row, one.first, one.second) for one in waves][::3] == [
        ("a", "Sweden", "Norway"),
        ("a", "Norway", "Denmark"),
    ]


def test_a_row_that_a_wave_did_not_offer_is_not_compared() -> None:
    """Neither in a difference, nor is the whole tested."""
    offered = (*TWO.groups[0].rows[:2], Row("c", 0, None, None, None))
    partly = replace(TWO, by="wave", groups=(replace(TWO.groups[0], rows=offered), TWO.groups[1]))
    found = comparison(partly)
    assert found.tests == ()
    assert [one.row for one in found.differences] == ["a", "b"]


def test_sums_of_a_scale_have_differences_too() -> None:
    """The two highest steps together are what a survey tells."""
    groups = tuple(
        replace(one, summary=(row("b + c", one.rows[1].n + one.rows[2].n, one.base.n),)) for one in TWO.groups
    )
    found = comparison(replace(TWO, shape="ordinal", groups=groups))
    assert [(one.row, one.points) for one in found.differences][-1] == ("b + c", 30.0)


@pytest.mark.parametrize(
    "table",
    [
        replace(TWO, groups=TWO.groups[:1]),
        replace(TWO, by="codes"),
        replace(TWO, base=Base("overlapping groups", 100)),
        replace(TWO, estimate="people"),
        replace(TWO, shape="grid", by="item"),
        replace(
            TWO, groups=(TWO.groups[0], replace(TWO.groups[1], rows=(withheld("a"), *TWO.groups[1].rows[1:])))
        ),
        crosstab(group("Sweden", 0, 0, 0, 0), group("Norway", 50, 10, 30, 10)),
    ],
)
def test_what_cannot_be_compared_stays_as_it_is(table: Table) -> None:
    """One group, overlapping groups, estimates, grids, withheld cells, nobody."""
    assert compared(table) == table


def test_nothing_heavy_is_loaded_for_a_table_without_groups() -> None:
    """A plain table starts at once."""
    import subprocess
    import sys

    code = (
        "import sys; from coding.figures.comparing import compared; from coding.figures.table import Base, Table; "
        "compared(Table('a', 'a', 'single', Base('b', 1), False, ())); sys.exit('scipy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
