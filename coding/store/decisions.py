"""The events about codings, readings and flags, read for history, undo and replay."""

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, func, select

from coding.schema import code
from corpus.schema import event, person
from corpus.store.batches import batches

Row = dict[str, Any]

_SUBJECT = func.coalesce(event.c.subject, "")
"""Not the bare column: its index would make SQLite sort every such event before it reads the first by number."""


def by_person(
    connection: Connection, person_id: int, *, role: str, actions: Collection[str], upto: int | None = None
) -> Iterator[Row]:
    """One person's events about codings, readings and flags with these actions in one role, newest first.

    `upto` is the newest that may come. Few are read at first, more the longer somebody asks on.
    """
    batch, about = 20, _SUBJECT.in_(("coding", "reading", "flag"))
    query = select(event).where(event.c.person_id == person_id, event.c.role == role, about)
    query = query.where(event.c.action.in_(actions)).order_by(event.c.id.desc())
    while True:
        bounded = query if upto is None else query.where(event.c.id <= upto)
        rows = list(connection.execute(bounded.limit(batch)).mappings())
        yield from (_read(row) for row in rows)
        if len(rows) < batch:
            return
        upto, batch = rows[-1]["id"] - 1, min(batch * 5, 2500)


def turns(connection: Connection, subject: str, subject_ids: Iterable[int]) -> list[Row]:
    """The undoings and redoings of decisions about some things of a kind, oldest first."""
    found: list[Row] = []
    for batch in batches(subject_ids):
        about = (event.c.subject == subject) & event.c.subject_id.in_(batch)
        query = select(event).where(about, event.c.action.in_(("undone", "redone")))
        found += [_read(row) for row in connection.execute(query).mappings()]
    return sorted(found, key=lambda row: row["id"])


def newest_about(
    connection: Connection, subject: str, subject_ids: Iterable[int], *, actions: Collection[str] = ()
) -> dict[int, Row]:
    """The newest event about each of some things of a kind, by the id of the thing; with these actions, if any."""
    found: dict[int, Row] = {}
    for batch in batches(subject_ids):
        about = (event.c.subject == subject) & event.c.subject_id.in_(batch)
        newest = select(func.max(event.c.id)).where(about).group_by(event.c.subject_id)
        if actions:
            newest = newest.where(event.c.action.in_(actions))
        for row in connection.execute(select(event).where(event.c.id.in_(newest))).mappings():
            found[row["subject_id"]] = _read(row)
    return found


def about_coding(connection: Connection, coding_id: int) -> list[Row]:
    """The events about one coding, newest first."""
    query = select(event).where(event.c.subject == "coding", event.c.subject_id == coding_id)
    return [_read(row) for row in connection.execute(query.order_by(event.c.id.desc())).mappings()]


def about_reading(connection: Connection, reading_id: int) -> list[Row]:
    """The events about one reading, newest first."""
    query = select(event).where(event.c.subject == "reading", event.c.subject_id == reading_id)
    return [_read(row) for row in connection.execute(query.order_by(event.c.id.desc())).mappings()]


def about_quote(connection: Connection, quote_id: int, *, subjects: Sequence[str] = ("coding",)) -> list[Row]:
    """The events about one quote's codings, or readings, with `person` and `code` (names), oldest first.

    The `code` of a reading is None.
    """
    query = (
        select(event, person.c.name.label("person"), code.c.name.label("code"))
        .join(person, person.c.id == event.c.person_id)
        .outerjoin(code, code.c.id == event.c.code_id)
        .where(event.c.quote_id == quote_id, event.c.subject.in_(subjects))
    )
    return [_read(row) for row in connection.execute(query.order_by(event.c.id)).mappings()]


def everything(connection: Connection, *, subject: str = "coding", batch: int = 5000) -> Iterator[Row]:
    """Every event about a coding, or about a reading, oldest first."""
    after = 0
    while True:
        query = select(event).where(event.c.id > after, _SUBJECT.in_((subject,)))
        rows = list(connection.execute(query.order_by(event.c.id).limit(batch)).mappings())
        yield from (_read(row) for row in rows)
        if len(rows) < batch:
            return
        after = rows[-1]["id"]


def _read(row: Any) -> Row:
    """The event with `before` and `after` as JSON values."""
    before, after = row["before"], row["after"]
    return {
        **row,
        "before": None if before is None else json.loads(before),
        "after": None if after is None else json.loads(after),
    }
