"""What happened, from the newest event on: runs of events of one kind by one person, counted by the database."""

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, distinct, func, select

from coding.schema import code
from corpus.schema import event, person

_SUBJECT = func.coalesce(event.c.subject, "")
"""Not the bare column: its index would make SQLite sort every such event before it reads the first by number."""
_TOLD = (_SUBJECT != "person") & (event.c.action != "replaced")
"""That somebody joined is not told: it did nothing to the material; nor that a confirmed code replaced "no code"."""


@dataclass(frozen=True, slots=True)
class Happened:
    """Events of one kind by one person in a row: `events` of them, on so many quotes, with codes in their order.

    `after` is what the newest one says, `last_step` and `first_step` are the steps of the newest and the oldest one;
    `later` of the events are about marks to come back later. `merged` names codes with what each was merged into.
    """

    at: str
    person: str
    subject: str
    action: str
    after: str | None
    events: int
    quotes: int
    codes: tuple[str, ...]
    later: int
    merged: tuple[tuple[str, str], ...]
    last_step: str | None
    first_step: str | None


def newest(connection: Connection, *, grouped: Collection[str]) -> Iterator[Happened]:
    """What happened, newest first; events of subjects that are not `grouped` come one by one."""
    upto: int | None = None
    while row := _newest_event(connection, upto):
        first = _first_of_run(connection, row) if row.subject in grouped else row.id
        yield _happened(connection, row, first)
        upto = first - 1


def _newest_event(connection: Connection, upto: int | None) -> Row[Any] | None:
    query = select(event, person.c.name.label("person")).join(person, person.c.id == event.c.person_id)
    if upto is not None:
        query = query.where(event.c.id <= upto)
    return connection.execute(query.where(_TOLD).order_by(event.c.id.desc()).limit(1)).first()


def _first_of_run(connection: Connection, row: Row[Any]) -> int:
    """The number of an event below which the run of events like this one ends."""
    other = (event.c.person_id != row.person_id) | (row.subject != _SUBJECT) | (event.c.action != row.action)
    query = select(event.c.id).where(event.c.id < row.id, _TOLD, other)
    end = connection.execute(query.order_by(event.c.id.desc()).limit(1)).scalar()
    return 1 if end is None else int(end) + 1


def _happened(connection: Connection, row: Row[Any], first: int) -> Happened:
    """The run from the event number `first` to `row`."""
    run = event.c.id.between(first, row.id) & _TOLD
    later = func.count().filter(event.c.after.contains('"kind":"later"', autoescape=True))
    counts = select(func.count(), func.count(distinct(event.c.quote_id)), later).where(run)
    events, quotes, later_ones = connection.execute(counts).one()
    oldest = select(event.c.after).where(run).order_by(event.c.id).limit(1)
    return Happened(
        at=row.at,
        person=row.person,
        subject=row.subject,
        action=row.action,
        after=row.after,
        events=events,
        quotes=quotes,
        codes=_codes(connection, run),
        later=later_ones,
        merged=_merged(connection, run) if row.action == "merged" else (),
        last_step=_step(row.after),
        first_step=_step(connection.execute(oldest).scalar()),
    )


def _codes(connection: Connection, run: ColumnElement[bool]) -> tuple[str, ...]:
    query = select(code.c.name).join(event, event.c.code_id == code.c.id).where(run)
    query = query.group_by(code.c.name).order_by(func.min(event.c.id))
    return tuple(connection.execute(query).scalars())


def _merged(connection: Connection, run: ColumnElement[bool]) -> tuple[tuple[str, str], ...]:
    """(merged code, target) in the order of the events."""
    target = code.alias("target")
    query = (
        select(code.c.name, target.c.name.label("target"))
        .join(event, event.c.code_id == code.c.id)
        .join(target, target.c.id == code.c.merged_into_id)
        .where(run, event.c.subject == "code")
        .group_by(code.c.id, code.c.name, target.c.name)
    )
    found = connection.execute(query.order_by(func.min(event.c.id)))
    return tuple((row.name, row.target) for row in found)


def _step(after: str | None) -> str | None:
    """The step that an event belongs to, None for an event that is told by itself."""
    told = json.loads(after or "{}")
    return told.get("step") if isinstance(told, dict) else None
