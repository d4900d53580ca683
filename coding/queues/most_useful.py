"""The most useful quotes of a queue: controls that are due, what the machine learns most from, the rest as imported.

What `coding.reading.next` says of one quote is worked out here for many at once, as if each were decided on before the
next one is chosen.
"""

from collections.abc import Collection, Iterator
from itertools import chain

from coding.queues.fitting import Fitting
from coding.reading.controls import due
from coding.reading.frame import frame_of
from coding.reading.next import Why
from coding.store import queue_pages as store
from coding.store import reading_frames
from corpus.study import View

Step = tuple[int, Why]
"""(quote id, why it comes)."""


def most_useful(
    view: View, fit: Fitting, *, question: str | None, passed: Collection[int], limit: int
) -> list[Step]:
    """The next `limit` quotes that fit, without those passed over, each with why it comes."""
    frame = frame_of(view, question)
    read = reading_frames.count_decided(view.connection, question_name=frame.question)
    drawn = frame.ids[: due(read + limit, frame=len(frame.ids))]
    waiting = _unsettled(view, fit, drawn, passed)
    others = _others(view, fit, passed, limit)
    known = reading_frames.decided_among(view.connection, [*waiting, *(quote_id for quote_id, _ in others)])
    steps: list[Step] = []
    while len(steps) < limit:
        taken = {quote_id for quote_id, _ in steps}
        wanted = due(read + len(taken - known), frame=len(frame.ids))
        controls: Iterator[Step] = (
            (quote_id, "control") for quote_id in drawn[:wanted] if quote_id in waiting
        )
        step = next((step for step in chain(controls, others) if step[0] not in taken), None)
        if step is None:
            break
        steps.append(step)
    return steps


def _unsettled(view: View, fit: Fitting, drawn: Collection[int], passed: Collection[int]) -> set[int]:
    """The controls that nobody has put a code on and that the queue holds."""
    open_ones = set(drawn) - reading_frames.settled(view.connection, drawn) - set(passed)
    return store.among(view.connection, fit.whatever_decided(), open_ones)


def _others(view: View, fit: Fitting, passed: Collection[int], limit: int) -> list[Step]:
    """Enough quotes in the order of the newest run, those first that nobody has read, and then as imported."""
    found: dict[int, Why] = {}
    run_id = reading_frames.newest_order(view.connection)
    for person_id in () if run_id is None else (None, fit.person_id or 0):
        ids = store.in_reading_order(
            view.connection, fit, run_id or 0, limit=limit, person_id=person_id, passed=passed
        )
        found |= {quote_id: "informative" for quote_id in ids if quote_id not in found}
    if len(found) < limit:
        ids = store.page(view.connection, fit, after=0, limit=limit, passed={*passed, *found})
        found |= dict.fromkeys(ids, "as imported")
    return list(found.items())
