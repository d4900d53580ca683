"""What people said of quotes that may speak against an insight: one row for each insight and quote."""

from typing import Any

from sqlalchemy import Connection, Select, select
from sqlalchemy import insert as insert_into
from sqlalchemy import update as update_rows

from coding.report_schema import evidence_mark, insight
from corpus.schema import person, quote

Row = dict[str, Any]


def of_insight(connection: Connection, insight_id: int) -> dict[int, Row]:
    """The marks of an insight that stand, by quote id, in the order of the quotes."""
    query = _with_names().where(evidence_mark.c.insight_id == insight_id, evidence_mark.c.mark != "withdrawn")
    return {row["quote_id"]: dict(row) for row in connection.execute(query.order_by(quote.c.id)).mappings()}


def of_report(connection: Connection, report_id: int) -> list[Row]:
    """The marks of all its insights that stand, with `position` (the insight's number), in order."""
    query = (
        _with_names()
        .add_columns(insight.c.position)
        .join(insight, insight.c.id == evidence_mark.c.insight_id)
        .where(insight.c.report_id == report_id, evidence_mark.c.mark != "withdrawn")
        .order_by(insight.c.position, quote.c.id)
    )
    return [dict(row) for row in connection.execute(query).mappings()]


def everything(connection: Connection) -> list[Row]:
    """Every mark with its names, withdrawn ones too."""
    query = _with_names().order_by(evidence_mark.c.insight_id, evidence_mark.c.quote_id)
    return [dict(row) for row in connection.execute(query).mappings()]


def put(connection: Connection, *, insight_id: int, quote_id: int, **fields: Any) -> None:
    """Writes the mark of a quote under an insight, over an older one."""
    mine = (evidence_mark.c.insight_id == insight_id) & (evidence_mark.c.quote_id == quote_id)
    if connection.execute(update_rows(evidence_mark).where(mine).values(**fields)).rowcount == 0:
        connection.execute(
            insert_into(evidence_mark).values(insight_id=insight_id, quote_id=quote_id, **fields)
        )


def _with_names() -> Select[Any]:
    return (
        select(evidence_mark, quote.c.name.label("quote"), person.c.name.label("person"))
        .join(quote, quote.c.id == evidence_mark.c.quote_id)
        .join(person, person.c.id == evidence_mark.c.person_id)
    )
