"""The content of a report: computed from the study while it can still change, read as it was frozen once approved."""

from dataclasses import dataclass
from typing import Any

from coding.codebook.versions import version
from coding.disclosure.threshold import cells
from coding.disclosure.threshold import threshold as smallest
from coding.figures.specification import from_json
from coding.report.answer_seals import answers_seal
from coding.report.blocks import shown_blocks
from coding.report.content import ReportContent, Review, ShownFigure, ShownInsight, ShownQuote
from coding.report.cuts import Cut, shown
from coding.report.document import from_json as document_content
from coding.report.evidence_id import figure_id, insight_id, quote_id
from coding.report.leaving import table_for, with_tables_together
from coding.report.methods import for_outside, methods
from coding.report.report import Report, find_report
from coding.report.seals import Seals, seal
from coding.store import insights as store
from coding.store.submissions import count
from corpus.errors import Refused
from corpus.questions import Question, all_questions
from corpus.study import View

Questions = dict[str, Question]


def content(view: View, report: str | None = None, *, for_outside: bool = False) -> ReportContent:
    """What the report called `report` (None: the only one) says.

    With `for_outside` it is what may leave the study: numbers about fewer respondents than the study's threshold are
    withheld. An approved report is the same for everybody: as it was approved to leave.
    Raises Refused when there is no such report, or when the study can no longer compute a figure of an unfinished one.
    """
    found = find_report(view, report)
    if found.frozen is not None:
        return _frozen(found)
    return computed(view, found, threshold=smallest(view) if for_outside else None)


def _frozen(report: Report) -> ReportContent:
    try:
        return document_content(report.frozen or {})
    except Refused as refused:
        raise Refused(
            f"What was approved as {report.title} is damaged and cannot be read.",
            help="To see what is: themebook check",
        ) from refused


def computed(view: View, report: Report, *, threshold: int | None) -> ReportContent:
    """What the report says by the study as it is now, whatever was frozen; `threshold` None withholds nothing."""
    questions = {question.name: question for question in all_questions(view)}
    rows = store.of_report(view.connection, report.id)
    making = _Making(view, questions, threshold, seals={})
    insights = tuple(_insight(making, number, row) for number, row in enumerate(rows, start=1))
    told = methods(view, insights, questions)
    if threshold is not None:
        insights = with_tables_together(view, insights, threshold)
        told = for_outside(told, threshold=threshold, cells=cells(view))
    return ReportContent(
        study_guid=view.guid,
        study_title=view.title,
        guid=report.guid,
        title=report.title,
        introduction=report.introduction,
        status=report.status,
        review=Review(**{field: getattr(report, field) for field in Review.__slots__}),
        methods=told,
        insights=insights,
        revision=view.revision,
        codebook_version=version(view),
        blocks=shown_blocks(view, report),
        submission=count(view.connection, report.id),
        threshold=threshold,
        cells=None if threshold is None else cells(view),
    )


@dataclass(frozen=True, slots=True)
class _Making:
    """What every part of a report is made from."""

    view: View
    questions: Questions
    threshold: int | None
    seals: Seals


def _insight(making: _Making, number: int, row: dict[str, Any]) -> ShownInsight:
    connection = making.view.connection
    return ShownInsight(
        id=insight_id(row["guid"]),
        number=number,
        headline=row["headline"],
        sub_headline=row["sub_headline"],
        overview=row["overview"],
        text=row["text"],
        theme=row["theme"],
        figures=tuple(
            _figure(making, f"Figure {place} of insight {number}", figure)
            for place, figure in enumerate(store.figures(connection, row["id"]), start=1)
        ),
        quotes=tuple(_quote(quote, making.questions) for quote in store.quotes(connection, row["id"])),
    )


def _figure(making: _Making, place: str, row: dict[str, Any]) -> ShownFigure:
    specification = from_json(row["specification"])
    try:
        return ShownFigure(
            title=row["title"],
            specification=specification,
            table=table_for(making.view, specification, threshold=making.threshold),
            id=figure_id(row["guid"]),
            seal=seal(making.view, specification, known=making.seals),
            answers_seal=answers_seal(making.view, specification, known=making.seals),
        )
    except Refused as error:
        raise Refused(f"{place} ({row['title']}) cannot be computed any more: {error}") from error


def _quote(row: dict[str, Any], questions: Questions) -> ShownQuote:
    cuts = _cuts(row)
    question = questions.get(row["question"])
    return ShownQuote(
        id=quote_id(row["guid"]),
        stance=row["stance"],
        kind=row["kind"],
        question=None if question is None else question.title,
        speaker=row["speaker"] if row["kind"] == "expert" else None,
        text=shown(row["text"], cuts),
        cuts=cuts,
        name=row["name"],
    )


def _cuts(row: dict[str, Any]) -> tuple[Cut, ...]:
    try:
        return tuple((start, end) for start, end in row["cuts"])
    except (TypeError, ValueError) as error:
        raise Refused(
            f"What is cut from the quote {row['name']} is damaged.", help="To see what is: themebook check"
        ) from error
