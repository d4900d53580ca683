"""Cells of a table by their names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coding.figures.cells import Cell, cell
from coding.figures.shares import row
from coding.figures.table import Base, Group, Row, Table, withheld

ALL, SWEDEN = Base("respondents who answered", 100), Base("respondents in Sweden", 40)
OFTEN = Table(
    "often",
    "How often?",
    "ordinal",
    ALL,
    multi_response=False,
    rows=(row("Rarely", 20, 100), row("Often", 30, 100), row("Very often", 50, 100)),
    summary=(row("Often + Very often", 80, 100),),
    by="country",
    groups=(Group("Sweden", SWEDEN, rows=(withheld("Rarely"), row("Often", 10, 40))),),
    statistics={"median": 3.0},
)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("rarely", Cell("", ALL, row("Rarely", 20, 100))),
        ("Often + Very often", Cell("", ALL, row("Often + Very often", 80, 100))),
        ("Very often + Rarely", Cell("", ALL, row("Very often + Rarely", 70, 100))),
        ("all but Rarely", Cell("", ALL, row("all but Rarely", 80, 100))),
        ("all but Rarely + Often", Cell("", ALL, row("all but Rarely + Often", 50, 100))),
        ("Sweden / Often", Cell("Sweden", SWEDEN, row("Often", 10, 40))),
        ("sweden/all but often", Cell("Sweden", SWEDEN, row("all but Often", 30, 40))),
        ("Sweden / Rarely + Often", Cell("Sweden", SWEDEN, withheld("Rarely + Often"))),
        ("Sweden / all but Rarely", Cell("Sweden", SWEDEN, withheld("all but Rarely"))),
        ("Sweden / base", Cell("Sweden", SWEDEN)),
        ("base", Cell("", ALL)),
        ("median", Cell("", ALL, number=3.0)),
        ("Never", None),
        ("Often + Never", None),
        ("Often + Often", None),
        ("Norway / Often", None),
        ("", None),
    ],
)
def test_a_cell_is_found_by_its_name(name: str, found: Cell | None) -> None:
    """Rows, sums, complements, groups, bases and statistics; None leads nowhere."""
    assert cell(OFTEN, name) == found


def test_rows_that_overlap_are_not_added_up() -> None:
    """A respondent can stand in both."""
    several = Table("seen", "Where?", "multi", ALL, multi_response=True, rows=OFTEN.rows)
    assert cell(several, "Rarely + Often") is None


@given(st.lists(st.integers(0, 50), min_size=2, max_size=6))
def test_some_rows_and_all_but_them_are_everybody(counts: list[int]) -> None:
    """Of any counts."""
    base = sum(counts)
    rows: tuple[Row, ...] = tuple(row(f"step {place}", n, base) for place, n in enumerate(counts))
    table = Table("q", "Q", "single", Base("all", base), multi_response=False, rows=rows)
    some, others = cell(table, "step 0 + step 1"), cell(table, "all but step 0 + step 1")
    assert some is not None
    assert others is not None
    assert some.row is not None
    assert others.row is not None
    assert some.row.n + others.row.n == base
