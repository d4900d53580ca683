"""Flags on quotes as they stand: one row for each quote, person and kind."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Select, bindparam, select
from sqlalchemy import insert as insert_into
from sqlalchemy import update as update_rows

from coding.schema import flag
from corpus.schema import person, quote
from corpus.store.batches import batches

Row = dict[str, Any]
Key = tuple[int, int, str]
"""(quote_id, person_id, kind)."""


def by_key(connection: Connection, quote_ids: Iterable[int]) -> dict[Key, Row]:
    """Every flag of some quotes, set or cleared, by its key."""
    found: dict[Key, Row] = {}
    for batch in batches(quote_ids):
        for row in connection.execute(select(flag).where(flag.c.quote_id.in_(batch))).mappings():
            found[row["quote_id"], row["person_id"], row["kind"]] = dict(row)
    return found


def insert(connection: Connection, rows: list[Row]) -> None:
    """Stores new flags."""
    if rows:
        connection.execute(insert_into(flag), rows)


def change(connection: Connection, rows: list[Row]) -> None:
    """Writes the state of flags that are there, each row with its id."""
    statement = (
        update_rows(flag)
        .where(flag.c.id == bindparam("flag_id"))
        .values(status=bindparam("new_status"), at=bindparam("new_at"))
    )
    if rows:
        connection.execute(
            statement,
            [{"flag_id": row["id"], "new_status": row["status"], "new_at": row["at"]} for row in rows],
        )


def of_quote(connection: Connection, quote_id: int) -> list[Row]:
    """The flags set on a quote with names, by kind and person."""
    query = _with_names().where(flag.c.quote_id == quote_id, flag.c.status == "set")
    return [dict(row) for row in connection.execute(query.order_by(flag.c.kind, person.c.name)).mappings()]


def named(connection: Connection, flag_ids: Iterable[int]) -> dict[int, Row]:
    """Some flags with their names, by id."""
    found: dict[int, Row] = {}
    for batch in batches(flag_ids):
        query = _with_names().where(flag.c.id.in_(batch))
        found |= {row["id"]: dict(row) for row in connection.execute(query).mappings()}
    return found


def every(connection: Connection) -> list[Row]:
    """Every flag with its names, by id."""
    return [dict(row) for row in connection.execute(_with_names().order_by(flag.c.id)).mappings()]


def _with_names() -> Select[Any]:
    return (
        select(flag, quote.c.name.label("quote"), person.c.name.label("coder"))
        .join(quote, quote.c.id == flag.c.quote_id)
        .join(person, person.c.id == flag.c.person_id)
    )
