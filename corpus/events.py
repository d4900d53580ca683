"""The event log: every decision, appended and never changed, each event sealed with the hash of the one before."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection

from corpus.store import events as store

FIRST = "0" * 64
"""What the first event of a study names as the hash before it."""


@dataclass(frozen=True, slots=True)
class Event:
    """One decision: who did what, when, to what. `before` and `after` are canonical JSON, or None for nothing."""

    at: str
    person_id: int
    role: str
    action: str
    subject: str
    subject_id: int | None
    quote_id: int | None
    code_id: int | None
    suggestion_id: int | None
    codebook_version: int | None
    before: str | None
    after: str | None

    def fields(self) -> dict[str, object]:
        """Its fields by name: numbers and texts, so that nothing needs to be copied."""
        return {name: getattr(self, name) for name in self.__slots__}


def canonical(value: object) -> str:
    """`value` as JSON that is the same bytes everywhere: sorted keys, no spaces, text as it is."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def seal(event: Event, previous_hash: str) -> str:
    """SHA-256 (64 hex digits) over the previous hash and the event's canonical JSON."""
    return hashlib.sha256(f"{previous_hash}\n{canonical(event.fields())}".encode()).hexdigest()


def append(connection: Connection, event: Event) -> int:
    """Adds `event` at the end of the chain and returns its number. The caller holds the write lock of the study."""
    previous = store.last_hash(connection) or FIRST
    sealed = seal(event, previous)
    store.move_end(connection, sealed, added=1)
    return store.insert(connection, {**event.fields(), "previous_hash": previous, "hash": sealed})


def append_many(connection: Connection, batch: Iterable[Event]) -> None:
    """As `append` for each event in order, in one statement: what an import of thousands of rows needs."""
    previous, rows = store.last_hash(connection) or FIRST, []
    for event in batch:
        sealed = seal(event, previous)
        rows.append({**event.fields(), "previous_hash": previous, "hash": sealed})
        previous = sealed
    if rows:
        store.insert_many(connection, rows)
        store.move_end(connection, previous, added=len(rows))


def broken(connection: Connection) -> Iterator[str]:
    """A sentence for each event whose seal does not fit: a changed, missing or inserted event.

    A chain that is whole in itself must also have the length and the end that the study has noted.
    """
    previous, whole, count = FIRST, True, 0
    for number, fields in store.all_in_order(connection):
        count += 1
        found_previous, found = str(fields.pop("previous_hash")), str(fields.pop("hash"))
        if found_previous != previous:
            whole = False
            yield f"Event {number} does not follow the event before it: something was removed or inserted."
        if seal(Event(**fields), found_previous) != found:
            whole = False
            yield f"Event {number} was changed after it was written."
        previous = found
    expected, last_hash = store.end(connection)
    if whole and (count, previous) != (expected, last_hash):
        yield f"The log has {count} events where the study has noted {expected}: its end was cut off or changed."
