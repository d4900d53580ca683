"""What undoing and redoing share: bringing the state before some events back, by events that say so.

To redo is to undo an undoing, so both turn back the events of a step: what they were about becomes what it was before.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

Row = dict[str, Any]
"""An event as `coding.store.decisions` reads it: `before` and `after` are JSON values."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One undoing ('undone') or redoing ('redone') with the id of its step.

    `top` is the newest event from which a further undo may look on downwards; `below` is an event of the step that a
    further redo brings back, None when there is none.
    """

    action: Literal["undone", "redone"]
    step: str
    top: int
    below: int | None = None

    def told(self, event: Row) -> Row:
        """What an event of this turn says beside the state: which event it turns back, and where to go on.

        To redo also names the `decision` that the undoing undid.
        """
        told = {"step": self.step, "top": self.top} | ({} if self.below is None else {"below": self.below})
        if self.action == "undone":
            return told | {"undoes": event["id"]}
        return told | {"redoes": event["id"], "decision": event["after"]["undoes"]}


def net(events: Iterable[Row]) -> list[Row]:
    """One event for each thing that the events (newest first) changed: its newest one with the oldest's `before`.

    Each says in `first` the number of that oldest one. They come in the order in which the step was decided; what it
    left as it was is left out.
    """
    newest: dict[tuple[str, int], Row] = {}
    for event in events:
        key = event["subject"], event["subject_id"]
        newest[key] = newest.get(key, event) | {"before": event["before"], "first": event["id"]}
    return sorted((event for event in newest.values() if _changed(event)), key=lambda event: int(event["id"]))


def state_before(event: Row, *, without: str) -> Row:
    """The state that turning the event back leads to; a thing that was not there gets the status `without`."""
    before: Row = event["before"] or event["after"] | {"status": without}
    return before


def still_stands(row: Row, event: Row) -> bool:
    """Whether nobody has changed the thing since the event."""
    return bool(row["status"] == event["after"]["status"])


def chosen(events: Sequence[Row], subject: str) -> list[Row]:
    """The events about one kind of thing."""
    return [event for event in events if event["subject"] == subject]


def _changed(event: Row) -> bool:
    """Whether the thing is not as it was before; what is taken back and was not there before is as it was."""
    before, after = event["before"], event["after"]
    if after["status"] in ("withdrawn", "cleared"):
        return before is not None and before["status"] != after["status"]
    return before is None or any(after[field] != value for field, value in before.items())
