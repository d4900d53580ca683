"""What to read next: controls that are due, then what the machine learns most from, then the rest as imported."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from coding.codings.progress import next_quote
from coding.reading.controls import due
from coding.reading.frame import frame_of
from coding.store import reading_frames, reading_order
from corpus.quotes import Quote, find_quote
from corpus.store import people
from corpus.study import View

Why = Literal["control", "informative", "as imported"]


@dataclass(frozen=True, slots=True)
class NextQuote:
    """A quote and why it comes now."""

    quote: Quote
    why: Why


def next_to_read(
    view: View, *, coder: str, question: str | None = None, passed: Collection[str] = ()
) -> NextQuote | None:
    """The quote that `coder` should read next, of one open question when it is named; None when all is read.

    One quote in five is a control, drawn by lot; it stays due until somebody puts a code on it or says that none fits.
    The others come in the order of the newest run of suggestions, those first that nobody has read, and what that run
    did not put in order comes as imported. The quotes named in `passed` are passed over. Raises Refused for an unknown
    question.
    """
    found = _control(view, question, passed)
    if found is not None:
        return NextQuote(found, "control")
    found = _informative(view, coder, question, passed)
    if found is not None:
        return NextQuote(found, "informative")
    after = 0
    while (left := next_quote(view, coder=coder, question=question, after=after)) is not None:
        if left.name not in passed:
            return NextQuote(left, "as imported")
        after = left.id
    return None


def _control(view: View, question: str | None, passed: Collection[str]) -> Quote | None:
    """The first control that is due and not settled."""
    frame = frame_of(view, question)
    read = reading_frames.count_decided(view.connection, question_name=frame.question)
    wanted = due(read, frame=len(frame.ids))
    settled = reading_frames.settled(view.connection, frame.ids[:wanted])
    for quote_id, name in zip(frame.ids[:wanted], frame.names, strict=False):
        if quote_id not in settled and name not in passed:
            return find_quote(view, name)
    return None


def _informative(view: View, coder: str, question: str | None, passed: Collection[str]) -> Quote | None:
    """The first in the newest order that nobody has read, or else that the coder has not."""
    run_id = reading_frames.newest_order(view.connection)
    if run_id is None:
        return None
    for person_id in (None, people.find(view.connection, coder)):
        name = reading_order.next_unread(
            view.connection,
            run_id,
            person_id=person_id,
            question_name=None if question is None else frame_of(view, question).question,
            passed=passed,
        )
        if name is not None:
            return find_quote(view, name)
    return None
