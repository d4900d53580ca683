"""The content of a report: computed from the study while it can still change, read as it was frozen once approved."""

from typing import Any

from coding.codebook.versions import version
from coding.figures.specification import from_json
from coding.figures.tables import table
from coding.report.content import ReportContent, Review, ShownFigure, ShownInsight, ShownQuote
from coding.report.cuts import shown
from coding.report.document import from_json as document_content
from coding.report.methods import methods
from coding.report.report import Report, find_report
from coding.store import insights as store
from corpus.errors import Refused
from corpus.questions import Question, all_questions
from corpus.study import View

Questions = dict[str, Question]


def content(view: View, report: str | None = None) -> ReportContent:
    """What the report called `report` (None: the only one) says.

    Raises Refused when there is no such report, or when the study can no longer compute a figure of an unfinished one.
    """
    found = find_report(view, report)
    return _computed(view, found) if found.frozen is None else document_content(found.frozen)


def _computed(view: View, report: Report) -> ReportContent:
    questions = {question.name: question for question in all_questions(view)}
    rows = store.of_report(view.connection, report.id)
    insights = tuple(_insight(view, number, row, questions) for number, row in enumerate(rows, start=1))
    return ReportContent(
        study_guid=view.guid,
        study_title=view.title,
        guid=report.guid,
        title=report.title,
        introduction=report.introduction,
        status=report.status,
        review=Review(**{field: getattr(report, field) for field in Review.__slots__}),
        methods=methods(view, insights, questions),
        insights=insights,
        revision=view.revision,
        codebook_version=version(view),
    )


def _insight(view: View, number: int, row: dict[str, Any], questions: Questions) -> ShownInsight:
    figures = store.figures(view.connection, row["id"])
    return ShownInsight(
        number=number,
        headline=row["headline"],
        text=row["text"],
        theme=row["theme"],
        figures=tuple(
            _figure(view, f"Figure {place} of insight {number}", figure)
            for place, figure in enumerate(figures, start=1)
        ),
        quotes=tuple(_quote(quote, questions) for quote in store.quotes(view.connection, row["id"])),
    )


def _figure(view: View, place: str, row: dict[str, Any]) -> ShownFigure:
    specification = from_json(row["specification"])
    try:
        return ShownFigure(row["title"], specification, table(view, specification))
    except Refused as error:
        raise Refused(f"{place} ({row['title']}) cannot be computed any more: {error}") from error


def _quote(row: dict[str, Any], questions: Questions) -> ShownQuote:
    cuts = tuple((start, end) for start, end in row["cuts"])
    question = questions.get(row["question"])
    return ShownQuote(
        id=row["name"],
        stance=row["stance"],
        kind=row["kind"],
        question=None if question is None else question.title,
        speaker=row["speaker"] if row["kind"] == "expert" else None,
        text=shown(row["text"], cuts),
        cuts=cuts,
    )
