"""The quotes of a queue: in order of id, among others, and how many."""

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Connection, Select, func, select, union

from coding.schema import suggestion
from coding.store.queue_conditions import Asked, fits, has_words, is_suggested, undecided
from coding.store.readings import decided_pairs
from corpus.schema import quote
from corpus.store.batches import batches
from corpus.store.quotes import index_of_words

if TYPE_CHECKING:
    from coding.queues.fitting import Fitting

Condition = ColumnElement[bool]
FEW = 600
"""So many quotes are looked at one by one."""


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
    wanted = undecided(fit) + _not(passed)
    found: set[int] = set()
    for query, key in _walks(connection, fit):
        part = query.where(key > after, *wanted)
        if up_to is not None:
            part = part.where(key <= up_to)
        found |= set(connection.execute(part.order_by(key).limit(limit)).scalars())
    return sorted(found)[:limit]


def among(connection: Connection, fit: "Fitting", ids: Iterable[int]) -> set[int]:
    """Those of some quotes that fit, decided or not."""
    wanted = set(ids)
    asked: Asked = "of few" if len(wanted) <= FEW else "of all"
    return _those(connection, wanted, _all_of_it(connection, fit, asked=asked))


def undecided_among(connection: Connection, fit: "Fitting", ids: Iterable[int]) -> set[int]:
    """Those of some quotes that are still to decide, if the queue asks for such; whether they fit is not looked at."""
    return _those(connection, ids, undecided(fit))


def count(connection: Connection, fit: "Fitting", *, most: int | None = None) -> int:
    """How many quotes fit, decided or not; counts no further than `most` if given."""
    return _count(connection, fit, [], most)


def count_undecided(connection: Connection, fit: "Fitting", *, most: int) -> int:
    """How many quotes fit and are still to decide, looked up for each; counts no further than `most`."""
    return _count(connection, fit, undecided(fit), most)


def count_decided(connection: Connection, fit: "Fitting") -> int:
    """How many of the quotes that fit the coder has decided on; nothing is looked up for the others."""
    pairs = decided_pairs(fit.person_id).subquery()
    mine = quote.c.id.in_(select(pairs.c.quote_id))
    query = select(func.count()).select_from(quote).where(mine, *_all_of_it(connection, fit))
    return int(connection.execute(query).scalar_one())


def last_id(connection: Connection) -> int:
    """The largest id of a quote, 0 without any."""
    return int(connection.execute(select(func.coalesce(func.max(quote.c.id), 0))).scalar_one())


def _count(connection: Connection, fit: "Fitting", more: list[Condition], most: int | None) -> int:
    parts = [query.where(*more) for query, _ in _walks(connection, fit)]
    if not parts:
        return 0
    every = parts[0] if len(parts) == 1 else union(*parts)
    ids = every.limit(most).subquery()
    return int(connection.execute(select(func.count()).select_from(ids)).scalar_one())


def _walks(connection: Connection, fit: "Fitting") -> list[tuple[Select[Any], ColumnElement[int]]]:
    """Ways that together meet every quote that fits, decided or not, each with the id that it is walked by.

    Where a code is suggested, these are its runs: their key holds run, quote and code, so that the quotes come in
    order.
    """
    others = fits(connection, fit)
    if fit.suggested is not None:
        others += [*has_words(connection, fit), _of_code(connection, fit.suggested)]
        query = select(suggestion.c.quote_id).join(quote, quote.c.id == suggestion.c.quote_id).where(*others)
        return [(query.where(suggestion.c.run_id == run_id), suggestion.c.quote_id) for run_id in fit.runs]
    index = None if fit.search is None else index_of_words(connection, fit.search)
    if index is not None:
        key, matches = index
        return [(select(key).join(quote, quote.c.id == key).where(matches, *others), key)]
    return [(select(quote.c.id).where(*others, *has_words(connection, fit)), quote.c.id)]


def _of_code(connection: Connection, code_id: int) -> Condition:
    """That a suggestion is of this code; on SQLite not by the index of codes, which would gather and sort them all."""
    column = suggestion.c.code_id
    return (column if connection.dialect.name == "postgresql" else column + 0) == code_id


def _those(connection: Connection, ids: Iterable[int], wanted: list[Condition]) -> set[int]:
    found: set[int] = set()
    for batch in batches(ids, size=10_000):
        query = select(quote.c.id).where(quote.c.id.in_(batch), *wanted)
        found |= set(connection.execute(query).scalars())
    return found


def _all_of_it(connection: Connection, fit: "Fitting", *, asked: Asked = "of all") -> list[Condition]:
    """All that the queue asks of a quote, decided or not."""
    return fits(connection, fit, asked=asked) + has_words(connection, fit, asked=asked) + is_suggested(fit)


def _not(passed: Collection[int]) -> list[Condition]:
    return [quote.c.id.not_in(sorted(passed))] if passed else []
