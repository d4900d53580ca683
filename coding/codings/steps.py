"""Steps: what one person did at one moment, one or many decisions that are undone and redone together.

Each event of a step carries the step's id. What somebody has undone and redone is told by events too, and each of
them says where to go on, so that no walk passes twice over what was undone.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby, islice, takewhile
from typing import Any
from uuid import uuid4

from coding.store import decisions
from corpus.people import Actor
from corpus.study import View

Row = dict[str, Any]

BY_HAND = (
    "confirmed",
    "suggested",
    "rejected",
    "withdrawn",
    "adjudicated",
    "no code",
    "flagged",
    "cleared",
)
"""The decisions that undo walks back through; merges and imports are never undone one coding at a time."""
TURNS = ("undone", "redone")


def new_step() -> str:
    """The id of a step that nobody has taken yet."""
    return str(uuid4())


def standing(view: View, actor: Actor) -> Iterator[list[Row]]:
    """The actor's steps that were not taken back, in the role they act in now, the newest first.

    A step is the events of its decisions that stand, newest first.
    """
    for _, events in groupby(_by_hand(view, actor), key=_step_of):
        if found := without_undone(view, list(events)):
            yield found


def taken_back(view: View, actor: Actor) -> Iterator[list[Row]]:
    """What the actor's undoings left to redo, the last first, as the events of each undoing, newest first.

    Nothing, once the actor has decided something since.
    """
    newest = next(_events(view, actor), None)
    event_id = None if newest is None else next_to_redo(newest)
    while event_id is not None:
        events = list(_step_from(view, actor, event_id))
        yield events
        event_id = events[0]["after"].get("below")


def top(view: View, actor: Actor) -> int:
    """The newest event of the actor from which undo looks on downwards; 0 before the first."""
    newest = next(_events(view, actor), None)
    return 0 if newest is None else int(newest["after"].get("top", newest["id"]))


def below(view: View, actor: Actor) -> int | None:
    """An event of what the actor could redo now, None when there is nothing."""
    newest = next(_events(view, actor), None)
    return None if newest is None else next_to_redo(newest)


def reach(view: View, actor: Actor) -> int:
    """How many quotes the newest step that stands is about, counted up to two; 0 when none stands.

    The newest decisions of a long step settle it.
    """
    for _, events in groupby(_by_hand(view, actor), key=_step_of):
        while newest := list(islice(events, 20)):
            if found := without_undone(view, newest):
                return min(2, len({event["quote_id"] for event in found}))
    return 0


def next_to_redo(newest: Row) -> int | None:
    """An event of the undoing that redo brings back, given the newest event of a person."""
    if newest["action"] == "undone":
        return int(newest["id"])
    return newest["after"].get("below") if newest["action"] == "redone" else None


def without_undone(view: View, events: list[Row]) -> list[Row]:
    """The decisions among the events that stand: those whose undoing was redone stand again."""
    undone: set[int] = set()
    for subject in {event["subject"] for event in events}:
        undone |= _undone(view, subject, [event for event in events if event["subject"] == subject])
    return [event for event in events if event["id"] not in undone]


def _undone(view: View, subject: str, events: list[Row]) -> set[int]:
    """Which decisions on things of one kind were undone and not redone.

    The newest undoing or redoing of a thing tells, unless it is of another decision; then all of them are read.
    """
    about = {event["subject_id"] for event in events}
    newest = decisions.newest_about(view.connection, subject, about, actions=TURNS)
    told = {turn["after"].get("decision", turn["after"].get("undoes")): turn for turn in newest.values()}
    others = {event["subject_id"] for event in events if event["id"] not in told} & set(newest)
    turns = [*decisions.turns(view.connection, subject, others), *newest.values()]
    return _not_redone(sorted(turns, key=lambda turn: int(turn["id"])))


def _not_redone(turns: Iterable[Row]) -> set[int]:
    """The decisions that were undone and not redone; the turns come oldest first."""
    undone: set[int] = set()
    for turn in turns:
        if turn["action"] == "undone":
            undone.add(turn["after"]["undoes"])
        else:
            undone.discard(turn["after"]["decision"])
    return undone


def _by_hand(view: View, actor: Actor) -> Iterator[Row]:
    """The actor's decisions, newest first, without most of those that were undone."""
    upto: int | None = None
    while True:
        for event in _events(view, actor, upto=upto):
            if event["action"] in BY_HAND:
                yield event
            elif "top" in event["after"]:
                upto = event["after"]["top"]
                break
        else:
            return


def _events(view: View, actor: Actor, *, upto: int | None = None) -> Iterator[Row]:
    return decisions.by_person(
        view.connection, actor.id, role=str(actor.role), actions=(*BY_HAND, *TURNS), upto=upto
    )


def _step_from(view: View, actor: Actor, event_id: int) -> Iterator[Row]:
    """The events of the step whose newest event has this id."""
    events = _events(view, actor, upto=event_id)
    newest = next(events)
    yield newest
    yield from takewhile(lambda event: _step_of(event) == _step_of(newest), events)


def _step_of(event: Row) -> str | int:
    """The id of the event's step; an event without one is a step of its own."""
    step: str | None = event["after"].get("step")
    return event["id"] if step is None else step
