"""Undo: another event that brings the state before back; asked again, it goes one decision further back."""

from typing import Any

from coding.codings.decisions import Coding, Verdict, as_coding, decide
from coding.reading import readings
from coding.reading.readings import Reading
from coding.store import codes as code_store
from coding.store import codings as store
from coding.store import decisions
from corpus.errors import Refused
from corpus.people import Role, require
from corpus.study import Work

_BY_HAND = ("confirmed", "suggested", "rejected", "withdrawn", "adjudicated", "no code")
"""The events that `undo` walks back through by itself; merges are never undone one coding at a time."""
_NAMED = (*_BY_HAND, "imported")
"""The events that can be undone on a coding that is named."""


def undo(work: Work, coding: Coding | None = None) -> Coding | Reading:
    """Takes back the actor's last decision not taken back yet, or their last one on `coding`.

    Returns what it was on: a coding, or the reading that no code fits.

    A first decision that is undone leaves its coding withdrawn. Only decisions made in the role that the actor acts
    in now are undone. Raises Refused when there is none, when somebody changed the coding since, or when its code
    was merged away.
    """
    require(work, Role.CODER, Role.ADJUDICATOR)
    decision = _last(work, coding)
    if decision is None:
        raise Refused("There is nothing to undo.", help="Withdraw a coding by hand instead.")
    if decision["subject"] == "reading":
        return readings.take_back(work, decision)
    row = store.get(work.connection, decision["subject_id"])
    before = decision["before"] or decision["after"] | {"status": "withdrawn"}
    _refuse_moved_on(work, row, decision, before["status"])
    verdict = Verdict(
        quote_id=row["quote_id"],
        code_id=row["code_id"],
        person_id=row["person_id"],
        place=row["place"],
        status=before["status"],
        action="undone",
        restore=before | {"undoes": decision["id"]},
    )
    decide(work, [verdict])
    readings.bring_back(work, (row["quote_id"], row["person_id"]), row["id"])
    return as_coding(store.get(work.connection, row["id"]))


def _last(work: Work, coding: Coding | None) -> dict[str, Any] | None:
    """The newest decision of the actor that can be undone: those undone already are passed over."""
    actor, allowed = work.actor, _BY_HAND if coding is None else _NAMED
    if coding is None:
        events = decisions.by_person(work.connection, actor.id, role=str(actor.role))
    else:
        events = (
            event
            for event in decisions.about_coding(work.connection, coding.id)
            if (event["person_id"], event["role"]) == (actor.id, str(actor.role))
        )
    undone: set[int] = set()
    for event in events:
        if event["action"] == "undone":
            undone.add(event["after"]["undoes"])
        elif event["id"] not in undone and event["action"] in allowed:
            return event
    return None


def _refuse_moved_on(work: Work, row: dict[str, Any], decision: dict[str, Any], status: str) -> None:
    """Undoing must not wipe out what came after the decision, nor bring a coding of a merged code back."""
    which = f"The coding {row['code']} of quote {row['quote']}"
    if row["status"] != decision["after"]["status"]:
        raise Refused(f"{which} was changed since that decision.", help="Decide on it anew.")
    merged = code_store.get(work.connection, row["code_id"])["status"] == "merged"
    if merged and status != "withdrawn":
        raise Refused(f"{which} cannot come back: the code was merged.", help="Decide on the target code.")
