"""Figures and quotes found by the beginning of their guids, which is what evidence ids are made of."""

from typing import Any

from sqlalchemy import Connection, select

from coding.report_schema import figure, insight, insight_quote, report
from corpus.schema import question, quote

Row = dict[str, Any]


def quotes(connection: Connection, beginning: str) -> list[Row]:
    """The quotes whose guid begins so, whatever their version: id, name, guid, text, kind, speaker, `question`."""
    query = (
        select(
            *(quote.c[name] for name in ("id", "name", "guid", "text", "kind", "speaker", "current")),
            question.c.name.label("question"),
        )
        .outerjoin(question, question.c.id == quote.c.question_id)
        .where(quote.c.guid.startswith(beginning, autoescape=True))
    )
    return [dict(row) for row in connection.execute(query).mappings()]


def guid_of_quote(connection: Connection, quote_id: int) -> str:
    """The guid of the quote with this id."""
    return str(connection.execute(select(quote.c.guid).where(quote.c.id == quote_id)).scalar_one())


def figures(connection: Connection, beginning: str) -> list[Row]:
    """The figures of reports whose guid begins so: guid, title, specification and the ids of insight and report."""
    query = (
        select(figure, insight.c.report_id)
        .join(insight, insight.c.id == figure.c.insight_id)
        .where(figure.c.guid.startswith(beginning, autoescape=True))
    )
    return [dict(row) for row in connection.execute(query).mappings()]


def uses(connection: Connection, quote_id: int) -> list[Row]:
    """Where reports show a quote: `report` (its title), `insight_id`, stance and cuts, by report and place."""
    query = (
        select(insight_quote, report.c.title.label("report"), insight.c.report_id)
        .join(insight, insight.c.id == insight_quote.c.insight_id)
        .join(report, report.c.id == insight.c.report_id)
        .where(insight_quote.c.quote_id == quote_id)
        .order_by(report.c.id, insight.c.position)
    )
    return [dict(row) for row in connection.execute(query).mappings()]
