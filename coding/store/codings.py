"""Codings as they stand: one row for each quote, code, coder and place."""

from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import Connection, Select, bindparam, select, update
from sqlalchemy import insert as insert_into

from coding.schema import code, coding
from corpus.schema import person, quote, span
from corpus.store.batches import batches

Row = dict[str, Any]
Key = tuple[int, int, int, str]
"""(quote_id, code_id, person_id, place)."""
_MANY = 100


def key_of(row: Row) -> Key:
    """The key of a coding row."""
    return row["quote_id"], row["code_id"], row["person_id"], row["place"]


def by_key(
    connection: Connection,
    quote_ids: Iterable[int],
    *,
    code_ids: Collection[int] = (),
    person_ids: Collection[int] = (),
) -> dict[Key, Row]:
    """Every coding of some quotes, whatever its status, by its key; of these codes and people alone, if any are named.

    More of them than one statement takes are not looked for one by one: then all codings of the quotes come.
    """
    only = [
        column.in_(list(ids))
        for column, ids in ((coding.c.code_id, code_ids), (coding.c.person_id, person_ids))
        if 0 < len(ids) <= _MANY
    ]
    found: dict[Key, Row] = {}
    for batch in batches(quote_ids):
        query = select(coding).where(coding.c.quote_id.in_(batch), *only)
        for row in connection.execute(query).mappings():
            known = dict(row)
            found[key_of(known)] = known
    return found


def of_codes(connection: Connection, code_ids: Iterable[int]) -> list[Row]:
    """The codings of some codes that were not withdrawn, by id."""
    query = select(coding).where(coding.c.code_id.in_(list(code_ids)), coding.c.status != "withdrawn")
    return [dict(row) for row in connection.execute(query.order_by(coding.c.id)).mappings()]


def insert(connection: Connection, rows: list[Row]) -> dict[str, int]:
    """Stores new codings and returns their ids by guid."""
    connection.execute(insert_into(coding), rows)
    ids: dict[str, int] = {}
    for batch in batches(row["guid"] for row in rows):
        query = select(coding.c.guid, coding.c.id).where(coding.c.guid.in_(batch))
        ids |= {row.guid: row.id for row in connection.execute(query)}
    return ids


def change(connection: Connection, rows: list[Row]) -> None:
    """Writes the state of codings that are there, each row with its id."""
    fields = ("status", "codebook_version", "suggestion_id", "client_seq", "at")
    statement = (
        update(coding)
        .where(coding.c.id == bindparam("coding_id"))
        .values({field: bindparam(f"new_{field}") for field in fields})
    )
    values = [{"coding_id": row["id"]} | {f"new_{field}": row[field] for field in fields} for row in rows]
    connection.execute(statement, values)


def of_client(connection: Connection, client_seq: str) -> Row | None:
    """The coding that a page's decision of this number last touched, or None."""
    row = connection.execute(select(coding).where(coding.c.client_seq == client_seq)).mappings().first()
    return dict(row) if row else None


def get(connection: Connection, coding_id: int) -> Row:
    """One coding with its names."""
    return dict(connection.execute(_with_names().where(coding.c.id == coding_id)).mappings().one())


def with_ids(connection: Connection, coding_ids: Iterable[int]) -> dict[int, Row]:
    """Some codings by id."""
    found: dict[int, Row] = {}
    for batch in batches(coding_ids):
        query = select(coding).where(coding.c.id.in_(batch))
        found |= {row["id"]: dict(row) for row in connection.execute(query).mappings()}
    return found


def named(connection: Connection, coding_ids: Iterable[int]) -> dict[int, Row]:
    """Some codings with their names, by id."""
    found: dict[int, Row] = {}
    for batch in batches(coding_ids):
        query = _with_names().where(coding.c.id.in_(batch))
        found |= {row["id"]: dict(row) for row in connection.execute(query).mappings()}
    return found


def of_quote(connection: Connection, quote_id: int) -> list[Row]:
    """The codings of a quote with their names, without those withdrawn: by code, coder and place."""
    query = _with_names().where(coding.c.quote_id == quote_id, coding.c.status != "withdrawn")
    ordered = query.order_by(
        code.c.name_key, person.c.name, span.c.start.nulls_first(), span.c.end, coding.c.place
    )
    return [dict(row) for row in connection.execute(ordered).mappings()]


def every(connection: Connection) -> list[Row]:
    """Every coding with its names, by id."""
    return [dict(row) for row in connection.execute(_with_names().order_by(coding.c.id)).mappings()]


def _with_names() -> Select[Any]:
    """Codings with the names of their quotes, codes, categories and coders, and with their spans."""
    category = code.alias("category")
    return select(
        coding,
        quote.c.name.label("quote"),
        quote.c.current,
        code.c.name.label("code"),
        category.c.name.label("category"),
        person.c.name.label("coder"),
        span.c.start,
        span.c.end,
        span.c.text.label("span_text"),
    ).select_from(
        coding.join(quote, quote.c.id == coding.c.quote_id)
        .join(code, code.c.id == coding.c.code_id)
        .join(person, person.c.id == coding.c.person_id)
        .outerjoin(category, category.c.id == code.c.parent_id)
        .outerjoin(span, span.c.id == coding.c.span_id)
    )
