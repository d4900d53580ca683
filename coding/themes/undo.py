"""Undo and redo of what people did with proposed themes: more events, which bring the state before or after back."""

from typing import Any

from coding.store import theme_events
from coding.themes import changes
from coding.themes.runs import heads_beside
from coding.themes.turn import bring_back, take_back
from coding.themes.words import in_words
from corpus.errors import Refused
from corpus.people import Role, require
from corpus.store import people
from corpus.study import View, Work

Row = dict[str, Any]
Step = list[Row]
"""The decisions of one step, oldest first."""


def undo(work: Work, *, run: str | None = None) -> str:
    """Takes back the actor's newest step on themes that was not taken back yet, and says what that was.

    `run` (a guid) asks for the steps on that run and on the later waves beside it; None: on any. Raises Refused when
    there is nothing, or when somebody has changed since what the step was about.
    """
    require(work, Role.CODER)
    done, _ = _history(work, work.actor.id, run)
    if not done:
        raise Refused("There is nothing to undo.", help="Decide on a theme first.")
    step = done[-1]
    said = in_words(work, step)
    left = [take_back(work, event) for event in reversed(step)]
    return ". ".join([f"Took back: {said}", *filter(None, left)]) + "."


def redo(work: Work, *, run: str | None = None) -> str:
    """Does again what the actor took back last, and says what it is; `run` as for `undo`.

    Raises Refused when there is nothing, as after every new decision, or when somebody has changed it since.
    """
    require(work, Role.CODER)
    _, undone = _history(work, work.actor.id, run)
    if not undone:
        raise Refused("There is nothing to redo.", help="Undo something first.")
    said = in_words(work, undone[-1])
    for event in undone[-1]:
        bring_back(work, event)
    return f"Did again: {said}."


def undoable(view: View, coder: str, *, run: str | None = None) -> tuple[str | None, str | None]:
    """What `undo` would take back and `redo` would do again, in words; None where there is nothing."""
    person_id = people.find(view.connection, coder)
    if person_id is None:
        return None, None
    done, undone = _history(view, person_id, run)
    return (in_words(view, done[-1]) if done else None), (in_words(view, undone[-1]) if undone else None)


def _history(view: View, person_id: int, run: str | None) -> tuple[list[Step], list[Step]]:
    """The person's steps that stand, and those that were taken back and can be done again: each the last one last."""
    runs = None if run is None else [head["id"] for head in heads_beside(view, run)]
    events = theme_events.of_person(view.connection, person_id, role=str(Role.CODER), run_ids=runs)
    done: dict[str, Step] = {}
    undone: dict[str, Step] = {}
    for event in map(changes.read, events):
        step = changes.step_of(event)
        if event["action"] in changes.DECISIONS:
            undone.clear()
            done.setdefault(step, []).append(event)
        elif event["action"] == "undone" and step in done:
            undone[step] = done.pop(step)
        elif event["action"] == "redone" and step in undone:
            done[step] = undone.pop(step)
    return list(done.values()), list(undone.values())
