"""Readings: that a coder read a quote and no code fits it; and which quotes anybody has read."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import CompoundSelect, Connection, ScalarSelect, Select, bindparam, select, union_all
from sqlalchemy import insert as insert_into
from sqlalchemy import update as update_rows

from coding.schema import coding, reading
from corpus.schema import person, quote
from corpus.store.batches import batches

Row = dict[str, Any]

DECIDED = ("confirmed", "rejected", "adjudicated")
"""The statuses of a coding that a person has decided."""


def decided_pairs(person_id: ScalarSelect[Any] | int | None = None) -> CompoundSelect[tuple[int, int]]:
    """(quote_id, person_id) of what was decided or read without a code; a pair may come more than once."""
    codings = select(coding.c.quote_id, coding.c.person_id).where(coding.c.status.in_(DECIDED))
    readings = select(reading.c.quote_id, reading.c.person_id).where(reading.c.status == "no code")
    if person_id is not None:
        codings = codings.where(coding.c.person_id == person_id)
        readings = readings.where(reading.c.person_id == person_id)
    return union_all(codings, readings)


def without_code(connection: Connection) -> set[int]:
    """The ids of the quotes of which somebody says that no code fits."""
    query = select(reading.c.quote_id).where(reading.c.status == "no code")
    return set(connection.execute(query).scalars())


def of_pairs(connection: Connection, pairs: Iterable[tuple[int, int]]) -> dict[tuple[int, int], Row]:
    """The readings of some (quote_id, person_id), whatever their status, by that pair."""
    wanted = set(pairs)
    found: dict[tuple[int, int], Row] = {}
    for batch in batches(quote_id for quote_id, _ in wanted):
        for row in connection.execute(select(reading).where(reading.c.quote_id.in_(batch))).mappings():
            pair = (row["quote_id"], row["person_id"])
            if pair in wanted:
                found[pair] = dict(row)
    return found


def insert(connection: Connection, rows: list[Row]) -> None:
    """Stores new readings."""
    if rows:
        connection.execute(insert_into(reading), rows)


def change(connection: Connection, rows: list[Row]) -> None:
    """Writes the state of readings that are there, each row with its id."""
    fields = ("status", "codebook_version", "client_seq", "at")
    statement = (
        update_rows(reading)
        .where(reading.c.id == bindparam("reading_id"))
        .values({field: bindparam(f"new_{field}") for field in fields})
    )
    if rows:
        values = [
            {f"new_{field}": row[field] for field in fields} | {"reading_id": row["id"]} for row in rows
        ]
        connection.execute(statement, values)


def of_client(connection: Connection, client_seq: str) -> Row | None:
    """The reading that a page's decision of this number last touched, or None."""
    query = select(reading).where(reading.c.client_seq == client_seq)
    row = connection.execute(query).mappings().first()
    return dict(row) if row else None


def get(connection: Connection, reading_id: int) -> Row:
    """One reading with its `quote` and `coder` (names)."""
    return dict(connection.execute(_with_names().where(reading.c.id == reading_id)).mappings().one())


def named(connection: Connection, reading_ids: Iterable[int]) -> dict[int, Row]:
    """Some readings with their names, by id."""
    found: dict[int, Row] = {}
    for batch in batches(reading_ids):
        query = _with_names().where(reading.c.id.in_(batch))
        found |= {row["id"]: dict(row) for row in connection.execute(query).mappings()}
    return found


def of_quote(connection: Connection, quote_id: int) -> list[Row]:
    """The readings of a quote with names, without those taken back, by coder."""
    query = _with_names().where(reading.c.quote_id == quote_id, reading.c.status == "no code")
    return [dict(row) for row in connection.execute(query.order_by(person.c.name)).mappings()]


def every(connection: Connection) -> list[Row]:
    """Every reading with its names, by id."""
    return [dict(row) for row in connection.execute(_with_names().order_by(reading.c.id)).mappings()]


def _with_names() -> Select[Any]:
    return (
        select(reading, quote.c.name.label("quote"), person.c.name.label("coder"))
        .join(quote, quote.c.id == reading.c.quote_id)
        .join(person, person.c.id == reading.c.person_id)
    )
