"""A report as a JSON document: what `verify` reads, and how an approved report is kept."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, cast, get_args

from coding.figures import specification as specifications
from coding.figures import table as tables
from coding.report.content import (
    CodeUsed,
    Methods,
    QuestionUsed,
    ReportContent,
    Review,
    ShownFigure,
    ShownInsight,
    ShownQuote,
)
from coding.report.evidence import Stance
from coding.report.report import Status
from corpus.errors import Refused

FORMAT = "themebook report"
VERSION = 1


def to_json(content: ReportContent) -> dict[str, Any]:
    """The content as JSON values, in a fixed order; `from_json` gives it back whole."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "study": {"guid": content.study_guid, "title": content.study_title},
        "report": {
            "guid": content.guid,
            "title": content.title,
            "introduction": content.introduction,
            "status": content.status,
            **asdict(content.review),
        },
        "methods": {
            **asdict(content.methods),
            "waves": list(content.methods.waves),
            "questions": [asdict(question) for question in content.methods.questions],
            "codes": [asdict(code) for code in content.methods.codes],
        },
        "insights": [_insight(insight) for insight in content.insights],
        "revision": content.revision,
        "codebook_version": content.codebook_version,
    }


def from_json(document: Mapping[str, Any]) -> ReportContent:
    """The content that `to_json` wrote.

    Raises Refused when the document is none of Themebook's reports, is of a newer version, or cannot be read as one.
    """
    if document.get("format") != FORMAT:
        raise Refused(
            "This is not a report of Themebook.",
            help="Export one with: themebook report export --format json.",
        )
    if document.get("version") != VERSION:
        raise Refused(
            f"The report has version {document.get('version')} of the format; this Themebook reads {VERSION}.",
            help="Update Themebook, or export the report again.",
        )
    try:
        return _content(document)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        place = f" ({error})" if isinstance(error, KeyError) else ""
        raise Refused(
            f"The report has a part that is missing or cannot be read{place}.",
            help="Export it again from the study instead of editing the file.",
        ) from error


def _insight(insight: ShownInsight) -> dict[str, Any]:
    return {
        "number": insight.number,
        "headline": insight.headline,
        "text": insight.text,
        "theme": insight.theme,
        "figures": [_figure(figure) for figure in insight.figures],
        "quotes": [{**asdict(quote), "cuts": [list(cut) for cut in quote.cuts]} for quote in insight.quotes],
    }


def _figure(figure: ShownFigure) -> dict[str, Any]:
    table = tables.to_json(figure.table)
    return {
        "title": figure.title,
        "specification": specifications.to_json(figure.specification),
        "table_title": table.pop("title"),
        **table,
    }


def figure_table(figure: Mapping[str, Any]) -> dict[str, Any]:
    """The table in a figure of a document, in the form of `coding.figures.table`."""
    kept = {key: value for key, value in figure.items() if key not in ("specification", "table_title")}
    return {**kept, "title": figure["table_title"]}


def _content(document: Mapping[str, Any]) -> ReportContent:
    study, report = document["study"], document["report"]
    return ReportContent(
        study_guid=_text(study["guid"]),
        study_title=_text(study["title"]),
        guid=_text(report["guid"]),
        title=_text(report["title"]),
        introduction=_text(report["introduction"]),
        status=cast(Status, _one_of(report["status"], get_args(Status))),
        review=Review(
            **{field: _maybe(report[field]) for field in Review.__slots__ if field != "comment"},
            comment=_text(report["comment"]),
        ),
        methods=_methods(document["methods"]),
        insights=tuple(_read_insight(insight) for insight in document["insights"]),
        revision=_number(document["revision"]),
        codebook_version=_number(document["codebook_version"]),
    )


def _methods(found: Mapping[str, Any]) -> Methods:
    questions = [{field: _text(row[field]) for field in QuestionUsed.__slots__} for row in found["questions"]]
    return Methods(
        text=_text(found["text"]),
        waves=tuple(_text(wave) for wave in found["waves"]),
        respondents=_number(found["respondents"]),
        log_ons=_number(found["log_ons"]),
        first_submitted=_maybe(found["first_submitted"]),
        last_submitted=_maybe(found["last_submitted"]),
        questions=tuple(QuestionUsed(**row) for row in questions),
        codes=tuple(_code(row) for row in found["codes"]),
    )


def _code(found: Mapping[str, Any]) -> CodeUsed:
    texts = {field: _text(found[field]) for field in CodeUsed.__slots__ if field != "category"}
    return CodeUsed(category=_maybe(found["category"]), **texts)


def _read_insight(found: Mapping[str, Any]) -> ShownInsight:
    return ShownInsight(
        number=_number(found["number"]),
        headline=_text(found["headline"]),
        text=_text(found["text"]),
        theme=_maybe(found["theme"]),
        figures=tuple(
            ShownFigure(
                _text(figure["title"]),
                specifications.from_json(figure["specification"]),
                tables.from_json(figure_table(figure)),
            )
            for figure in found["figures"]
        ),
        quotes=tuple(_read_quote(quote) for quote in found["quotes"]),
    )


def _read_quote(found: Mapping[str, Any]) -> ShownQuote:
    return ShownQuote(
        id=_text(found["id"]),
        stance=cast(Stance, _one_of(found["stance"], get_args(Stance))),
        kind=_text(found["kind"]),
        question=_maybe(found["question"]),
        speaker=_maybe(found["speaker"]),
        text=_text(found["text"]),
        cuts=tuple((_number(start), _number(end)) for start, end in found["cuts"]),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("a text is missing")
    return value


def _maybe(value: object) -> str | None:
    return None if value is None else _text(value)


def _number(value: object) -> int:
    if type(value) is not int:
        raise TypeError("a whole number is missing")
    return value


def _one_of(value: object, allowed: tuple[object, ...]) -> object:
    if value not in allowed:
        raise ValueError("no such choice")
    return value
