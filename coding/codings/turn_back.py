"""Turning the events of one step back, whatever they were about: codings, readings and flags, in one go."""

from collections.abc import Sequence
from typing import Any

from coding import flags
from coding.codings.decisions import Verdict, decide
from coding.reading import readings
from coding.reading.becoming import Pair
from coding.reading.replacing import bring_back
from coding.store import codes as code_store
from coding.store import codings as store
from coding.turning import Turn, chosen, state_before, still_stands
from corpus.study import View, Work

Row = dict[str, Any]


def turn_back(work: Work, events: Sequence[Row], turn: Turn) -> list[Row]:
    """Brings the state before the events back, one event for each thing, and gives those events it could turn.

    What was changed since stays as it is.
    """
    turned = _codings(work, chosen(events, "coding"), turn)
    turned |= readings.turn_back(work, chosen(events, "reading"), turn)
    turned |= flags.turn_back(work, chosen(events, "flag"), turn)
    return [event for event in events if event["id"] in turned]


def hindrance(view: View, event: Row) -> str:
    """Why an event could not be turned back, in a sentence."""
    if event["subject"] == "flag":
        return "The flag was changed since that decision."
    if event["subject"] == "reading":
        return "That no code fits was changed since that decision."
    row = store.get(view.connection, event["subject_id"])
    which = f"The coding {row['code']} of quote {row['quote']}"
    if still_stands(row, event):
        return f"{which} cannot come back: the code was merged."
    return f"{which} was changed since that decision."


def _codings(work: Work, events: Sequence[Row], turn: Turn) -> set[int]:
    """The ids of the events about codings that were turned back."""
    rows = store.with_ids(work.connection, (event["subject_id"] for event in events))
    merged = code_store.merged(work.connection)
    fitting = [event for event in events if _fits(rows[event["subject_id"]], event, merged)]
    changed = decide(work, [_verdict(rows[event["subject_id"]], event, turn) for event in fitting])
    turned = [event for event, done in zip(fitting, changed, strict=True) if done]
    if turn.action == "undone":
        _bring_readings_back(work, turned, turn)
    return {event["id"] for event in turned}


def _fits(row: Row, event: Row, merged: set[int]) -> bool:
    """Whether nothing that came later is wiped out, and no coding of a merged code comes back."""
    status = state_before(event, without="withdrawn")["status"]
    return still_stands(row, event) and (row["code_id"] not in merged or status == "withdrawn")


def _verdict(row: Row, event: Row, turn: Turn) -> Verdict:
    before = state_before(event, without="withdrawn")
    return Verdict(
        quote_id=row["quote_id"],
        code_id=row["code_id"],
        person_id=row["person_id"],
        place=row["place"],
        status=before["status"],
        action=turn.action,
        restore=before,
        told=turn.told(event),
    )


def _bring_readings_back(work: Work, undone: Sequence[Row], turn: Turn) -> None:
    """Says again that no code fits where that was so before the decisions that are undone now."""
    decided: dict[Pair, dict[int, int]] = {}
    for event in undone:
        pair = event["quote_id"], event["after"]["person_id"]
        decided.setdefault(pair, {})[event["subject_id"]] = event["first"]
    bring_back(work, decided, turn)
