"""The sheet of one table in a workbook: every row with its base and interval, notes, tests and the evidence id."""

from coding.figures.comparison import Comparison
from coding.figures.table import Table
from coding.report.outside import printed
from coding.report.outside.book import Exhibit
from coding.report.outside.pen import Pen

_NUMBERS = ("Base", "Percent", "95 % from", "95 % to")
_TESTED = ("Statistic", "df", "p", "p, corrected", "Effect size")
_APART = ("Points", "95 % from", "95 % to")


def fill(pen: Pen, exhibit: Exhibit) -> None:
    """Writes the sheet of a figure."""
    table = exhibit.table
    pen.widths(*([_width(table)] if table.groups else []), 44, *[14] * 8)
    pen.line(f"{exhibit.label}: {exhibit.title}", kind="title")
    pen.line(exhibit.counted, kind="quiet")
    if exhibit.id:
        pen.line(f"Evidence id: {exhibit.id}", kind="quiet")
    pen.skip()
    _rows(pen, table)
    _statistics(pen, table)
    for note in (*printed.footnotes(table), *table.notes):
        pen.line(note, kind="quiet")
    if table.comparison is not None:
        _comparison(pen, table.comparison)


def _rows(pen: Pen, table: Table) -> None:
    """Every row of every group, each with the base of its group."""
    if not any(body.rows for _heading, body in printed.parts(table)):
        return
    heads = (printed.HEADS.get(table.shape, "Answer"),)
    pen.heads(
        *(("Item" if table.shape == "grid" else "Group", *heads) if table.groups else heads),
        numbers=("Controls" if table.estimate else "n", *_NUMBERS),
    )
    pen.stay()
    marks = printed.marked(table)
    for heading, body in printed.parts(table):
        for row in (*body.rows, *body.summary):
            label = row.label + marks.get(row.label, "")
            n = printed.WITHHELD if row.withheld else row.n
            pen.cells(
                *((heading, label) if table.groups else (label,)),
                counts=(n, printed.WITHHELD if body.base.withheld else body.base.n),
                shares=(row.percent, row.low, row.high),
                decimals=table.decimals,
            )
    pen.skip()


def _width(table: Table) -> int:
    """Of the column that names the groups, in characters."""
    return min(60, max(28, *(2 + len(heading) for heading, _body in printed.parts(table))))


def _statistics(pen: Pen, table: Table) -> None:
    """Mean, quartiles and range, a line for each group; a rate and the two numbers it is made of."""
    names = printed.statistics_of(table)
    if not names:
        return
    if table.shape == "rate":
        pen.heads("Rate", numbers=names)
        pen.measures(table.title, values=[_whole(table.statistics[name]) for name in names])
    else:
        pen.heads("Number", numbers=("n", *names))
        for heading, body in printed.parts(table):
            values = [body.statistics.get(name) for name in names]
            n = None if body.base.withheld else body.base.n
            pen.measures(heading or "Everybody", values=(n, *values))
    pen.skip()


def _whole(value: float) -> float:
    """A stated number as a count where it is one."""
    return int(value) if value.is_integer() else value


def _comparison(pen: Pen, comparison: Comparison) -> None:
    """The tests and the differences between groups, with the corrected p-values."""
    pen.skip()
    pen.line(comparison.method, kind="quiet")
    if comparison.tests:
        pen.heads("Do the groups differ?", "Test", "Effect", numbers=_TESTED)
    for test in comparison.tests:
        values = (test.statistic, test.df, test.p, test.p_holm, test.size)
        pen.measures(test.row or "The whole table", test.name, test.effect, values=values)
    if comparison.differences:
        pen.skip()
        pen.heads("By how much?", "Group", "Against", numbers=_APART)
    for one in comparison.differences:
        pen.measures(one.row, one.second, one.first, values=(one.points, one.low, one.high))
