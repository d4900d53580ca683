"""The blocks of a report: texts beside its insights, each in its place among those of its kind."""

from collections.abc import Sequence
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, select
from sqlalchemy import delete as delete_from
from sqlalchemy import insert as insert_into
from sqlalchemy import update as update_rows

from coding.report_schema import block_insight, claim, report_block

Row = dict[str, Any]


def of_report(connection: Connection, report_id: int) -> list[Row]:
    """The blocks of a report, those of one kind in order, each with `insights`, the ids of those it comments on."""
    query = (
        select(report_block)
        .where(report_block.c.report_id == report_id)
        .order_by(report_block.c.kind, report_block.c.position, report_block.c.id)
    )
    tied = _tied(connection, report_id)
    return [{**row, "insights": tied.get(row["id"], [])} for row in connection.execute(query).mappings()]


def insert(connection: Connection, **fields: Any) -> int:
    """Stores a new block and returns its id."""
    query = insert_into(report_block).values(guid=str(uuid4()), **fields).returning(report_block.c.id)
    return int(connection.execute(query).scalar_one())


def update(connection: Connection, block_id: int, **fields: Any) -> None:
    """Changes columns of one block."""
    connection.execute(update_rows(report_block).where(report_block.c.id == block_id).values(**fields))


def place(connection: Connection, ids: Sequence[int]) -> None:
    """Gives the blocks the places 1, 2, 3 … in the order of `ids`."""
    for position, block_id in enumerate(ids, start=1):
        update(connection, block_id, position=position)


def tie(connection: Connection, block_id: int, insight_ids: Sequence[int]) -> None:
    """Makes a block comment on these insights and no others."""
    connection.execute(delete_from(block_insight).where(block_insight.c.block_id == block_id))
    if insight_ids:
        rows = [{"block_id": block_id, "insight_id": insight_id} for insight_id in insight_ids]
        connection.execute(insert_into(block_insight), rows)


def delete(connection: Connection, block_id: int) -> None:
    """Takes a block out with what was decided about its claims. What it said has to be in an event by then."""
    tie(connection, block_id, [])
    connection.execute(delete_from(claim).where(claim.c.block_id == block_id))
    connection.execute(delete_from(report_block).where(report_block.c.id == block_id))


def _tied(connection: Connection, report_id: int) -> dict[int, list[int]]:
    query = (
        select(block_insight)
        .join(report_block, report_block.c.id == block_insight.c.block_id)
        .where(report_block.c.report_id == report_id)
        .order_by(block_insight.c.block_id, block_insight.c.insight_id)
    )
    found: dict[int, list[int]] = {}
    for row in connection.execute(query).mappings():
        found.setdefault(row["block_id"], []).append(row["insight_id"])
    return found
