"""References to cells of figures in the texts of a report, so that a number in a sentence is the number in the table.

    {fig-1a2b3c4d5e6f: Encryption}             32.2 %         as the table prints it
    {fig-1a2b3c4d5e6f: Encryption | 0}         32 %           with that many decimals
    {fig-1a2b3c4d5e6f: Encryption | n}         73
    {fig-1a2b3c4d5e6f: Encryption | of}        73 of 227
    {fig-1a2b3c4d5e6f: Encryption | interval}  26.4–38.5 %    95 %, with one decimal at least
    {fig-1a2b3c4d5e6f: Sweden / Encryption}                   of a crosstab's group
    {fig-1a2b3c4d5e6f: base}                   227            of a group: {fig-1a2b3c4d5e6f: Sweden / base}
    {fig-1a2b3c4d5e6f}                         Figure 1.2

`coding.figures.cells` tells what cells there are, also rows added up, and numbers that are no share.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from coding.figures.cells import cell
from coding.figures.shares import format_number, format_percent, format_statistic
from coding.figures.table import Base, Row, Table
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
    name, wanted = parted(reference.cell)
    found = cell(figure.table, name)
    if found is None:
        return WITHHELD if _told_inside_alone(figure, name) else None
    if found.row is not None:
        return _share(found.row, found.base, wanted, figure)
    if found.number is not None:
        return _number(found.number, wanted, figure.table)
    return _base(found.base) if wanted is None else None


def _told_inside_alone(figure: Referable, name: str) -> bool:
    """Whether it can be a group or a value that is shown together with others outside the study, or not at all."""
    groups = [" ".join(group.label.split()).casefold() for group in figure.table.groups]
    of_a_group = "/" in name and not any(
        " ".join(name.split()).casefold().startswith((f"{group} /", f"{group}/")) for group in groups
    )
    return figure.threshold is not None and (of_a_group or figure.table.shape == "attribute")


def parted(cell: str) -> tuple[str, str | None]:
    """The cell's name, and how its number is wanted; a name may hold a bar of its own."""
    name, _, wanted = cell.rpartition("|")
    return (
        (name.strip(), wanted.strip())
        if wanted.strip() in _FORMATS and name.strip()
        else (cell.strip(), None)
    )


def _base(base: Base) -> str:
    return WITHHELD if base.withheld else f"{base.n:,}"


def _share(row: Row, base: Base, wanted: str | None, figure: Referable) -> str:
    if row.withheld:
        few = figure.threshold is not None and not base.withheld and base.n < figure.threshold
        return f"fewer than {figure.threshold}" if few else WITHHELD
    match wanted:
        case "n":
            return f"{row.n:,}"
        case "of":
            return f"{row.n:,} of {base.n:,}"
        case "interval":
            low, high = (format_percent(end, max(figure.table.decimals, 1)) for end in (row.low, row.high))
            return high if row.low is None else f"{low.removesuffix(' %')}–{high}"
    return format_percent(row.percent, figure.table.decimals if wanted is None else int(wanted))


def _number(number: float, wanted: str | None, table: Table) -> str | None:
    """A mean or a rate as its table prints it, or with as many decimals as are wanted."""
    if wanted is None:
        return format_statistic(number, table)
    return format_number(number, int(wanted)) if wanted.isdigit() else None
