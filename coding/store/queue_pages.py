"""The quotes of a queue: in order of id, among others, and how many."""

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Connection, Select, func, select, union

from coding.schema import reading_order, suggestion
from coding.store.queue_conditions import conditions, is_suggested, undecided
from coding.store.readings import decided_pairs
from corpus.schema import quote
from corpus.store.batches import batches

if TYPE_CHECKING:
    from coding.queues.fitting import Fitting

Condition = ColumnElement[bool]


def page(
    connection: Connection,
    fit: "Fitting",
    *,
    after: int,
    limit: int,
    up_to: int | None = None,
    passed: Collection[int] = (),
) -> list[int]:
    """The ids of the next `limit` quotes after the id `after`, up to and with `up_to`, without those passed over."""
    wanted = conditions(connection, fit) + undecided(fit) + _not(passed)
    found: set[int] = set()
    for query, key in _walks(fit):
        part = query.where(key > after, *wanted)
        if up_to is not None:
            part = part.where(key <= up_to)
        found |= set(connection.execute(part.order_by(key).limit(limit)).scalars())
    return sorted(found)[:limit]


def among(connection: Connection, fit: "Fitting", ids: Iterable[int]) -> set[int]:
    """Those of some quotes that fit."""
    wanted = conditions(connection, fit) + undecided(fit) + is_suggested(fit)
    query = select(quote.c.id).where(*wanted)
    found: set[int] = set()
    for batch in batches(ids, size=10_000):
        found |= set(connection.execute(query.where(quote.c.id.in_(batch))).scalars())
    return found


def in_reading_order(
    connection: Connection,
    fit: "Fitting",
    run_id: int,
    *,
    limit: int,
    person_id: int | None = None,
    passed: Collection[int] = (),
) -> list[int]:
    """The first quotes in a run's order that fit and that nobody, or not this person, has read."""
    read = decided_pairs(person_id).subquery()
    query = (
        select(quote.c.id)
        .join(reading_order, reading_order.c.quote_id == quote.c.id)
        .where(
            reading_order.c.run_id == run_id,
            *conditions(connection, fit),
            *undecided(fit),
            *is_suggested(fit),
            *_not(passed),
            quote.c.id.not_in(select(read.c.quote_id)),
        )
        .order_by(reading_order.c.position)
        .limit(limit)
    )
    return list(connection.execute(query).scalars())


def count(connection: Connection, fit: "Fitting", *, most: int | None) -> int:
    """How many quotes fit, decided or not; counts no further than `most` if given."""
    return _count(connection, fit, [], most)


def count_undecided(connection: Connection, fit: "Fitting", *, most: int | None) -> int:
    """How many quotes fit and are still to decide, looked up for each; counts no further than `most` if given."""
    return _count(connection, fit, undecided(fit), most)


def count_both(connection: Connection, fit: "Fitting") -> tuple[int, int]:
    """How many quotes fit that the coder has not decided on, and how many in all."""
    pairs = decided_pairs(fit.person_id or 0).subquery()
    mine = func.count().filter((quote.c.id + 0).in_(select(pairs.c.quote_id)))
    query = select(func.count(), mine).select_from(quote).where(*conditions(connection, fit))
    every, decided = connection.execute(query).one()
    return int(every - decided), int(every)


def last_id(connection: Connection) -> int:
    """The largest id of a quote, 0 without any."""
    return int(connection.execute(select(func.coalesce(func.max(quote.c.id), 0))).scalar_one())


def _count(connection: Connection, fit: "Fitting", more: list[Condition], most: int | None) -> int:
    wanted = conditions(connection, fit) + more
    parts = [query.where(*wanted) for query, _ in _walks(fit)]
    every = parts[0] if len(parts) == 1 else union(*parts)
    ids = every.limit(most).subquery()
    return int(connection.execute(select(func.count()).select_from(ids)).scalar_one())


def _walks(fit: "Fitting") -> list[tuple[Select[Any], ColumnElement[int]]]:
    """Ways that together meet every quote that may fit, each with the id that it is walked by.

    Where a code is suggested, these are its runs: their key holds run, quote and code, so that the quotes come in
    order; the code is an expression, lest another index gathers and sorts all that it is suggested for.
    """
    if fit.suggested is None:
        return [(select(quote.c.id), quote.c.id)]
    of_code = suggestion.c.code_id + 0 == fit.suggested
    query = select(suggestion.c.quote_id).join(quote, quote.c.id == suggestion.c.quote_id).where(of_code)
    return [(query.where(suggestion.c.run_id == run_id), suggestion.c.quote_id) for run_id in fit.runs]


def _not(passed: Collection[int]) -> list[Condition]:
    return [quote.c.id.not_in(sorted(passed))] if passed else []
