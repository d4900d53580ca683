"""Event rows."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, select, update
from sqlalchemy import insert as insert_into

from corpus.schema import event, person, study


def last_hash(connection: Connection) -> str | None:
    """The hash of the newest event, or None before the first."""
    return connection.execute(select(event.c.hash).order_by(event.c.id.desc()).limit(1)).scalar()


def insert(connection: Connection, fields: dict[str, Any]) -> int:
    """Stores one event and returns its number."""
    return int(connection.execute(insert_into(event).values(**fields).returning(event.c.id)).scalar_one())


def insert_many(connection: Connection, rows: list[dict[str, Any]]) -> None:
    """Stores events in the order given; their numbers rise with it."""
    connection.execute(insert_into(event), rows)


def move_end(connection: Connection, last_hash: str, *, added: int) -> None:
    """Notes with the study that its chain has `added` events more and ends with this hash."""
    connection.execute(update(study).values(events=study.c.events + added, last_event_hash=last_hash))


def end(connection: Connection) -> tuple[int, str]:
    """How many events the study has, and the hash of its last one, as noted with the study."""
    found = connection.execute(select(study.c.events, study.c.last_event_hash)).one()
    return found.events, found.last_event_hash


def all_in_order(connection: Connection, *, batch: int = 2000) -> Iterator[tuple[int, dict[str, Any]]]:
    """Every event as (number, fields without the number), oldest first, read in batches."""
    after = 0
    while True:
        rows = connection.execute(
            select(event).where(event.c.id > after).order_by(event.c.id).limit(batch)
        ).mappings()
        found = [dict(row) for row in rows]
        for fields in found:
            after = fields.pop("id")
            yield after, fields
        if len(found) < batch:
            return


def of_subjects(connection: Connection, subjects: Sequence[str]) -> list[dict[str, Any]]:
    """Every event about one of these kinds of things, oldest first."""
    query = select(event).where(event.c.subject.in_(subjects)).order_by(event.c.id)
    return [dict(row) for row in connection.execute(query).mappings()]


def about(
    connection: Connection,
    *,
    subject: str | None = None,
    subject_id: int | None = None,
    quote_id: int | None = None,
    code_id: int | None = None,
    limit: int = 200,
) -> list[dict[str, Any]]:
    """The newest events that fit every given field, newest first, each with `person` (the name) added."""
    query = select(event, person.c.name.label("person")).join(person, person.c.id == event.c.person_id)
    for column, value in (
        (event.c.subject, subject),
        (event.c.subject_id, subject_id),
        (event.c.quote_id, quote_id),
        (event.c.code_id, code_id),
    ):
        if value is not None:
            query = query.where(column == value)
    return [
        dict(row) for row in connection.execute(query.order_by(event.c.id.desc()).limit(limit)).mappings()
    ]
