"""What supervisors decided about single insights."""

from typing import Any

from sqlalchemy import Connection, select
from sqlalchemy import delete as delete_from
from sqlalchemy import insert as insert_into

from coding.report_schema import insight, insight_decision
from corpus.schema import person

Row = dict[str, Any]


def of_report(connection: Connection, report_id: int) -> list[Row]:
    """The decisions about the insights of a report with the names of who decided, the newest last."""
    query = (
        select(insight_decision, person.c.name.label("person"))
        .join(person, person.c.id == insight_decision.c.person_id)
        .join(insight, insight.c.id == insight_decision.c.insight_id)
        .where(insight.c.report_id == report_id)
        .order_by(insight_decision.c.at, insight_decision.c.person_id)
    )
    return [dict(row) for row in connection.execute(query).mappings()]


def keep(connection: Connection, *, insight_id: int, person_id: int, **fields: Any) -> None:
    """Stores what somebody decided about an insight in place of what they had decided before."""
    mine = (insight_decision.c.insight_id == insight_id) & (insight_decision.c.person_id == person_id)
    connection.execute(delete_from(insight_decision).where(mine))
    values = {"insight_id": insight_id, "person_id": person_id, **fields}
    connection.execute(insert_into(insight_decision).values(values))


def every(connection: Connection) -> list[Row]:
    """Every decision as stored."""
    query = select(insight_decision).order_by(insight_decision.c.insight_id, insight_decision.c.person_id)
    return [dict(row) for row in connection.execute(query).mappings()]
