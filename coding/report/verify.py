"""Verifying an exported report: every number in it is computed again from the study, every quote looked up again."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from coding.disclosure.together import together
from coding.figures.specification import Specification
from coding.figures.table import Table
from coding.report.compared import DAMAGED, PRESENT, Compared
from coding.report.content import ReportContent, ShownFigure, ShownInsight, ShownQuote
from coding.report.cuts import checked, shown
from coding.report.document import figure_table, from_json
from coding.report.evidence import specifications_of
from coding.report.evidence_id import guid_beginning
from coding.report.held_back import is_held_back
from coding.report.report import Report, all_reports
from coding.report.seals import Seals
from coding.report.verify_figure import behind, computed, differs, is_number, with_rows_of_nobody
from coding.report.verify_figure import numbers as compared_numbers
from coding.report.verify_methods import facts
from coding.report.verify_words import anything, reference, words
from coding.store import evidence
from corpus.errors import Refused
from corpus.questions import find_question
from corpus.quotes import Quote, find_quote
from corpus.study import View


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that the study does not confirm.

    `figure` and `insight` are numbers from 1, None when it belongs to none; `where` says what differs, `expected` is
    what the study gives and `found` what the document says. The words of a quote are in neither.
    """

    figure: int | None
    insight: int | None
    where: str
    expected: Any
    found: Any

    def __str__(self) -> str:
        place = "The report"
        if self.insight is not None:
            place = f"Insight {self.insight}"
        if self.figure is not None:
            place = f"Figure {self.figure} of insight {self.insight}"
        return f"{place}, {self.where}: the study says {self.expected}, the report says {self.found}."


@dataclass(frozen=True, slots=True)
class Verification:
    """What was checked, and the differences in the order of the report: those of figures first.

    `status` is what the document calls itself: the words of an approved report are compared with what was approved,
    those of any other with nothing.
    """

    status: str
    figures_checked: int
    numbers_checked: int
    quotes_checked: int
    differences: tuple[Difference, ...]

    @property
    def passed(self) -> bool:
        """Whether the study confirms everything."""
        return not self.differences


Document = Mapping[str, Any]


def verify(view: View, document: Document) -> Verification:
    """Compares a report's document with the study as it is now, and its words with what was approved or submitted.

    Of one change only its own place is named: where numbers differ, not the decisions that made them differ.
    Raises Refused when the document is no report of Themebook, cannot be read, or belongs to another study.
    """
    content = from_json(document)
    report = _report(view, content)
    tables = _tables(view, report, content)
    numbers, differences = _figures(view, content, tables, document)
    for insight in content.insights:
        for quote in _told(insight, content.status):
            differences += [Difference(None, insight.number, *check) for check in _quote_checks(view, quote)]
    differences += [
        Difference(None, None, *check) for check in facts(view, _as_now(content, tables), document)
    ]
    differences += _words(view, report, content, document)
    if not differences and content.status == "approved" and report.frozen is not None:
        differences += [_placed(check) for check in anything(report.frozen, document)]
    return Verification(
        status=content.status,
        figures_checked=sum(len(insight.figures) for insight in content.insights),
        numbers_checked=numbers,
        quotes_checked=sum(len(insight.quotes) for insight in content.insights),
        differences=tuple(differences),
    )


def _report(view: View, content: ReportContent) -> Report:
    if content.study_guid != view.guid:
        raise Refused(
            f"The report is about another study: {content.study_title}.", help="Open that study to verify it."
        )
    for report in all_reports(view):
        if report.guid == content.guid:
            return report
    raise Refused(f"The study has no report {content.title}.", help="Export it again from this study.")


def _tables(view: View, report: Report, content: ReportContent) -> list[list[Table | str]]:
    """The tables of each insight by the study as it is now; a sentence for what it cannot compute."""
    tables = [[computed(view, figure, content) for figure in insight.figures] for insight in content.insights]
    if content.threshold is not None:
        _hold_together(view, report, content, tables)
    return tables


def _hold_together(
    view: View, report: Report, content: ReportContent, tables: list[list[Table | str]]
) -> None:
    """Takes from the tables what they would tell when held against each other.

    They are held against each other as the study has the figures, so that one that is another in the document changes
    no numbers but its own.
    """
    kept = specifications_of(view, report)
    places = [
        (of_insight, at, figure, kept.get(figure.id, figure.specification))
        for insight, of_insight in zip(content.insights, tables, strict=True)
        for at, figure in enumerate(insight.figures)
    ]
    counted = [
        (asked, found, of_insight, at)
        for of_insight, at, figure, asked in places
        if not isinstance(found := _as_kept(view, content, figure, asked, of_insight[at]), str)
    ]
    figures = [(asked, found) for asked, found, _, _ in counted]
    safe = together(view, figures, content.threshold or 0, cells=content.cells)
    for (_, found, of_insight, at), table in zip(counted, safe, strict=True):
        if of_insight[at] == found:
            of_insight[at] = table


def _as_kept(
    view: View, content: ReportContent, figure: ShownFigure, asked: Specification, found: Table | str
) -> Table | str:
    """The table that the study has for the figure, whatever the document says that it asks for."""
    if asked == figure.specification:
        return found
    return computed(view, replace(figure, specification=asked), content)


def _as_now(content: ReportContent, tables: list[list[Table | str]]) -> tuple[ShownInsight, ...]:
    """The insights with those tables instead of their own, but with their own rows of nobody."""
    return tuple(
        replace(
            insight,
            figures=tuple(
                figure
                if isinstance(now, str)
                else replace(figure, table=with_rows_of_nobody(now, figure.table))
                for figure, now in zip(insight.figures, of_insight, strict=True)
            ),
        )
        for insight, of_insight in zip(content.insights, tables, strict=True)
    )


def _figures(
    view: View, content: ReportContent, tables: list[list[Table | str]], document: Document
) -> tuple[int, list[Difference]]:
    """How many numbers of figures were compared, and what differs in each."""
    known: Seals = {}
    numbers, differences = 0, []
    for insight, found, computed_here in zip(content.insights, document["insights"], tables, strict=True):
        for place, (figure, now) in enumerate(zip(insight.figures, computed_here, strict=True), start=1):
            table = figure_table(found["figures"][place - 1])
            checks = list(_figure_checks(view, figure, now, table, known))
            numbers += sum(is_number(check) for check in checks)
            differences += [Difference(place, insight.number, *check) for check in checks if differs(check)]
    return numbers, differences


def _figure_checks(
    view: View, figure: ShownFigure, now: Table | str, found: Document, known: Seals
) -> Iterator[Compared]:
    if isinstance(now, str):
        yield "the whole figure", now, "numbers"
        return
    checks = list(compared_numbers(now, found))
    yield from checks
    if figure.id and not any(differs(check) for check in checks):
        yield from behind(view, figure, now, found, known=known)


def _told(insight: ShownInsight, status: str) -> tuple[ShownQuote, ...]:
    """The quotes of which the document says more than that they wait for a release, as in a draft they may."""
    return tuple(quote for quote in insight.quotes if status == "approved" or not is_held_back(quote))


def _quote_checks(view: View, quote: ShownQuote) -> Iterator[Compared]:
    where = f"quote {quote.id}"
    original = _original(view, quote.id)
    if original is None:
        yield where, "there is no such quote", PRESENT
        return
    try:
        cuts = checked(quote.cuts, original.text)
    except Refused:
        yield where, f"a text of {len(original.text)} characters", "cuts that do not fit it"
        return
    if cuts != quote.cuts or shown(original.text, cuts) != quote.text:
        yield where, "another text", "the text it gives"
    if quote.kind != original.kind:
        yield f"{where}, kind", original.kind, quote.kind
    if quote.speaker != (original.speaker if original.kind == "expert" else None):
        yield f"{where}, speaker", original.speaker, quote.speaker
    asked = find_question(view, original.question).title if original.question else None
    if quote.question != asked:
        yield f"{where}, question", asked, quote.question


def _original(view: View, evidence_id: str) -> Quote | None:
    """The quote with this id; in documents of the first version that is its name."""
    beginning = guid_beginning(evidence_id)
    names = [row["name"] for row in evidence.quotes(view.connection, beginning)] if beginning else []
    try:
        return find_quote(view, names[0] if names else evidence_id)
    except Refused:
        return None


def _words(view: View, report: Report, content: ReportContent, document: Document) -> list[Difference]:
    """What differs from what was approved or submitted; a document that calls itself so must have been."""
    if content.status not in ("approved", "in review"):
        return []
    try:
        agreed = reference(view, report, content)
    except Refused:
        return [Difference(None, None, f"what the study keeps as {content.status}", DAMAGED, PRESENT)]
    if agreed is None:
        known = content.status == report.status and not content.submission  # before submissions were kept
        told = f"{content.status}, submission {content.submission}"
        return [] if known else [Difference(None, None, "status", report.status, told)]
    return [_placed(check) for check in words(agreed, document)]


def _placed(check: Compared) -> Difference:
    """A difference whose place is told in words, with the numbers of insight and figure where it has them."""
    where, expected, found = check
    place = re.fullmatch(r"insight (?P<insight>\d+), (figure (?P<figure>\d+), )?(?P<where>.+)", where)
    if place is None:
        return Difference(None, None, *check)
    figure = None if place["figure"] is None else int(place["figure"])
    return Difference(figure, int(place["insight"]), place["where"], expected, found)
