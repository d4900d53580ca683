"""Undo and redo: more events, which bring the state before a step back, or the state after it; without limit."""

from collections.abc import Iterable, Iterator
from typing import Any

from coding.codings.decisions import Coding
from coding.codings.steps import (
    BY_HAND,
    below,
    can_undo,
    new_step,
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


def undo(work: Work, coding: Coding | None = None, *, step: str | None = None) -> Undone:
    """Takes the actor's newest step back that was not taken back yet, or their last decision on `coding`.

    All decisions of a step go at once: codings, readings and flags, in the role that the actor acts in now. A first
    decision that is undone leaves its coding withdrawn. What somebody changed since stays; a step of which nothing
    can be taken back is passed over. Raises Refused when there is none to take back. `step` is the id of the undoing.
    """
    require(work, *Role)
    highest, further = top(work, work.actor), below(work, work.actor)
    stayed: list[Row] = []
    for events in standing(work, work.actor) if coding is None else _last_on(work, coding):
        lowest = highest if coding is not None else events[-1]["id"] - 1
        turn = Turn("undone", step or new_step(), top=lowest, below=further)
        wanted = net(events)
        turned = turn_back(work, wanted, turn)
        stayed += _left(wanted, turned)
        if turned:
            return as_undone(work, turned, stayed=len(stayed))
    raise _nothing(work, stayed, "There is nothing to undo.", "Withdraw a coding by hand instead.")


def redo(work: Work, *, step: str | None = None) -> Undone:
    """Brings back what the actor undid last; again, what they undid before it.

    Raises Refused when there is nothing, as after every new decision. `step` is the id of the redoing.
    """
    require(work, *Role)
    stayed: list[Row] = []
    for events in taken_back(work, work.actor):
        highest = max(
            events[0]["after"].get("top", 0), *(event["after"].get("undoes", 0) for event in events)
        )
        turn = Turn("redone", step or new_step(), top=highest, below=events[0]["after"].get("below"))
        wanted = net(events)
        turned = turn_back(work, wanted, turn)
        stayed += _left(wanted, turned)
        if turned:
            return as_undone(work, turned, stayed=len(stayed))
    raise _nothing(work, stayed, "There is nothing to redo.", "Undo something first.")


def undoable(view: View, coder: str) -> tuple[bool, bool]:
    """Whether the person called `coder` has decided something to undo, and undone something to redo, as a coder."""
    person_id = people.find(view.connection, coder)
    if person_id is None:
        return False, False
    actor = Actor(person_id, coder, Role.CODER)
    return can_undo(view, actor), below(view, actor) is not None


def _last_on(work: Work, coding: Coding) -> Iterator[list[Row]]:
    """The actor's newest decision on one coding that stands, imports included."""
    me, allowed = (work.actor.id, str(work.actor.role)), (*BY_HAND, "imported")
    events = [
        event
        for event in decisions.about_coding(work.connection, coding.id)
        if (event["person_id"], event["role"]) == me and event["action"] in allowed
    ]
    for event in without_undone(work, events)[:1]:
        yield [event]


def _left(wanted: Iterable[Row], turned: Iterable[Row]) -> list[Row]:
    """What stays: all but readings that follow the codings that replaced them."""
    done = {event["id"] for event in turned}
    return [event for event in wanted if event["id"] not in done and "coding_id" not in event["after"]]


def _nothing(view: View, stayed: list[Row], nothing: str, help: str) -> Refused:
    """The reason why the newest step stays, or that there is none at all."""
    if stayed:
        return Refused(hindrance(view, stayed[0]), help="Decide on it anew.")
    return Refused(nothing, help=help)
