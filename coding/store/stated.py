"""Stated figures as they are kept."""

from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, delete, select
from sqlalchemy import insert as insert_into
from sqlalchemy import update as update_rows

from coding.schema import stated_figure

Row = dict[str, Any]


def every(connection: Connection) -> list[Row]:
    """The stated figures, by name."""
    query = select(stated_figure).order_by(stated_figure.c.name)
    return [dict(row) for row in connection.execute(query).mappings()]


def put(connection: Connection, row_id: int | None, fields: Row) -> int:
    """Stores a new stated figure, or changes the one with this id; returns its id."""
    if row_id is not None:
        connection.execute(update_rows(stated_figure).where(stated_figure.c.id == row_id).values(**fields))
        return row_id
    query = insert_into(stated_figure).values(guid=str(uuid4()), **fields).returning(stated_figure.c.id)
    return int(connection.execute(query).scalar_one())


def remove(connection: Connection, row_id: int) -> None:
    """Removes one; its events stay."""
    connection.execute(delete(stated_figure).where(stated_figure.c.id == row_id))
