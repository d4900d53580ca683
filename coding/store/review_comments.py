"""What people said about a report in its review, and what they answered."""

from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, select
from sqlalchemy import insert as insert_into
from sqlalchemy import update as update_rows

from coding.report_schema import figure, insight, insight_quote, report_comment
from corpus.schema import person, quote

Row = dict[str, Any]


def of_report(connection: Connection, report_id: int) -> list[Row]:
    """The comments and replies of a report with the names of their people, oldest first."""
    writer, resolver = person.alias("writer"), person.alias("resolver")
    query = (
        select(report_comment, writer.c.name.label("person"), resolver.c.name.label("resolved_by"))
        .join(writer, writer.c.id == report_comment.c.person_id)
        .outerjoin(resolver, resolver.c.id == report_comment.c.resolved_by_id)
        .where(report_comment.c.report_id == report_id)
        .order_by(report_comment.c.id)
    )
    return [dict(row) for row in connection.execute(query).mappings()]


def insert(connection: Connection, **fields: Any) -> int:
    """Stores a comment and returns its id."""
    query = insert_into(report_comment).values(guid=str(uuid4()), **fields).returning(report_comment.c.id)
    return int(connection.execute(query).scalar_one())


def update(connection: Connection, comment_id: int, **fields: Any) -> None:
    """Changes columns of one comment."""
    connection.execute(update_rows(report_comment).where(report_comment.c.id == comment_id).values(**fields))


def every(connection: Connection) -> list[Row]:
    """Every comment as stored, oldest first."""
    query = select(report_comment).order_by(report_comment.c.id)
    return [dict(row) for row in connection.execute(query).mappings()]


def figures_of(connection: Connection, report_id: int) -> list[Row]:
    """(guid, insight, number) of the figures of a report: `insight` is its guid, `number` the place in it from 1."""
    query = (
        select(figure.c.guid, insight.c.guid.label("insight"))
        .join(insight, insight.c.id == figure.c.insight_id)
        .where(insight.c.report_id == report_id)
        .order_by(insight.c.position, insight.c.id, figure.c.position, figure.c.id)
    )
    return [dict(row) for row in connection.execute(query).mappings()]


def quotes_of(connection: Connection, report_id: int) -> list[Row]:
    """(guid, name, insight) of the quotes of a report, in order; `insight` is its guid."""
    query = (
        select(quote.c.guid, quote.c.name, insight.c.guid.label("insight"))
        .select_from(insight_quote)
        .join(quote, quote.c.id == insight_quote.c.quote_id)
        .join(insight, insight.c.id == insight_quote.c.insight_id)
        .where(insight.c.report_id == report_id)
        .order_by(insight.c.position, insight.c.id, insight_quote.c.position, quote.c.name)
    )
    return [dict(row) for row in connection.execute(query).mappings()]
