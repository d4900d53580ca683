"""What people decided about the claims of insights: one row for each insight and claim."""

from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Select, delete, select
from sqlalchemy import insert as insert_into
from sqlalchemy import update as update_rows

from coding.report_schema import claim, insight
from corpus.schema import person

Row = dict[str, Any]


def of_report(connection: Connection, report_id: int) -> list[Row]:
    """The decisions about a report's claims, each with `position` (its insight's number) and `person`, in order."""
    query = _with_names().where(insight.c.report_id == report_id)
    return [
        dict(row) for row in connection.execute(query.order_by(insight.c.position, claim.c.id)).mappings()
    ]


def everything(connection: Connection) -> list[Row]:
    """Every decision about a claim, by id."""
    return [dict(row) for row in connection.execute(_with_names().order_by(claim.c.id)).mappings()]


def named(connection: Connection, *, insight_id: int, sentence: str) -> Row | None:
    """What was decided about one claim, or None."""
    query = _with_names().where(claim.c.insight_id == insight_id, claim.c.sentence == sentence)
    row = connection.execute(query).mappings().first()
    return dict(row) if row else None


def insert(connection: Connection, **fields: Any) -> int:
    """Stores the first decision about a claim and returns its id."""
    query = insert_into(claim).values(guid=str(uuid4()), **fields).returning(claim.c.id)
    return int(connection.execute(query).scalar_one())


def update(connection: Connection, claim_id: int, **fields: Any) -> None:
    """Changes what was decided."""
    connection.execute(update_rows(claim).where(claim.c.id == claim_id).values(**fields))


def remove(connection: Connection, claim_id: int) -> None:
    """Leaves a claim to the check again; the events stay."""
    connection.execute(delete(claim).where(claim.c.id == claim_id))


def _with_names() -> Select[Any]:
    return (
        select(claim, insight.c.position, person.c.name.label("person"))
        .join(insight, insight.c.id == claim.c.insight_id)
        .join(person, person.c.id == claim.c.person_id)
    )
