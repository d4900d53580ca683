"""Which rows of a figure a report draws."""

from dataclasses import replace

import pytest

from coding.figures.shares import row
from coding.figures.table import withheld
from coding.report.outside.book import Exhibit
from coding.report.outside.drawn import TOO_MANY, drawn, is_drawn, left_out
from tests.coding.report.whole import BY_SECTOR, CHALLENGES, NUMBERS, WORKLOAD


@pytest.mark.parametrize(("rows", "shown"), [(3, 3), (14, 14), (15, 12), (40, 12)])
def test_a_long_list_is_cut(rows: int, shown: int) -> None:
    """A few more than the most are spared, and the reader is told."""
    table = replace(CHALLENGES, rows=tuple(row(str(n), 50 - n, 227) for n in range(rows)))
    assert len(drawn(table).rows) == shown
    assert left_out(table) == ("" if shown == rows else f"Drawn are {shown} of {rows} rows.")


def test_what_is_withheld_and_nobody_has_no_bar() -> None:
    """Neither is a share to compare with others."""
    table = replace(CHALLENGES, rows=(*CHALLENGES.rows, withheld("funding"), row("backlog", 0, 227)))
    assert drawn(table) == CHALLENGES
    assert left_out(table) == "Drawn are 3 of 5 rows."


def test_answers_are_drawn_whole() -> None:
    """All options of a question were offered, also the one that nobody ticked."""
    table = replace(WORKLOAD, rows=(*WORKLOAD.rows, row("Very manageable", 0, 120)))
    assert (drawn(table), left_out(table)) == (table, "")


def test_pieces_of_a_whole_are_drawn_only_when_all_are_told() -> None:
    """The others would slide into the place of the one that is missing."""
    told = replace(BY_SECTOR, groups=tuple(replace(g, rows=BY_SECTOR.rows) for g in BY_SECTOR.groups))
    assert (is_drawn(BY_SECTOR), is_drawn(told)) == (False, True)
    assert (is_drawn(NUMBERS), is_drawn(replace(NUMBERS, statistics={}))) == (True, False)
    assert is_drawn(replace(CHALLENGES, chart="none")) is False


def test_a_wall_of_bars_is_said_to_be_in_the_appendix() -> None:
    """Rather than printed over several pages; nobody is told so where no chart was wanted."""
    groups = tuple(replace(BY_SECTOR.groups[0], label=str(n), rows=CHALLENGES.rows) for n in range(41))
    table = replace(CHALLENGES, by="codes", groups=groups)
    exhibit = Exhibit("1.1", "All with all", "codes", table, "fig-1a2b3c4d5e6f")
    assert (exhibit.drawn, exhibit.instead) == (False, TOO_MANY)
    assert replace(exhibit, table=replace(table, chart="none")).instead == ""
