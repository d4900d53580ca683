"""Readings: a coder has read a quote and says that no code of the codebook fits it.

Each is an event; confirming a code on the quote later takes the reading of that coder back, and undoing brings it back.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from coding.store import codes as code_store
from coding.store import codings as coding_store
from coding.store import decisions
from coding.store import readings as store
from corpus.clock import now
from corpus.errors import Refused
from corpus.people import Role, require
from corpus.quotes import find_quote
from corpus.study import View, Work

Pair = tuple[int, int]
"""(quote_id, person_id)."""


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


def mark_no_code(work: Work, *, quote: str, client_seq: str | None = None) -> Reading:
    """Says that the actor has read the quote and no code fits it.

    Doing it again changes nothing, nor does a `client_seq` (the number that a page gave the decision) used before.
    Raises Refused when there is no such quote, no codebook yet, or when the actor has confirmed a code on it.
    """
    require(work, Role.CODER)
    if not code_store.last_version(work.connection):
        raise Refused("There is no codebook yet that a quote could not fit.", help="Add a code first.")
    pair = find_quote(work, quote).id, work.actor.id
    if client_seq is None or not _arrived_before(work, pair, client_seq):
        _refuse_coded(work, pair)
        _become(work, pair, status="no code", action="no code", client_seq=client_seq)
    return _of(work, pair)


def withdraw_no_code(work: Work, *, quote: str) -> Reading:
    """Takes back that no code fits. Raises Refused when the actor has not said so of this quote."""
    require(work, Role.CODER)
    pair = find_quote(work, quote).id, work.actor.id
    _of(work, pair)
    _become(work, pair, status="withdrawn", action="withdrawn")
    return _of(work, pair)


def readings_of(view: View, quote: str) -> list[Reading]:
    """Who says that no code fits the quote, by name. Raises Refused when there is no such quote."""
    return [_as_reading(row) for row in store.of_quote(view.connection, find_quote(view, quote).id)]


def replace_by_codes(work: Work, confirmed: Iterable[tuple[Pair, int]]) -> None:
    """Takes back each reading of somebody who has now confirmed a code there; its event names that coding's id."""
    by_pair = dict(confirmed)
    for pair, row in sorted(store.of_pairs(work.connection, by_pair).items()):
        if row["status"] == "no code":
            _become(work, pair, status="withdrawn", action="replaced", told={"coding_id": by_pair[pair]})


def take_back(work: Work, decision: dict[str, Any]) -> Reading:
    """Undoes the decision of an event about a reading. Raises Refused when it was changed since."""
    pair = decision["quote_id"], decision["after"]["person_id"]
    row = store.of_pairs(work.connection, [pair])[pair]
    before = decision["before"] or decision["after"] | {"status": "withdrawn"}
    if row["status"] != decision["after"]["status"]:
        raise Refused("That no code fits was changed since that decision.", help="Decide on it anew.")
    if before["status"] == "no code":
        _refuse_coded(work, pair)
    _restore(work, pair, before, undoes=decision["id"])
    return _of(work, pair)


def bring_back(work: Work, pair: Pair, coding_id: int) -> None:
    """Brings a reading back that confirming this coding had replaced, now that the confirmation is undone."""
    row = store.of_pairs(work.connection, [pair]).get(pair)
    if row is None or row["status"] != "withdrawn" or _confirmed(work, pair):
        return
    newest = decisions.about_reading(work.connection, row["id"])[0]
    if newest["action"] == "replaced" and newest["after"]["coding_id"] == coding_id:
        _restore(work, pair, newest["before"], undoes=newest["id"])


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


def _become(
    work: Work,
    pair: Pair,
    *,
    status: str,
    action: str,
    client_seq: str | None = None,
    version: int | None = None,
    told: dict[str, Any] | None = None,
) -> None:
    """The one gate: the row's new state and the event that says so; nothing when it is so already."""
    row = store.of_pairs(work.connection, [pair]).get(pair)
    today = code_store.last_version(work.connection)
    state = {"status": status, "codebook_version": version or today, "client_seq": client_seq, "at": now()}
    if row is None:
        reading_id = store.insert(work.connection, {"quote_id": pair[0], "person_id": pair[1], **state})
    elif row["status"] == status:
        return
    else:
        reading_id = row["id"]
        store.change(work.connection, reading_id, **state)
    after = {"person_id": pair[1], **_state_of(state), "at": state["at"], **(told or {})}
    work.record(
        action,
        subject="reading",
        subject_id=reading_id,
        quote_id=pair[0],
        codebook_version=today,
        before=None if row is None else _state_of(row),
        after=after if client_seq is None else after | {"client_seq": client_seq},
    )


def _restore(work: Work, pair: Pair, before: dict[str, Any], *, undoes: int) -> None:
    version = before["codebook_version"]
    _become(work, pair, status=before["status"], action="undone", version=version, told={"undoes": undoes})


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


def _state_of(row: dict[str, Any]) -> dict[str, Any]:
    """What decisions change about a reading."""
    return {field: row[field] for field in ("status", "codebook_version")}


def _told_by(event: dict[str, Any]) -> dict[str, object]:
    after = event["after"]
    key = {"quote_id": event["quote_id"], "person_id": after["person_id"], "at": after["at"]}
    return key | _state_of(after)


def _standing(row: dict[str, Any]) -> dict[str, object]:
    return {field: row[field] for field in ("quote_id", "person_id", "at")} | _state_of(row)
