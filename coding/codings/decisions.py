"""The one gate through which codings change: each change is a row's new state and an event that says so."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal
from uuid import uuid4

from coding.reading.becoming import Pair
from coding.reading.replacing import replace_by_codes
from coding.store import codes as code_store
from coding.store import codings as store
from coding.store.in_force import ADJUDICATION
from corpus.clock import now
from corpus.events import Event, append_many, canonical
from corpus.people import Role
from corpus.study import Work

Status = Literal["suggested", "confirmed", "rejected", "adjudicated", "withdrawn"]
Span = tuple[int, int]
"""[start, end) of a quote's text in Unicode code points."""


@dataclass(frozen=True, slots=True)
class Coding:
    """One code on one quote, or on a span of it, by one coder.

    `quote`, `code` and `coder` are names; `span` is None for the whole quote; `role` is 'adjudicator' for a decision
    that settles what coders decided; `codebook_version` and `at` are those of the last decision.
    """

    id: int
    guid: str
    quote: str
    code: str
    coder: str
    status: Status
    span: Span | None
    span_text: str | None
    codebook_version: int
    at: str
    role: Role


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is to become of one coding; `action` names the event.

    `restore` sets `codebook_version` and `suggestion_id` instead of today's. `anew` confirms also what is confirmed
    already, on today's codebook. Verdicts of one `step` are undone together; without one each is a step of its own.
    `told` is what else the event says.
    """

    quote_id: int
    code_id: int
    person_id: int
    status: str
    action: str
    place: str = ""
    span_id: int | None = None
    suggestion_id: int | None = None
    client_seq: str | None = None
    restore: dict[str, Any] | None = None
    anew: bool = False
    step: str | None = None
    told: dict[str, Any] | None = None

    @property
    def key(self) -> store.Key:
        """What tells this coding from others."""
        return self.quote_id, self.code_id, self.person_id, self.place


def place_of(span: Span | None) -> str:
    """The place of a coder's coding: '' for the whole quote."""
    return "" if span is None else f"{span[0]}-{span[1]}"


def span_problem(text: str, span: Span, given: str | None = None) -> str | None:
    """What is wrong with a span of `text`, to go behind "The span"; None when it fits. Says no word of the text."""
    start, end = span
    if not 0 <= start < end <= len(text):
        return f"is [{start}, {end}), but the text has {len(text)} characters"
    if given is not None and text[start:end] != given:
        return f"does not cover the text that was given with it at [{start}, {end})"
    return None


def decide(work: Work, verdicts: Sequence[Verdict]) -> list[bool]:
    """Carries the verdicts out in order, in a handful of statements, and says of each whether it changed anything.

    A verdict that finds its status already there changes nothing and leaves no event, unless it is made `anew` on a
    newer codebook or brings back an older one. 'suggested' never replaces a person's decision. Whoever confirms a
    code no longer says that none fits.
    """
    rows = store.by_key(
        work.connection,
        {verdict.quote_id for verdict in verdicts},
        code_ids={verdict.code_id for verdict in verdicts},
        person_ids={verdict.person_id for verdict in verdicts},
    )
    version, at = code_store.last_version(work.connection), now()
    new: dict[store.Key, store.Row] = {}
    changed: dict[store.Key, store.Row] = {}
    steps: list[tuple[Verdict, store.Row | None, store.Row] | None] = []
    for verdict in verdicts:
        before = rows.get(verdict.key)
        if not _changes(before, verdict, version=version):
            steps.append(None)
            continue
        after = _after(before, verdict, version=version, at=at)
        rows[verdict.key] = after
        (new if before is None or verdict.key in new else changed)[verdict.key] = after
        steps.append((verdict, before, after))
    ids = _store(work, new.values(), changed.values())
    append_many(work.connection, [_event(work, step, ids, version) for step in steps if step is not None])
    replace_by_codes(work, _confirmed(filter(None, steps), ids))
    return [step is not None for step in steps]


def _confirmed(
    steps: Iterable[tuple[Verdict, store.Row | None, store.Row]], ids: dict[str, int]
) -> dict[Pair, dict[str, Any]]:
    """What the events of replaced readings say: which coding, of which step."""
    told: dict[Pair, dict[str, Any]] = {}
    for verdict, _, row in steps:
        if row["status"] == "confirmed":
            coding_id = row["id"] or ids[row["guid"]]
            step = {} if verdict.step is None else {"step": verdict.step}
            told[row["quote_id"], row["person_id"]] = {"coding_id": coding_id} | step
    return told


def as_coding(row: store.Row) -> Coding:
    """The coding in a row with names."""
    fields = {field: row[field] for field in Coding.__slots__ if field not in ("span", "role")}
    span = None if row["span_id"] is None else (row["start"], row["end"])
    return Coding(**fields, span=span, role=Role.ADJUDICATOR if row["place"] == ADJUDICATION else Role.CODER)


def _changes(before: store.Row | None, verdict: Verdict, *, version: int) -> bool:
    if before is None:
        return verdict.status != "withdrawn"
    if verdict.status == "suggested" and verdict.restore is None:
        return bool(before["status"] == "withdrawn")
    if before["status"] != verdict.status:
        return True
    if verdict.restore is not None:
        return bool(before["codebook_version"] != verdict.restore["codebook_version"])
    return verdict.anew and bool(before["codebook_version"] != version)


def _after(before: store.Row | None, verdict: Verdict, *, version: int, at: str) -> store.Row:
    """The row as the verdict leaves it."""
    state = {
        "status": verdict.status,
        "codebook_version": version,
        "suggestion_id": verdict.suggestion_id,
        "client_seq": verdict.client_seq,
        "at": at,
    }
    if verdict.restore is not None:
        state |= {field: verdict.restore[field] for field in ("codebook_version", "suggestion_id")}
    if before is not None:
        return before | state
    quote_id, code_id, person_id, place = verdict.key
    key = {"quote_id": quote_id, "code_id": code_id, "person_id": person_id, "place": place}
    return {"id": None, "guid": str(uuid4()), **key, "span_id": verdict.span_id, **state}


def _store(work: Work, new: Iterable[store.Row], changed: Iterable[store.Row]) -> dict[str, int]:
    """Writes the rows and returns the ids of the new ones by guid."""
    new_rows = [{field: value for field, value in row.items() if field != "id"} for row in new]
    changed_rows = list(changed)
    if changed_rows:
        store.change(work.connection, changed_rows)
    return store.insert(work.connection, new_rows) if new_rows else {}


def _event(
    work: Work, step: tuple[Verdict, store.Row | None, store.Row], ids: dict[str, int], version: int
) -> Event:
    """The event of one change. Its `after` alone says what the row became, so that the rows can be checked."""
    verdict, before, after = step
    told = {"person_id": after["person_id"], "place": after["place"], **state_of(after)}
    if verdict.client_seq is not None:
        told["client_seq"] = verdict.client_seq
    if verdict.step is not None:
        told["step"] = verdict.step
    told |= verdict.told or {}
    return Event(
        at=after["at"],
        person_id=work.actor.id,
        role=str(work.actor.role),
        action=verdict.action,
        subject="coding",
        subject_id=after["id"] or ids[after["guid"]],
        quote_id=verdict.quote_id,
        code_id=verdict.code_id,
        suggestion_id=after["suggestion_id"],
        codebook_version=version,
        before=None if before is None else canonical(state_of(before)),
        after=canonical(told),
    )


def state_of(row: store.Row) -> dict[str, Any]:
    """What decisions change about a coding row."""
    return {field: row[field] for field in ("status", "codebook_version", "suggestion_id")}
