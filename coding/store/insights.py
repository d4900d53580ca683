"""The insights of a report with their figures and quotes, each in its place."""

from collections.abc import Sequence
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, and_, select
from sqlalchemy import delete as delete_from
from sqlalchemy import insert as insert_into
from sqlalchemy import update as update_rows

from coding.report_schema import (
    block_insight,
    claim,
    evidence_mark,
    figure,
    insight,
    insight_decision,
    insight_quote,
)
from coding.schema import theme
from corpus.schema import question, quote

Row = dict[str, Any]


def of_report(connection: Connection, report_id: int) -> list[Row]:
    """The insights of a report with the names of their themes, in order."""
    query = (
        select(insight, theme.c.name.label("theme"))
        .outerjoin(theme, theme.c.id == insight.c.theme_id)
        .where(insight.c.report_id == report_id)
        .order_by(insight.c.position, insight.c.id)
    )
    return [dict(row) for row in connection.execute(query).mappings()]


def insert(connection: Connection, **fields: Any) -> int:
    """Stores a new insight and returns its id."""
    query = insert_into(insight).values(guid=str(uuid4()), **fields).returning(insight.c.id)
    return int(connection.execute(query).scalar_one())


def update(connection: Connection, insight_id: int, **fields: Any) -> None:
    """Changes columns of one insight."""
    connection.execute(update_rows(insight).where(insight.c.id == insight_id).values(**fields))


def place(connection: Connection, ids: Sequence[int]) -> None:
    """Gives the insights the places 1, 2, 3 … in the order of `ids`."""
    for position, insight_id in enumerate(ids, start=1):
        update(connection, insight_id, position=position)


def delete(connection: Connection, insight_id: int) -> None:
    """Takes an insight out with all that hangs on it. What it held has to be in an event by then."""
    for held in (figure, insight_quote, claim, evidence_mark, block_insight, insight_decision):
        connection.execute(delete_from(held).where(held.c.insight_id == insight_id))
    connection.execute(delete_from(insight).where(insight.c.id == insight_id))


def figures(connection: Connection, insight_id: int) -> list[Row]:
    """The figures of an insight, in order."""
    query = select(figure).where(figure.c.insight_id == insight_id).order_by(figure.c.position, figure.c.id)
    return [dict(row) for row in connection.execute(query).mappings()]


def insert_figure(connection: Connection, **fields: Any) -> int:
    """Stores a new figure, with a new guid unless one is given, and returns its id."""
    query = insert_into(figure).values({"guid": str(uuid4()), **fields}).returning(figure.c.id)
    return int(connection.execute(query).scalar_one())


def update_figure(connection: Connection, figure_id: int, **fields: Any) -> None:
    """Changes columns of one figure."""
    connection.execute(update_rows(figure).where(figure.c.id == figure_id).values(**fields))


def keep_table(connection: Connection, figure_id: int, table: Row) -> None:
    """Keeps what a figure showed when its report was submitted."""
    connection.execute(update_rows(figure).where(figure.c.id == figure_id).values(table=table))


def delete_figure(connection: Connection, figure_id: int) -> None:
    """Takes a figure out."""
    connection.execute(delete_from(figure).where(figure.c.id == figure_id))


def quotes(connection: Connection, insight_id: int) -> list[Row]:
    """The quotes of an insight in order, each with `name`, `guid`, `text`, `kind`, `speaker`, `question` (a name)."""
    query = (
        select(
            insight_quote,
            quote.c.name,
            quote.c.guid,
            quote.c.text,
            quote.c.kind,
            quote.c.speaker,
            question.c.name.label("question"),
        )
        .join(quote, quote.c.id == insight_quote.c.quote_id)
        .outerjoin(question, question.c.id == quote.c.question_id)
        .where(insight_quote.c.insight_id == insight_id)
        .order_by(insight_quote.c.position, quote.c.name)
    )
    return [dict(row) for row in connection.execute(query).mappings()]


def insert_quote(connection: Connection, **fields: Any) -> None:
    """Puts a quote into an insight."""
    connection.execute(insert_into(insight_quote).values(**fields))


def cut_quote(connection: Connection, insight_id: int, quote_id: int, cuts: list[list[int]]) -> None:
    """Shows a quote of an insight with other cuts."""
    mine = and_(insight_quote.c.insight_id == insight_id, insight_quote.c.quote_id == quote_id)
    connection.execute(update_rows(insight_quote).where(mine).values(cuts=cuts))


def delete_quote(connection: Connection, insight_id: int, quote_id: int) -> None:
    """Takes a quote out of an insight; the quote itself stays."""
    mine = and_(insight_quote.c.insight_id == insight_id, insight_quote.c.quote_id == quote_id)
    connection.execute(delete_from(insight_quote).where(mine))
