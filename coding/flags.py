"""Flags: a coder's mark on a quote, to come back to it later or to have a supervisor look at it.

Setting and clearing one are events. A flag is a note to people: it changes no count.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from coding.store import decisions
from coding.store import flags as store
from coding.turning import Turn, state_before, still_stands
from corpus.clock import now
from corpus.errors import Refused
from corpus.events import Event, append_many, canonical
from corpus.people import Role, require
from corpus.quotes import find_quote
from corpus.study import View, Work

Kind = Literal["later", "supervisor"]
_ACTIONS = {"set": "flagged", "cleared": "cleared"}


@dataclass(frozen=True, slots=True)
class Flag:
    """That `coder` marked `quote` (names), for themselves ('later') or for a supervisor, last changed at `at`."""

    id: int
    quote: str
    coder: str
    kind: Kind
    status: Literal["set", "cleared"]
    at: str


@dataclass(frozen=True, slots=True)
class _Becoming:
    """What is to become of one flag; `told` is what else its event says."""

    key: store.Key
    status: str
    action: str
    told: dict[str, Any]


def flag(work: Work, *, quote: str, kind: Kind, step: str | None = None) -> Flag:
    """Marks a quote; doing it again changes nothing. Raises Refused when there is no such quote."""
    require(work, Role.CODER)
    key = find_quote(work, quote).id, work.actor.id, kind
    _decide(work, [key], status="set", step=step)
    return _as_flag(store.named(work.connection, [store.by_key(work.connection, [key[0]])[key]["id"]]))[0]


def clear(work: Work, *, quote: str, kind: Kind, step: str | None = None) -> list[Flag]:
    """Takes the actor's own mark off a quote; a supervisor takes everybody's flags for supervisors off it.

    Returns the flags cleared; doing it again clears none. Raises Refused when there is no such quote.
    """
    require(work, Role.CODER, Role.SUPERVISOR)
    if work.actor.role is Role.SUPERVISOR and kind != "supervisor":
        raise Refused("A mark to come back later is its coder's own.", help="Leave it to them.")
    rows = store.by_key(work.connection, [find_quote(work, quote).id])
    found = [key for key, row in rows.items() if row["status"] == "set" and _may_clear(work, key, kind)]
    _decide(work, found, status="cleared", step=step)
    return _as_flag(store.named(work.connection, [rows[key]["id"] for key in found]))


def flags_of(view: View, quote: str) -> list[Flag]:
    """The flags that are set on a quote, by kind and coder. Raises Refused when there is no such quote."""
    rows = store.of_quote(view.connection, find_quote(view, quote).id)
    return _as_flag({row["id"]: row for row in rows})


def turn_back(work: Work, events: Sequence[dict[str, Any]], turn: Turn) -> set[int]:
    """Turns decisions about flags back, one event a flag; gives the ids of those events it could turn.

    What was changed since stays.
    """
    keys = {
        (event["quote_id"], event["after"]["person_id"], event["after"]["kind"]): event for event in events
    }
    rows = store.by_key(work.connection, {key[0] for key in keys})
    wanted = [
        _Becoming(key, state_before(event, without="cleared")["status"], turn.action, turn.told(event))
        for key, event in keys.items()
        if still_stands(rows[key], event)
    ]
    return {keys[key]["id"] for key in _become(work, wanted)}


def replay(view: View) -> list[str]:
    """A sentence for each flag that is not what its events say; empty when all is well."""
    told = {event["subject_id"]: event for event in decisions.everything(view.connection, subject="flag")}
    problems = []
    for row in store.every(view.connection):
        event = told.pop(row["id"], None)
        which = f"The flag ({row['kind']}) of {row['coder']} on quote {row['quote']}"
        if event is None:
            problems.append(f"{which} has no event.")
        elif _told_by(event) != _standing(row):
            problems.append(f"{which} is {row['status']}, but its last event leaves it otherwise.")
    return problems + [f"Event {event['id']} tells of a flag that is missing." for event in told.values()]


def _may_clear(work: Work, key: store.Key, kind: Kind) -> bool:
    mine = key[1] == work.actor.id or work.actor.role is Role.SUPERVISOR
    return mine and key[2] == kind


def _decide(work: Work, keys: Iterable[store.Key], *, status: str, step: str | None) -> None:
    told = {} if step is None else {"step": step}
    _become(work, [_Becoming(key, status, _ACTIONS[status], told) for key in keys])


def _become(work: Work, wanted: Sequence[_Becoming]) -> set[store.Key]:
    """The one gate: the rows' new states and the events that say so; gives what differed from what stood."""
    rows, at = store.by_key(work.connection, {one.key[0] for one in wanted}), now()
    changing = [one for one in wanted if _status(rows.get(one.key)) != one.status]
    states = {one.key: {"status": one.status, "at": at} for one in changing}
    store.change(
        work.connection, [{"id": rows[key]["id"], **state} for key, state in states.items() if key in rows]
    )
    names = ("quote_id", "person_id", "kind")
    new = [dict(zip(names, key, strict=True)) | state for key, state in states.items() if key not in rows]
    store.insert(work.connection, new)
    stored = store.by_key(work.connection, {one.key[0] for one in changing})
    events = [_event(work, one, stored[one.key], before=rows.get(one.key)) for one in changing]
    append_many(work.connection, events)
    return set(states)


def _event(work: Work, one: _Becoming, row: store.Row, *, before: store.Row | None) -> Event:
    """The event of one change. Its `after` alone says what the row became."""
    told = {field: row[field] for field in ("person_id", "kind", "status", "at")}
    return Event(
        at=row["at"],
        person_id=work.actor.id,
        role=str(work.actor.role),
        action=one.action,
        subject="flag",
        subject_id=row["id"],
        quote_id=row["quote_id"],
        code_id=None,
        suggestion_id=None,
        codebook_version=None,
        before=None if before is None else canonical({"status": before["status"]}),
        after=canonical(told | one.told),
    )


def _status(row: store.Row | None) -> str:
    return "cleared" if row is None else str(row["status"])


def _as_flag(rows: dict[int, store.Row]) -> list[Flag]:
    return [Flag(**{field: row[field] for field in Flag.__slots__}) for row in rows.values()]


def _told_by(event: dict[str, Any]) -> dict[str, object]:
    fields = ("person_id", "kind", "status", "at")
    return {"quote_id": event["quote_id"]} | {field: event["after"][field] for field in fields}


def _standing(row: store.Row) -> dict[str, object]:
    return {field: row[field] for field in ("quote_id", "person_id", "kind", "status", "at")}
