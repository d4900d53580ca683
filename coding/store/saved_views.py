"""Saved views: what a screen shows, under a name."""

from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Select, delete, select
from sqlalchemy import insert as insert_into
from sqlalchemy import update as update_rows

from coding.schema import saved_view
from corpus.clock import now
from corpus.schema import person

Row = dict[str, Any]


def every(connection: Connection, *, screen: str | None = None) -> list[Row]:
    """The saved views of one screen, or of all, with the name of the `person` who saved them, by name."""
    query = _with_person() if screen is None else _with_person().where(saved_view.c.screen == screen)
    return [dict(row) for row in connection.execute(query.order_by(saved_view.c.name)).mappings()]


def insert(connection: Connection, *, screen: str, name: str, settings: Row, person_id: int) -> int:
    """Stores a new view and returns its id."""
    values = {"guid": str(uuid4()), "screen": screen, "name": name, "settings": settings}
    query = insert_into(saved_view).values(**values, person_id=person_id, at=now())
    return int(connection.execute(query.returning(saved_view.c.id)).scalar_one())


def update(connection: Connection, view_id: int, **fields: Any) -> None:
    """Changes a view; it is the work of whoever does so, as of now."""
    connection.execute(update_rows(saved_view).where(saved_view.c.id == view_id).values(at=now(), **fields))


def remove(connection: Connection, view_id: int) -> None:
    """Removes a view; its events stay."""
    connection.execute(delete(saved_view).where(saved_view.c.id == view_id))


def _with_person() -> Select[Any]:
    return select(saved_view, person.c.name.label("person")).join(
        person, person.c.id == saved_view.c.person_id
    )
