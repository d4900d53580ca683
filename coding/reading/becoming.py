"""The one gate through which readings change: each change is a row's new state and an event that says so."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from coding.store import codes as code_store
from coding.store import codings as coding_store
from coding.store import readings as store
from corpus.clock import now
from corpus.events import Event, append_many, canonical
from corpus.study import View, Work

Pair = tuple[int, int]
"""(quote_id, person_id)."""


@dataclass(frozen=True, slots=True)
class Becoming:
    """What is to become of the reading of one quote by one person; `action` names the event.

    `version` is the codebook version to go back to, None for today's; `told` is what else the event says.
    """

    pair: Pair
    status: str
    action: str
    version: int | None = None
    client_seq: str | None = None
    told: dict[str, Any] | None = None


def become(work: Work, wanted: Iterable[Becoming]) -> set[Pair]:
    """Carries out what differs from what stands, in a handful of statements, and gives the pairs that changed."""
    by_pair = {one.pair: one for one in wanted}
    rows = store.of_pairs(work.connection, by_pair)
    changing = [one for pair, one in sorted(by_pair.items()) if _differs(rows.get(pair), one)]
    today, at = code_store.last_version(work.connection), now()
    states = {one.pair: _state(one, today=today, at=at) for one in changing}
    _store(work, states, rows)
    stored = store.of_pairs(work.connection, states)
    append_many(
        work.connection,
        [_event(work, one, stored[one.pair], before=rows.get(one.pair), version=today) for one in changing],
    )
    return set(states)


def state_of(row: dict[str, Any]) -> dict[str, Any]:
    """What decisions change about a reading."""
    return {field: row[field] for field in ("status", "codebook_version")}


def coded(view: View, pairs: Sequence[Pair]) -> set[Pair]:
    """The pairs of whom the person has confirmed a code on the quote."""
    found = coding_store.by_key(view.connection, {quote_id for quote_id, _ in pairs})
    return {
        (quote_id, person_id)
        for (quote_id, _, person_id, _), row in found.items()
        if row["status"] == "confirmed"
    } & set(pairs)


def _differs(row: dict[str, Any] | None, one: Becoming) -> bool:
    """Whether the reading is not yet so; going back, also when it is so on another codebook."""
    if row is None or row["status"] != one.status:
        return row is not None or one.status != "withdrawn"
    return one.version is not None and row["codebook_version"] != one.version


def _state(one: Becoming, *, today: int, at: str) -> dict[str, Any]:
    version = one.version or today
    return {"status": one.status, "codebook_version": version, "client_seq": one.client_seq, "at": at}


def _store(work: Work, states: dict[Pair, dict[str, Any]], rows: dict[Pair, dict[str, Any]]) -> None:
    """Writes the states, in new rows where there are none."""
    known = [{"id": rows[pair]["id"], **state} for pair, state in states.items() if pair in rows]
    new = [
        {"quote_id": pair[0], "person_id": pair[1], **state}
        for pair, state in states.items()
        if pair not in rows
    ]
    store.change(work.connection, known)
    store.insert(work.connection, new)


def _event(
    work: Work, one: Becoming, row: dict[str, Any], *, before: dict[str, Any] | None, version: int
) -> Event:
    """The event of one change. Its `after` alone says what the row became."""
    told = {"person_id": one.pair[1], **state_of(row), "at": row["at"], **(one.told or {})}
    return Event(
        at=row["at"],
        person_id=work.actor.id,
        role=str(work.actor.role),
        action=one.action,
        subject="reading",
        subject_id=row["id"],
        quote_id=one.pair[0],
        code_id=None,
        suggestion_id=None,
        codebook_version=version,
        before=None if before is None else canonical(state_of(before)),
        after=canonical(told if one.client_seq is None else told | {"client_seq": one.client_seq}),
    )
