"""Phrase lists: what is looked for in quotes, and what each phrase is counted as."""

from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, delete, select
from sqlalchemy import insert as insert_into

from coding.schema import phrase, phrase_list

Row = dict[str, Any]


def lists(connection: Connection) -> list[Row]:
    """The phrase lists, id and name, by name."""
    query = select(phrase_list.c.id, phrase_list.c.name).order_by(phrase_list.c.name)
    return [dict(row) for row in connection.execute(query).mappings()]


def of_list(connection: Connection, list_id: int) -> list[Row]:
    """The phrases of a list, `phrase_key`, `phrase` and `entity`, by entity and phrase."""
    query = (
        select(phrase.c.phrase_key, phrase.c.phrase, phrase.c.entity)
        .where(phrase.c.phrase_list_id == list_id)
        .order_by(phrase.c.entity, phrase.c.phrase_key)
    )
    return [dict(row) for row in connection.execute(query).mappings()]


def insert_list(connection: Connection, name: str) -> int:
    """Stores a new list and returns its id."""
    query = insert_into(phrase_list).values(guid=str(uuid4()), name=name).returning(phrase_list.c.id)
    return int(connection.execute(query).scalar_one())


def remove_list(connection: Connection, list_id: int) -> None:
    """Removes a list with its phrases."""
    connection.execute(delete(phrase).where(phrase.c.phrase_list_id == list_id))
    connection.execute(delete(phrase_list).where(phrase_list.c.id == list_id))


def insert(connection: Connection, list_id: int, rows: list[Row]) -> None:
    """Stores phrases, each with `phrase_key`, `phrase` and `entity`."""
    connection.execute(insert_into(phrase), [{"phrase_list_id": list_id, **row} for row in rows])


def remove(connection: Connection, list_id: int, keys: list[str]) -> None:
    """Removes phrases by their keys."""
    mine = phrase.c.phrase_list_id == list_id
    connection.execute(delete(phrase).where(mine, phrase.c.phrase_key.in_(keys)))
