"""A figure's table as it is printed: every cell a text, the same in each kind of file."""

from collections.abc import Mapping
from dataclasses import dataclass

from coding.figures.shares import format_interval, format_percent, format_statistic
from coding.figures.table import Base, Group, Row, Shape, Table

WITHHELD = "withheld"
MARKS = "*†‡§¶"
FEW_NOBODIES = 3
"""Codes that nobody mentions stand one by one up to so many; more are told in one line."""
HEADS: dict[Shape, str] = {
    "codes": "Code",
    "categories": "Category",
    "attribute": "Respondents",
    "entities": "Named",
    "rate": "Rate",
}


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """One line; `cells` stand under the columns. `summary` is the sum of other lines."""

    label: str
    cells: tuple[str, ...]
    summary: bool = False


@dataclass(frozen=True, slots=True)
class PrintedBody:
    """Lines under a heading: a group with its n, or "" for the only part of a table."""

    heading: str
    rows: tuple[PrintedRow, ...]


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """`head` is what the labels are, `columns` what stands beside them, `grouped_by` what headings of bodies are."""

    head: str
    columns: tuple[str, ...]
    bodies: tuple[PrintedBody, ...]
    grouped_by: str = "Group"


def shares(table: Table) -> PrintedTable | None:
    """The counts, shares and intervals of a table; None when it has no rows."""
    if not any(body.rows for _heading, body in parts(table)):
        return None
    columns: tuple[str, ...] = ("n", "Share", "95 % interval")
    if table.estimate is not None:
        columns = ("Controls", *columns[1:]) if table.estimate != "machine" else columns[1:]
    marks = marked(table)
    bodies = tuple(_body(table, heading, body, marks, len(columns)) for heading, body in parts(table))
    by = "Item" if table.shape == "grid" else "Group"
    return PrintedTable(HEADS.get(table.shape, "Answer"), columns, bodies, by)


def statistics(table: Table) -> PrintedTable | None:
    """Mean, quartiles and range of numbers, a line for each group; None when the table has none."""
    names = statistics_of(table)
    if not names:
        return None
    rows = tuple(
        PrintedRow(
            heading or table.title
            if table.shape == "rate"
            else f"{heading or 'Everybody'}, n = {size(body.base)}",
            tuple(
                format_statistic(body.statistics[name], table) if name in body.statistics else "–"
                for name in names
            ),
        )
        for heading, body in parts(table)
    )
    return PrintedTable("Rate" if table.shape == "rate" else "Number", names, (PrintedBody("", rows),))


def statistics_of(table: Table) -> tuple[str, ...]:
    """The names of the statistics of a table and its groups, in order."""
    return tuple(dict.fromkeys(name for _heading, body in parts(table) for name in body.statistics))


def parts(table: Table) -> list[tuple[str, Table | Group]]:
    """The whole table, and behind it the groups of a crosstab, each with its heading; "" where there is one part.

    A grid has its items alone: there is no row of everybody in it.
    """
    whole = [] if table.groups and not table.rows and not table.statistics else [table]
    groups = [(group.label, group) for group in table.groups]
    return [*(("Everybody" if table.groups else "", body) for body in whole), *groups]


def size(base: Base) -> str:
    """How many respondents a base is of.

    >>> size(Base("respondents", 1234)), size(Base("respondents", 0, withheld=True))
    ('1,234', 'withheld')
    """
    return WITHHELD if base.withheld else f"{base.n:,}"


def marked(table: Table) -> dict[str, str]:
    """{row's label: the sign beside it} of the rows with a footnote, in order."""
    labels = list(dict.fromkeys(label for label, _note in table.footnotes))
    return {
        label: MARKS[place % len(MARKS)] * (1 + place // len(MARKS)) for place, label in enumerate(labels)
    }


def footnotes(table: Table) -> tuple[str, ...]:
    """What stands below a table about single rows, each behind its sign.

    >>> from coding.figures.table import Base
    >>> base = Base("respondents", 9)
    >>> footnotes(Table("q", "Q", "single", base, False, (), footnotes=(("Other", "mainly radio"),)))
    ('* mainly radio',)
    """
    marks = marked(table)
    return tuple(f"{marks[label]} {note}" for label, note in table.footnotes)


def _body(
    table: Table, heading: str, body: Table | Group, marks: Mapping[str, str], width: int
) -> PrintedBody:
    sums = [PrintedRow(row.label, _cells(table, row, width), summary=True) for row in body.summary]
    rows = (*_rows(table, body, marks, width), *sums)
    if body.base.withheld and all(row.withheld for row in body.rows):
        rows = (PrintedRow("Every row", (WITHHELD, "–", "–")[-width:]),)
    return PrintedBody(f"{heading}, n = {size(body.base)}" if heading else "", rows)


def _rows(table: Table, body: Table | Group, marks: Mapping[str, str], width: int) -> list[PrintedRow]:
    """A line a row; the last one is for all codes that nobody mentions."""
    left_out = _nobodies(table)
    rows = [
        PrintedRow(row.label + marks.get(row.label, ""), _cells(table, row, width))
        for row in body.rows
        if row.label not in left_out
    ]
    if left_out:
        nobody = f"{len(left_out)} more of the codebook that nobody mentions"
        rows.append(PrintedRow(nobody, ("0", format_percent(0.0, table.decimals), "–")[-width:]))
    return rows


def _cells(table: Table, row: Row, width: int) -> tuple[str, ...]:
    """The last `width` of n, share and interval."""
    if row.withheld:
        return (WITHHELD, "–", "–")[-width:]
    cells = (
        f"{row.n:,}",
        format_percent(row.percent, table.decimals),
        format_interval(row, table.decimals) or "–",
    )
    return cells[-width:]


def _nobodies(table: Table) -> frozenset[str]:
    """The codes of a count that nobody in it mentions, in no group either, where they are many."""
    if table.shape not in ("codes", "categories") or table.estimate is not None:
        return frozenset()
    bodies: tuple[Table | Group, ...] = (table, *table.groups)
    found = frozenset(row.label for body in bodies for row in body.rows) - {
        row.label for body in bodies for row in body.rows if row.n or row.withheld or row.percent is None
    }
    return found if len(found) > FEW_NOBODIES else frozenset()
