"""Readings: a coder has read a quote and says that no code of the codebook fits it.

Each is an event; confirming a code on the quote later takes the reading of that coder back, and undoing brings it back.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from coding.reading.becoming import Becoming, Pair, become, coded, state_of
from coding.store import codes as code_store
from coding.store import codings as coding_store
from coding.store import decisions
from coding.store import readings as store
from coding.turning import Turn, state_before, still_stands
from corpus.errors import Refused
from corpus.people import Role, require
from corpus.quotes import find_quote
from corpus.study import View, Work


@dataclass(frozen=True, slots=True)
class Reading:
    """That `coder` read `quote` (names) and no code fitted; `status` 'withdrawn' when it was taken back.

    `codebook_version` is the codebook that none fitted of, `at` the time of the last decision.
    """

    id: int
    quote: str
    coder: str
    status: Literal["no code", "withdrawn"]
    codebook_version: int
    at: str

    @property
    def code(self) -> str:
        """What stands where a coding names its code."""
        return "no code"

    @property
    def span(self) -> None:
        """No code fits the quote as a whole."""
        return None

    @property
    def role(self) -> Role:
        """Coders read; adjudicators settle codings."""
        return Role.CODER


def mark_no_code(
    work: Work, *, quote: str, client_seq: str | None = None, step: str | None = None
) -> Reading:
    """Says that the actor has read the quote and no code fits it.

    Doing it again changes nothing, nor does a `client_seq` (the number that a page gave the decision) used before.
    Decisions of one `step` are undone together.
    Raises Refused when there is no such quote, no codebook yet, or when the actor has confirmed a code on it.
    """
    require(work, Role.CODER)
    if not code_store.last_version(work.connection):
        raise Refused("There is no codebook yet that a quote could not fit.", help="Add a code first.")
    pair = find_quote(work, quote).id, work.actor.id
    if client_seq is None or not _arrived_before(work, pair, client_seq):
        _refuse_coded(work, pair)
        told = {} if step is None else {"step": step}
        become(work, [Becoming(pair, "no code", "no code", client_seq=client_seq, told=told)])
    return _of(work, pair)


def withdraw_no_code(work: Work, *, quote: str, step: str | None = None) -> Reading:
    """Takes back that no code fits. Raises Refused when the actor has not said so of this quote."""
    require(work, Role.CODER)
    pair = find_quote(work, quote).id, work.actor.id
    _of(work, pair)
    become(work, [Becoming(pair, "withdrawn", "withdrawn", told={} if step is None else {"step": step})])
    return _of(work, pair)


def readings_of(view: View, quote: str) -> list[Reading]:
    """Who says that no code fits the quote, by name. Raises Refused when there is no such quote."""
    return [_as_reading(row) for row in store.of_quote(view.connection, find_quote(view, quote).id)]


def turn_back(work: Work, events: Sequence[dict[str, Any]], turn: Turn) -> set[int]:
    """Turns decisions about readings back, one event a reading; gives the ids of those events it could turn.

    What was changed since stays, and nobody who has confirmed a code says again that none fits. A reading that
    confirming a code replaces follows that coding, and is not turned back by itself.
    """
    pairs = {(event["quote_id"], event["after"]["person_id"]): event for event in events}
    rows, taken = store.of_pairs(work.connection, pairs), coded(work, list(pairs))
    wanted = []
    for pair, event in pairs.items():
        before = state_before(event, without="withdrawn")
        hindered = before["status"] == "no code" and pair in taken
        if still_stands(rows[pair], event) and not hindered and "coding_id" not in event["after"]:
            told, version = turn.told(event), before["codebook_version"]
            wanted.append(Becoming(pair, before["status"], turn.action, version=version, told=told))
    return {pairs[pair]["id"] for pair in become(work, wanted)}


def replay(view: View) -> list[str]:
    """A sentence for each reading that is not what its events say; empty when all is well."""
    told = {event["subject_id"]: event for event in decisions.everything(view.connection, subject="reading")}
    problems = []
    for row in store.every(view.connection):
        event = told.pop(row["id"], None)
        which = f"That no code fits quote {row['quote']} for {row['coder']}"
        if event is None:
            problems.append(f"{which} has no event.")
        elif _told_by(event) != _standing(row):
            problems.append(f"{which} is {row['status']}, but its last event leaves it otherwise.")
    return problems + [f"Event {event['id']} tells of a reading that is missing." for event in told.values()]


def _arrived_before(work: Work, pair: Pair, client_seq: str) -> bool:
    """Whether a reading with this number was stored. Raises Refused when it was another decision."""
    row = store.of_client(work.connection, client_seq)
    other = row is not None and (row["quote_id"], row["person_id"]) != pair
    if other or coding_store.of_client(work.connection, client_seq) is not None:
        raise Refused(
            "This decision's number was used for another one.", help="Reload the page and decide anew."
        )
    known = store.of_pairs(work.connection, [pair]).get(pair)
    events = [] if known is None else decisions.about_reading(work.connection, known["id"])
    return any(event["after"].get("client_seq") == client_seq for event in events)


def _refuse_coded(work: Work, pair: Pair) -> None:
    codes = _confirmed(work, pair)
    if codes:
        raise Refused(
            f"{work.actor.name} has confirmed {', '.join(codes)} on this quote.",
            help="Withdraw that first if no code fits.",
        )


def _confirmed(view: View, pair: Pair) -> list[str]:
    """The codes that the person has confirmed on the quote, by name."""
    rows = coding_store.of_quote(view.connection, pair[0])
    return sorted(
        {row["code"] for row in rows if (row["person_id"], row["status"]) == (pair[1], "confirmed")}
    )


def _of(view: View, pair: Pair) -> Reading:
    row = store.of_pairs(view.connection, [pair]).get(pair)
    if row is None:
        raise Refused("That no code fits was not said of this quote.", help="Look at the quote's history.")
    return _as_reading(store.get(view.connection, row["id"]))


def _as_reading(row: dict[str, Any]) -> Reading:
    return Reading(**{field: row[field] for field in Reading.__slots__})


def _told_by(event: dict[str, Any]) -> dict[str, object]:
    after = event["after"]
    key = {"quote_id": event["quote_id"], "person_id": after["person_id"], "at": after["at"]}
    return key | state_of(after)


def _standing(row: dict[str, Any]) -> dict[str, object]:
    return {field: row[field] for field in ("quote_id", "person_id", "at")} | state_of(row)
