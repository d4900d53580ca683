"""Verifying an exported report: every number in it is computed again from the study, every quote looked up again."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import isclose
from typing import Any

from coding.figures import table as tables
from coding.report.content import ReportContent, ShownFigure, ShownQuote
from coding.report.cuts import checked, shown
from coding.report.document import figure_table, from_json
from coding.report.evidence_id import guid_beginning
from coding.report.leaving import table_for
from coding.report.report import Report, all_reports
from coding.store import evidence
from corpus.errors import Refused
from corpus.quotes import Quote, find_quote
from corpus.respondents import contents
from corpus.study import View

PRECISION = 1e-9
"""Percentage points: what another machine's last digit may differ by."""
NUMBERS = ("n", "percent", "low", "high")


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


Check = tuple[str, Any, Any]
"""(what, in the study, in the document)"""
Labelled = Mapping[str, Any]
"""A row or a group in JSON."""


def verify(view: View, document: Mapping[str, Any]) -> Verification:
    """Compares a report's document with the study as it is now.

    Raises Refused when the document is no report of Themebook, cannot be read, or belongs to another study.
    """
    content = from_json(document)
    report = _report(view, content)
    numbers, differences = 0, []
    for insight, found in zip(content.insights, document["insights"], strict=True):
        for place, figure in enumerate(insight.figures, start=1):
            checks = list(
                _figure_checks(view, figure, figure_table(found["figures"][place - 1]), content.threshold)
            )
            numbers += sum(_is_number(check) for check in checks)
            differences += [
                Difference(place, insight.number, *check) for check in checks if not _same(*check)
            ]
    for insight in content.insights:
        for quote in insight.quotes:
            differences += [Difference(None, insight.number, *check) for check in _quote_checks(view, quote)]
    counts = list(_count_checks(view, content))
    differences += [Difference(None, None, *check) for check in counts if not _same(*check)]
    differences = differences or list(_approval(report, content, document))
    return Verification(
        status=content.status,
        figures_checked=sum(len(insight.figures) for insight in content.insights),
        numbers_checked=numbers + len(counts),
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


def _figure_checks(
    view: View, figure: ShownFigure, found: Mapping[str, Any], threshold: int | None
) -> Iterator[Check]:
    try:
        computed = tables.to_json(table_for(view, figure.specification, threshold=threshold))
    except Refused as error:
        yield "the whole figure", f"it cannot be computed: {error}", "numbers"
        return
    for what in ("question", "multi_response", "where", "by", "estimate"):
        yield what.replace("_", " "), computed.get(what), found.get(what)
    yield from _body_checks("", computed, found)
    for group, other in _by_label(computed.get("groups", ()), found.get("groups", ())):
        if group is None or other is None:
            yield f"group {_label(group, other)}", _presence(group), _presence(other)
        else:
            yield from _body_checks(f"{group['label']}, ", group, other)


def _body_checks(prefix: str, computed: Mapping[str, Any], found: Mapping[str, Any]) -> Iterator[Check]:
    """The base, the rows, the sums and the statistics of a whole table or of one group.

    A row of nobody that only one side has is no difference: a code was added or retired, and no number changed.
    """
    yield f"{prefix}base n", computed["base"]["n"], found["base"]["n"]
    yield f"{prefix}base", computed["base"]["definition"], found["base"]["definition"]
    for part in ("rows", "summary"):
        for row, other in _by_label(computed.get(part, ()), found.get(part, ())):
            if row is None or other is None:
                if _nobody(row or other or {}):
                    continue
                yield f"{prefix}row {_label(row, other)}", _presence(row), _presence(other)
            else:
                for number in NUMBERS:
                    yield f"{prefix}{row['label']}, {number}", row[number], other[number]
    statistics, others = computed.get("statistics", {}), found.get("statistics", {})
    for name in [*statistics, *(name for name in others if name not in statistics)]:
        yield f"{prefix}{name}", statistics.get(name), others.get(name)


def _quote_checks(view: View, quote: ShownQuote) -> Iterator[Check]:
    where = f"quote {quote.id}"
    original = _original(view, quote.id)
    if original is None:
        yield where, "there is no such quote", "it is there"
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


def _original(view: View, evidence_id: str) -> Quote | None:
    """The quote with this id; in documents of the first version that is its name."""
    beginning = guid_beginning(evidence_id)
    names = [row["name"] for row in evidence.quotes(view.connection, beginning)] if beginning else []
    try:
        return find_quote(view, names[0] if names else evidence_id)
    except Refused:
        return None


def _count_checks(view: View, content: ReportContent) -> Iterator[Check]:
    counted = contents(view)
    yield "respondents", counted.respondents, content.methods.respondents
    yield "log-ons", counted.log_ons, content.methods.log_ons


def _approval(report: Report, content: ReportContent, document: Mapping[str, Any]) -> Iterator[Difference]:
    """A document that calls itself approved has to be what was approved, word for word."""
    if content.status != "approved":
        return
    if report.frozen is None:
        yield Difference(None, None, "status", report.status, content.status)
    elif document != report.frozen:
        yield Difference(None, None, "wording", "what was approved", "something else")


def _by_label(
    computed: Iterable[Labelled], found: Iterable[Labelled]
) -> Iterator[tuple[Labelled | None, Labelled | None]]:
    """Each of the study's parts with the report's of that label, then what the report has too many."""
    left = list(found)
    for part in computed:
        other = next((other for other in left if other["label"] == part["label"]), None)
        if other is not None:
            left.remove(other)
        yield part, other
    yield from ((None, other) for other in left)


def _nobody(row: Labelled) -> bool:
    return row["n"] == 0 and not row["percent"]


def _label(computed: Labelled | None, found: Labelled | None) -> str:
    return str((computed or found or {})["label"])


def _presence(part: Labelled | None) -> str:
    return "it does not exist" if part is None else "it is there"


def _is_number(check: Check) -> bool:
    return any(isinstance(value, int | float) and not isinstance(value, bool) for value in check[1:])


def _same(_what: str, expected: Any, found: Any) -> bool:
    """Equal, of the same kind; fractions up to `PRECISION`."""
    if isinstance(expected, float) and isinstance(found, int | float) and not isinstance(found, bool):
        return isclose(expected, found, rel_tol=0, abs_tol=PRECISION)
    return type(expected) is type(found) and bool(expected == found)
