"""References to cells of figures in the texts of a report, so that a number in a sentence is the number in the table.

    {fig-1a2b3c4d5e6f: Encryption}             32.2 %         as the table prints it
    {fig-1a2b3c4d5e6f: Encryption | 0}         32 %           with that many decimals
    {fig-1a2b3c4d5e6f: Encryption | n}         73
    {fig-1a2b3c4d5e6f: Encryption | of}        73 of 227
    {fig-1a2b3c4d5e6f: Encryption | interval}  26.4–38.5 %    95 %, with one decimal at least
    {fig-1a2b3c4d5e6f: Sweden / Encryption}                   of a crosstab's group
    {fig-1a2b3c4d5e6f: base}                   227            of a group: {fig-1a2b3c4d5e6f: Sweden / base}
    {fig-1a2b3c4d5e6f}                         Figure 1.2

Rows are named by their labels, also those of an ordinal scale's sums, upper and lower case alike.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from coding.figures.shares import format_percent
from coding.figures.table import Base, Group, Row, Table
from coding.report.content import ReportContent

WITHHELD = "[withheld]"
"""What a cell reads whose number is not told, as long as nothing more can be said without telling it."""

_REFERENCE = re.compile(r"\{(?P<figure>fig-[\w-]*)\s*(?::(?P<cell>[^{}]*))?\}")
_FORMATS = ("0", "1", "2", "n", "of", "interval")


@dataclass(frozen=True, slots=True)
class Referable:
    """A figure that texts can refer to: `label` is "Figure 1.2", `threshold` the report's."""

    label: str
    table: Table
    threshold: int | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """What stands in braces, from `start` to `end` in the text; `cell` is None for the figure itself."""

    figure: str
    cell: str | None
    start: int
    end: int


def referables(content: ReportContent) -> dict[str, Referable]:
    """Every figure of a report by its evidence id."""
    return {
        figure.id: Referable(f"Figure {insight.number}.{place}", figure.table, content.threshold)
        for insight in content.insights
        for place, figure in enumerate(insight.figures, start=1)
        if figure.id
    }


def references(text: str) -> Iterator[Reference]:
    """The references of a text in order, whether they lead anywhere or not."""
    for found in _REFERENCE.finditer(text):
        yield Reference(found["figure"], found["cell"], *found.span())


def with_ids(text: str, ids: Mapping[str, str]) -> str:
    """The text with figures named by their evidence ids instead of their names in a description, given as {name: id}.

    >>> with_ids("{challenges: Encryption} and {this}", {"challenges": "fig-1a2b3c4d5e6f"})
    '{fig-1a2b3c4d5e6f: Encryption} and {this}'
    """

    def renamed(found: re.Match[str]) -> str:
        return f"{{{ids.get(found[1].strip(), found[1])}{found[2]}"

    return re.sub(r"\{([^{}:]+)((?::[^{}]*)?\})", renamed, text)


def unresolved(text: str, figures: Mapping[str, Referable]) -> list[str]:
    """The references that lead nowhere, as they are written: to another report's figure, or to no row of it."""
    return [text[found.start : found.end] for found in references(text) if said(found, figures) is None]


def said(reference: Reference, figures: Mapping[str, Referable]) -> str | None:
    """What a reader reads in its place; None when it leads nowhere."""
    figure = figures.get(reference.figure)
    if figure is None:
        return None
    if reference.cell is None:
        return figure.label
    label, wanted = _parted(reference.cell)
    found = cell(figure.table, label)
    if isinstance(found, Base):
        return f"{found.n:,}" if wanted is None else None
    return None if found is None else _printed(*found, wanted, figure)


def cell(table: Table, label: str) -> tuple[Row, Base] | Base | None:
    """The row of a table with its base, or the base alone, of all or of one group ("Sweden / base"); None: no such."""
    wanted = _key(label)
    if (found := _in_body(table, wanted)) is not None:
        return found
    for group in table.groups:
        in_group = re.fullmatch(rf"{re.escape(_key(group.label))} ?/ ?(.+)", wanted)
        if in_group and (found := _in_body(group, in_group[1])) is not None:
            return found
    return None


def _in_body(body: Table | Group, wanted: str) -> tuple[Row, Base] | Base | None:
    for row in (*body.rows, *body.summary):
        if _key(row.label) == wanted:
            return row, body.base
    return body.base if wanted == "base" else None


def _parted(cell: str) -> tuple[str, str | None]:
    """The label, and how its number is wanted; a label may hold a bar of its own."""
    label, _, wanted = cell.rpartition("|")
    return (label, wanted.strip()) if wanted.strip() in _FORMATS and label.strip() else (cell, None)


def _printed(row: Row, base: Base, wanted: str | None, figure: Referable) -> str:
    if row.withheld:
        return (
            WITHHELD
            if figure.threshold is None or base.n >= figure.threshold
            else f"fewer than {figure.threshold}"
        )
    decimals = figure.table.decimals
    match wanted:
        case "n":
            return f"{row.n:,}"
        case "of":
            return f"{row.n:,} of {base.n:,}"
        case "interval":
            low, high = (format_percent(end, max(decimals, 1)) for end in (row.low, row.high))
            return high if row.low is None else f"{low.removesuffix(' %')}–{high}"
        case None:
            return format_percent(row.percent, decimals)
    return format_percent(row.percent, int(wanted))


def _key(label: str) -> str:
    return " ".join(label.split()).casefold()
