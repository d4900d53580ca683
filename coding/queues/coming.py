"""What comes next in a queue; beside it how much of it is left."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from coding.queues.alike import most_alike_first
from coding.queues.fitting import Fitting, fitting
from coding.queues.in_order import Ordered, in_order
from coding.queues.left import Standing, standing
from coding.queues.most_useful import most_useful
from coding.queues.queue import Queue
from coding.queues.shuffled import Shuffled
from coding.store import queue_pages as store
from coding.store import quote_ids
from corpus.errors import Refused
from corpus.quotes import Quote, find_quote, quotes_with
from corpus.study import View

__all__ = ["Coming", "Standing", "Why", "coming", "standing"]

Why = Literal["control", "informative", "as imported", "like", "random"]


@dataclass(frozen=True, slots=True)
class Coming:
    """A quote that comes, and why now."""

    quote: Quote
    why: Why


def coming(
    view: View,
    queue: Queue,
    *,
    coder: str,
    after: str | None = None,
    passed: Collection[str] = (),
    limit: int = 25,
) -> list[Coming]:
    """The next quotes behind the quote called `after`, and on from the start of the queue where it ends.

    Each comes once, `after` itself and those named in `passed` not at all; fewer than `limit` when no more are left.
    The quote `after` need not be in the queue any more. Where the most useful come first, `after` is only passed over.
    Raises Refused for what the study does not have.
    """
    fit = fitting(view, queue, coder=coder)
    here = None if after is None else find_quote(view, after).id
    aside = {*quote_ids.by_names(view.connection, passed).values(), *filter(None, (here,))}
    steps: dict[int, Why]
    if queue.order == "most useful":
        steps = {**most_useful(view, fit, question=queue.question, passed=aside, limit=limit)}
    elif queue.order == "as imported":
        steps = dict.fromkeys(_as_imported(view, fit, here or 0, aside, limit), "as imported")
    else:
        order, like = _order(view, queue), queue.order == "like"
        aside |= {find_quote(view, queue.like).id} if queue.like and like else set()
        found = in_order(view, fit, order, after=here, passed=aside, limit=limit)
        steps = dict.fromkeys(found, "like" if like else "random")
    return [Coming(quote, steps[quote.id]) for quote in quotes_with(view, steps)]


def _as_imported(view: View, fit: Fitting, here: int, aside: Collection[int], limit: int) -> list[int]:
    found = store.page(view.connection, fit, after=here, limit=limit, passed=aside)
    if here and len(found) < limit:
        rest = limit - len(found)
        found += store.page(view.connection, fit, after=0, up_to=here, limit=rest, passed=aside)
    return found


def _order(view: View, queue: Queue) -> Ordered:
    if queue.order == "random":
        return Shuffled(largest=store.last_id(view.connection), seed=queue.seed)
    if queue.like is None:
        raise Refused("The link does not say which quote the others are like.", help="Open it from a quote.")
    return most_alike_first(view, queue.like)
