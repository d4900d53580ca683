"""Quotes of a queue in an order that no index has: at random, or by likeness to one of them."""

from collections.abc import Collection, Iterator
from itertools import islice
from typing import Protocol

from coding.queues.fitting import Fitting
from coding.store import queue_pages as store
from corpus.study import View

FEW = 1000
"""Up to so many quotes of a queue are put in order one by one; where there are more, some are picked out."""
AT_ONCE = 500
"""Quotes that are looked at first in that order; four times as many whenever too few of them fit."""


class Ordered(Protocol):
    """An order of all quotes."""

    def behind(self, quote_id: int | None) -> Iterator[int]:
        """All ids behind this one, on from the start where the order ends, up to it; all from the start for None."""

    def place(self, quote_id: int) -> int:
        """Where an id stands."""


def in_order(
    view: View, fit: Fitting, order: Ordered, *, after: int | None, passed: Collection[int], limit: int
) -> list[int]:
    """The ids of the next `limit` quotes that fit behind the id `after`, and on from the start."""
    few = store.page(view.connection, fit, after=0, limit=FEW + 1, passed=passed)
    if len(few) <= FEW:
        return _sorted(few, order, after)[:limit]
    return _picked(view, fit, order.behind(after), passed, limit)


def _sorted(ids: list[int], order: Ordered, after: int | None) -> list[int]:
    here = -1 if after is None else order.place(after)
    placed = sorted((order.place(quote_id), quote_id) for quote_id in ids)
    return [found for place, found in placed if place > here] + [
        found for place, found in placed if place <= here
    ]


def _picked(view: View, fit: Fitting, walk: Iterator[int], passed: Collection[int], limit: int) -> list[int]:
    found: list[int] = []
    at_once = AT_ONCE
    while len(found) < limit and (next_ones := list(islice(walk, at_once))):
        fitting = store.among(view.connection, fit, set(next_ones).difference(passed))
        left = store.undecided_among(view.connection, fit, fitting)
        found += [quote_id for quote_id in next_ones if quote_id in left]
        at_once *= 4
    return found[:limit]
