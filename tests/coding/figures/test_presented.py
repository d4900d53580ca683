"""How tables are shown."""

import re

import pytest

from coding.figures.presented import presented
from coding.figures.shares import row
from coding.figures.specification import ChartKind, Specification
from coding.figures.table import Base, Group, Shape, Table
from corpus.errors import Refused


def made(shape: Shape, rows: int, *groups: Group) -> Table:
    """A table of so many rows."""
    lines = tuple(row(str(number), 1, 10) for number in range(rows))
    multi = shape in ("multi", "codes")
    return Table("P1", "P1", shape, Base("all", 10), multi, lines, groups=groups)


GROUP = Group("a", Base("a", 10), (row("0", 1, 10),))


def test_decimals_and_chart_are_those_that_were_asked_for() -> None:
    """Otherwise as usual."""
    as_usual = presented(Specification("P1"), made("single", 2))
    shown = presented(Specification("P1", decimals=0, chart="pie"), made("single", 2))
    assert (as_usual.decimals, as_usual.chart) == (1, None)
    assert (shown.decimals, shown.chart) == (0, "pie")
    assert presented(Specification("P1", chart="pie"), made("single", 6)).chart == "pie"


@pytest.mark.parametrize(
    ("chart", "table", "message"),
    [
        ("pie", made("multi", 2), "do not make up a whole, so a pie would mislead. Draw bars instead."),
        ("stacked", made("codes", 2), "do not make up a whole, so a stacked bar would mislead."),
        ("pie", made("numeric", 0), "do not make up a whole"),
        (
            "pie",
            made("single", 7),
            "A pie of 7 slices cannot be read. Draw bars; a pie has at most 6 slices.",
        ),
        ("pie", made("single", 2, GROUP), "A pie shows one group alone."),
    ],
)
def test_charts_that_would_mislead_are_refused(chart: ChartKind, table: Table, message: str) -> None:
    """With what to draw instead."""
    with pytest.raises(Refused, match=re.escape(message)):
        presented(Specification("P1", chart=chart), table)
