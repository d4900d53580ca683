"""A frame: the substantive quotes of one open question, or of all, in the random order that controls are drawn in."""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from coding.reading.controls import drawn_order
from coding.store import reading_frames as store
from corpus.questions import find_question
from corpus.study import View

_MOST = 8
_kept: dict[Any, "Frame"] = {}


@dataclass(frozen=True, slots=True)
class Frame:
    """`ids` and `names` of the quotes in the drawn order; `question` None for all questions together."""

    question: str | None
    ids: tuple[int, ...]
    names: tuple[str, ...]
    members: frozenset[int] = field(repr=False)

    def read(self, decided: Collection[int]) -> int:
        """How many of the frame's quotes are among these ids."""
        return sum(1 for quote_id in decided if quote_id in self.members)


def frame_of(view: View, question: str | None = None) -> Frame:
    """The frame as it stands. Raises Refused for an unknown question.

    Drawing 100,000 quotes takes a second, so that the last few frames are kept until the next import.
    """
    name = None if question is None else find_question(view, question).name
    key = (view.guid, name, *store.stamp(view.connection))
    found = _kept.get(key)
    if found is None:
        found = _drawn(view, name)
        while len(_kept) >= _MOST:
            _kept.pop(next(iter(_kept)), None)
        _kept[key] = found
    return found


def _drawn(view: View, question: str | None) -> Frame:
    quotes = store.quotes(view.connection, question_name=question)
    ids = {name: quote_id for quote_id, name, _ in quotes}
    names = drawn_order((name, text_hash) for _, name, text_hash in quotes)
    return Frame(question, tuple(ids[name] for name in names), tuple(names), frozenset(ids.values()))
