"""The one row that describes the study, and its revision."""

from uuid import uuid4

from sqlalchemy import Connection, select, update
from sqlalchemy import insert as insert_into

from corpus.clock import now
from corpus.schema import study


def insert(connection: Connection, *, title: str, method: str, language: str) -> None:
    """Stores the description of a new study."""
    values = {"id": 1, "guid": str(uuid4()), "title": title, "method": method, "language": language}
    connection.execute(insert_into(study).values(**values, created_at=now()))


def description(connection: Connection) -> dict[str, object]:
    """The row as a dictionary; empty when the database holds no study yet."""
    row = connection.execute(select(study)).mappings().first()
    return dict(row) if row else {}


def lock(connection: Connection) -> None:
    """Waits for other writers. On SQLite the transaction has done so already."""
    connection.execute(select(study.c.id).with_for_update())


def next_revision(connection: Connection) -> int:
    """Counts the revision up and returns it. On PostgreSQL the row lock lets one writer work at a time."""
    return int(
        connection.execute(
            update(study).values(revision=study.c.revision + 1).returning(study.c.revision)
        ).scalar_one()
    )
