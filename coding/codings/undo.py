"""Undo and redo: more events, which bring the state before a step back, or the state after it; without limit."""

from collections.abc import Iterable
from typing import Any

from coding.codings.decisions import Coding
from coding.codings.steps import (
    BY_HAND,
    below,
    new_step,
    reach,
    standing,
    taken_back,
    top,
    without_undone,
)
from coding.codings.turn_back import hindrance, turn_back
from coding.codings.undone import Undone, as_undone
from coding.store import decisions
from coding.turning import Turn, net
from corpus.errors import Refused
from corpus.people import Actor, Role, require
from corpus.store import people
from corpus.study import View, Work

Row = dict[str, Any]

NOTHING_TO_UNDO = ("There is nothing to undo.", "Withdraw a coding by hand instead.")
NOTHING_TO_REDO = ("There is nothing to redo.", "Redo follows an undo, until you decide something new.")


def undo(work: Work, coding: Coding | None = None, *, step: str | None = None) -> Undone:
    """Takes the actor's newest step back that was not taken back yet, or their last decision on `coding`.

    All decisions of a step go at once: codings, readings and flags, in the role that the actor acts in now. A first
    decision that is undone leaves its coding withdrawn. What somebody changed since stays; a step of which nothing
    can be taken back is passed over. Raises Refused when there is none to take back. `step` is the id of the undoing.
    """
    require(work, *Role)
    highest, further, number = top(work, work.actor), below(work, work.actor), step or new_step()
    if coding is None:
        turns = (
            (events, Turn("undone", number, top=events[-1]["id"] - 1, below=further))
            for events in standing(work, work.actor)
        )
        return _turned(work, turns, otherwise=NOTHING_TO_UNDO)
    events = _last_on(work, coding)
    named = [(events, Turn("undone", number, top=highest, below=further))] if events else []
    return _turned(work, named, otherwise=NOTHING_TO_UNDO)


def redo(work: Work, *, step: str | None = None) -> Undone:
    """Brings back what the actor undid last; again, what they undid before it.

    Raises Refused when there is nothing, as after every new decision. `step` is the id of the redoing.
    """
    require(work, *Role)
    number = step or new_step()
    turns = ((events, _redoing(events, number)) for events in taken_back(work, work.actor))
    return _turned(work, turns, otherwise=NOTHING_TO_REDO)


def undoable(view: View, coder: str) -> tuple[bool, bool]:
    """Whether the person called `coder` has decided something to undo, and undone something to redo, as a coder."""
    person_id = people.find(view.connection, coder)
    if person_id is None:
        return False, False
    actor = Actor(person_id, coder, Role.CODER)
    return reach(view, actor) > 0, below(view, actor) is not None


def undoes_many(view: View, coder: str) -> bool:
    """Whether the next undo of the person called `coder`, as a coder, is about more than one quote."""
    person_id = people.find(view.connection, coder)
    return person_id is not None and reach(view, Actor(person_id, coder, Role.CODER)) > 1


def _turned(work: Work, turns: Iterable[tuple[list[Row], Turn]], *, otherwise: tuple[str, str]) -> Undone:
    """Turns the first step back of which anything can be turned. Raises Refused when there is none."""
    stayed: list[Row] = []
    for events, turn in turns:
        wanted = net(events)
        done = turn_back(work, wanted, turn)
        stayed += _left(wanted, done)
        if done:
            return as_undone(work, done, stayed=len(stayed))
    if stayed:
        raise Refused(hindrance(work, stayed[0]), help="Decide on it anew.")
    raise Refused(otherwise[0], help=otherwise[1])


def _redoing(events: list[Row], number: str) -> Turn:
    """How to turn an undoing back: undo goes on from what it brings back, or from what is newer."""
    told = [event["after"] for event in events]
    highest = max(told[0].get("top", 0), *(after.get("undoes", 0) for after in told))
    return Turn("redone", number, top=highest, below=told[0].get("below"))


def _last_on(work: Work, coding: Coding) -> list[Row]:
    """The actor's newest decision on one coding that stands, imports included; nothing when there is none."""
    me, allowed = (work.actor.id, str(work.actor.role)), (*BY_HAND, "imported")
    events = [
        event
        for event in decisions.about_coding(work.connection, coding.id)
        if (event["person_id"], event["role"]) == me and event["action"] in allowed
    ]
    return without_undone(work, events)[:1]


def _left(wanted: Iterable[Row], done: Iterable[Row]) -> list[Row]:
    """What stays: all but readings that follow the codings that replaced them."""
    turned = {event["id"] for event in done}
    return [event for event in wanted if event["id"] not in turned and "coding_id" not in event["after"]]
