"""The most useful quotes of a queue: controls that are due, what the machine learns most from, the rest as imported.

What `coding.reading.next` says of one quote is worked out here for many at once, as if each were decided on before the
next one is chosen.
"""

from collections.abc import Collection, Sequence

from coding.queues.fitting import Fitting
from coding.reading.controls import due
from coding.reading.frame import frame_of
from coding.reading.next import Why
from coding.store import queue_pages as store
from coding.store import reading_frames, reading_order
from corpus.study import View

Steps = dict[int, Why]
"""Why each quote comes, by its id and in the order in which they come."""


def most_useful(
    view: View, fit: Fitting, *, question: str | None, passed: Collection[int], limit: int
) -> Steps:
    """The next `limit` quotes that fit, without those passed over.

    As everywhere, a control is due until somebody puts a code on it or says that none fits.
    """
    frame = frame_of(view, question)
    decided = reading_frames.decided(view.connection)
    read = frame.read(decided)
    drawn = frame.ids[: due(read + limit, frame=len(frame.ids))]
    waiting = set(drawn) - reading_frames.settled(view.connection, drawn)
    ordered = _in_reading_order(view, fit)
    fitting = store.among(view.connection, fit, waiting.union(ordered).difference(passed))
    others = _others(view, fit, [one for one in ordered if one in fitting], passed, limit)
    waiting &= fitting
    controls = [one for one in drawn if one in waiting]
    places = {quote_id: place for place, quote_id in enumerate(drawn)}
    steps: Steps = {}
    while len(steps) < limit:
        wanted = due(read + len(steps.keys() - decided), frame=len(frame.ids))
        step = next((one for one in controls if one not in steps and places[one] < wanted), None)
        if step is not None:
            steps[step] = "control"
        elif (step := next((one for one in others if one not in steps), None)) is not None:
            steps[step] = others[step]
        else:
            break
    return steps


def _in_reading_order(view: View, fit: Fitting) -> list[int]:
    """What the newest run put in order and the coder has not read, those first that nobody has."""
    run_id = reading_frames.newest_order(view.connection)
    if run_id is None:
        return []
    ids = reading_order.unread(view.connection, run_id, person_id=fit.person_id)
    left = store.undecided_among(view.connection, fit, ids)
    return [quote_id for quote_id in ids if quote_id in left]


def _others(
    view: View, fit: Fitting, informative: Sequence[int], passed: Collection[int], limit: int
) -> Steps:
    """Enough quotes beside the controls: the informative ones, and then as imported."""
    found: Steps = dict.fromkeys(informative[:limit], "informative")
    if len(found) < limit:
        aside = {*passed, *found}
        rest = store.page(view.connection, fit, after=0, limit=limit - len(found), passed=aside)
        found |= dict.fromkeys(rest, "as imported")
    return found
