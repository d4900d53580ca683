"""How much of a queue is left."""

from dataclasses import dataclass, replace

from coding.queues.fitting import Fitting, fitting
from coding.queues.queue import Queue
from coding.store import queue_pages as store
from coding.store import reading_frames
from corpus.study import View

MOST = 10_000
"""Quotes that a code is suggested for are counted up to here."""
_MOST_KEPT = 256
_kept: dict[object, int] = {}


@dataclass(frozen=True, slots=True)
class Standing:
    """How many quotes of a queue are left to decide, of how many; where not `exact`, there are more than these."""

    left: int
    all: int
    exact: bool = True


def standing(view: View, queue: Queue, *, coder: str) -> Standing:
    """How much of the queue is left for the coder; decided quotes are in `all`. Raises as `coming`."""
    fit = fitting(view, queue, coder=coder)
    if fit.suggested is not None:
        every = store.count(view.connection, fit, most=MOST + 1)
        left = store.count_undecided(view.connection, fit, most=MOST + 1)
        return Standing(min(left, MOST), min(every, MOST), exact=every <= MOST)
    every = _all(view, fit)
    if fit.which != "to decide":
        return Standing(every, every)
    return Standing(every - store.count_decided(view.connection, fit), every)


def _all(view: View, fit: Fitting) -> int:
    """How many quotes fit, decided or not; what changes with imports alone is kept until the next one."""
    if fit.codes is not None or fit.theme is not None or fit.which not in ("to decide", "all"):
        return store.count(view.connection, fit)
    key = (view.guid, *reading_frames.stamp(view.connection), replace(fit, which="all", person_id=0))
    if key not in _kept:
        while len(_kept) >= _MOST_KEPT:
            _kept.pop(next(iter(_kept)), None)
        _kept[key] = store.count(view.connection, fit)
    return _kept[key]
