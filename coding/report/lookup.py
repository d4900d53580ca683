"""What an evidence id stands for: a figure with query, base, definitions, decisions and quotes, or one quote."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from coding.codebook.codes import codes, ids_with_those_under
from coding.codebook.versions import version
from coding.figures.specification import Specification, from_json
from coding.figures.table import Group, Row, Table
from coding.figures.tables import quotes_behind, table
from coding.report.content import CodeUsed
from coding.report.cuts import Cut
from coding.report.evidence_id import figure_id, guid_beginning, quote_id
from coding.report.methods import code_used
from coding.report.report import all_reports
from coding.store import decisions_behind
from coding.store import evidence as store
from coding.store import insights as insight_store
from corpus.errors import Refused
from corpus.quotes import Quote, find_quote
from corpus.study import View
from corpus.suggest_name import near

Found = dict[str, Any]
Labelled = TypeVar("Labelled", Row, Group)


@dataclass(frozen=True, slots=True)
class Decided:
    """One decision that stands: `quote` is an evidence id, `version` the codebook's when it was taken.

    `place` is "" for the whole quote, "start-end" for a part of it, "adjudication" for an adjudicator's word.
    """

    quote: str
    code: str
    coder: str
    status: str
    place: str
    at: str
    version: int


@dataclass(frozen=True, slots=True)
class QuoteBehind:
    """A quote behind a number."""

    id: str
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class FigureEvidence:
    """A figure by its evidence id, as the study has it now.

    `insight` and `figure` are its numbers in the report, `codes` what its rows count, as the codebook (`version`)
    defines it. Of one row, when one was asked for, `counted` is the number and `quotes` and `decisions` are behind it.
    """

    id: str
    report: str
    insight: int
    figure: int
    title: str
    specification: Specification
    table: Table
    version: int
    codes: tuple[CodeUsed, ...]
    row: str | None = None
    group: str | None = None
    counted: Row | None = None
    quotes: tuple[QuoteBehind, ...] = ()
    decisions: tuple[Decided, ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """Where a report shows a quote, and how."""

    report: str
    insight: int
    stance: str
    cuts: tuple[Cut, ...]


@dataclass(frozen=True, slots=True)
class QuoteEvidence:
    """A quote by its evidence id: whole, where reports show it, and what was decided on it."""

    id: str
    quote: Quote
    shown: tuple[Shown, ...]
    decisions: tuple[Decided, ...]


def look_up(
    view: View, evidence_id: str, *, row: str | None = None, group: str | None = None
) -> FigureEvidence | QuoteEvidence:
    """What the study knows about a figure or a quote. `row` and `group` are labels of the figure's table.

    Raises Refused when nothing has this id, or the figure has no such row or group.
    """
    beginning = guid_beginning(evidence_id) or ""
    kind = evidence_id.strip().lower()[:3]
    figures = store.figures(view.connection, beginning) if beginning and kind == "fig" else []
    if figures:
        whole = _figure(view, figures[0])
        return whole if row is None else _of_row(view, whole, row, group)
    quotes = store.quotes(view.connection, beginning) if beginning and kind == "quo" else []
    if quotes:
        return _quote(view, quotes[0])
    raise Refused(
        f"Nothing in this study has the evidence id {evidence_id}.",
        help="An id looks like fig-1a2b3c4d5e6f or quo-1a2b3c4d5e6f and belongs to the study that the report is from.",
    )


def _figure(view: View, found: Found) -> FigureEvidence:
    """The whole figure, with the definitions of the codes that its rows are."""
    specification = from_json(found["specification"])
    now = table(view, specification)
    insight, place = _place(view, found)
    labels = {one.label for one in _counted_codes(now)}
    return FigureEvidence(
        id=figure_id(found["guid"]),
        report=next(one.title for one in all_reports(view) if one.id == found["report_id"]),
        insight=insight,
        figure=place,
        title=found["title"],
        specification=specification,
        table=now,
        version=version(view),
        codes=tuple(code_used(code) for code in codes(view, retired=True) if code.name in labels),
    )


def _of_row(view: View, whole: FigureEvidence, row: str, group: str | None) -> FigureEvidence:
    """The figure with one of its rows: its number, and what is behind it."""
    counted, every = _row(whole.table, row, group), codes(view, retired=True)
    meant = [code for code in every if code.name == counted.label] if _counted_codes(whole.table) else []
    names = _behind(view, whole.specification, counted.label, group)
    return replace(
        whole,
        codes=tuple(code_used(code) for code in meant),
        row=counted.label,
        group=group,
        counted=counted,
        quotes=tuple(_quote_behind(view, name) for name in names),
        decisions=_decisions(view, names, ids_with_those_under(meant, every)),
    )


def _place(view: View, found: Found) -> tuple[int, int]:
    """The numbers of a figure's insight, and of the figure in it."""
    insights = [row["id"] for row in insight_store.of_report(view.connection, found["report_id"])]
    figures = [row["id"] for row in insight_store.figures(view.connection, found["insight_id"])]
    return insights.index(found["insight_id"]) + 1, figures.index(found["id"]) + 1


def _counted_codes(table: Table) -> tuple[Row, ...]:
    """The rows, when they are codes or categories."""
    return table.rows if table.shape in ("codes", "categories") else ()


def _row(table: Table, label: str, group: str | None) -> Row:
    body: Table | Group = table
    if group is not None:
        body = _named(table.groups, group, "group")
    return _named((*body.rows, *body.summary), label, "row")


def _named(parts: Iterable[Labelled], label: str, what: str) -> Labelled:
    parts = list(parts)
    for part in parts:
        if part.label.casefold() == label.strip().casefold():
            return part
    raise Refused(f"The figure has no {what} {label}.", help=near(label, [part.label for part in parts]))


def _behind(view: View, specification: Specification, row: str, group: str | None) -> list[str]:
    """The names of the quotes behind a row; none where no quotes are counted."""
    try:
        return quotes_behind(view, specification, row, group=group)
    except Refused:
        return []  # an estimate, or a sum of rows


def _quote_behind(view: View, name: str) -> QuoteBehind:
    quote = find_quote(view, name)
    return QuoteBehind(_id_of(view, quote), quote.name, quote.text)


def _id_of(view: View, quote: Quote) -> str:
    return quote_id(store.guid_of_quote(view.connection, quote.id))


def _decisions(view: View, names: list[str], code_ids: list[int] | None) -> tuple[Decided, ...]:
    return tuple(
        Decided(
            quote=quote_id(row["quote"]),
            code=row["code"],
            coder=row["coder"],
            status=row["status"],
            place=row["place"],
            at=row["at"],
            version=row["codebook_version"],
        )
        for row in decisions_behind.on_quotes(view.connection, names, code_ids)
    )


def _quote(view: View, found: Found) -> QuoteEvidence:
    shown = []
    for use in store.uses(view.connection, found["id"]):
        insights = [row["id"] for row in insight_store.of_report(view.connection, use["report_id"])]
        cuts = tuple((start, end) for start, end in use["cuts"])
        shown.append(Shown(use["report"], insights.index(use["insight_id"]) + 1, use["stance"], cuts))
    return QuoteEvidence(
        id=quote_id(found["guid"]),
        quote=find_quote(view, found["name"]),
        shown=tuple(shown),
        decisions=_decisions(view, [found["name"]], None),
    )
