"""What people decided about the claims of a report: one row for each claim and where it stands."""

from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Select, delete, func, select
from sqlalchemy import insert as insert_into
from sqlalchemy import update as update_rows

from coding.report_schema import claim, insight, report, report_block
from corpus.schema import person

Row = dict[str, Any]
PLACES = ("insight_id", "block_id", "report_id")
"""What a claim stands in: one of these is set, the report's id for its introduction."""


def of_report(connection: Connection, report_id: int) -> list[Row]:
    """The decisions about a report's claims, by id, each with where it stands and `person`.

    `position` is the insight's number, `kind` and `number` are the block's, `report` is the guid for the introduction.
    """
    within = func.coalesce(claim.c.report_id, insight.c.report_id, report_block.c.report_id)
    query = _with_names().where(within == report_id).order_by(claim.c.id)
    return [dict(row) for row in connection.execute(query).mappings()]


def everything(connection: Connection) -> list[Row]:
    """Every decision about a claim, by id."""
    return [dict(row) for row in connection.execute(_with_names().order_by(claim.c.id)).mappings()]


def named(connection: Connection, *, place: str, place_id: int, sentence: str) -> Row | None:
    """What was decided about one claim, or None; `place` is one of `PLACES`."""
    query = _with_names().where(claim.c[place] == place_id, claim.c.sentence == sentence)
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
        select(
            claim,
            insight.c.position,
            report_block.c.kind,
            report_block.c.position.label("number"),
            report.c.guid.label("report"),
            person.c.name.label("person"),
        )
        .outerjoin(insight, insight.c.id == claim.c.insight_id)
        .outerjoin(report_block, report_block.c.id == claim.c.block_id)
        .outerjoin(report, report.c.id == claim.c.report_id)
        .join(person, person.c.id == claim.c.person_id)
    )
