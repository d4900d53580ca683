"""Quotes by the codes that count on them."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Select, select

from coding.schema import code
from coding.store.in_force import in_force
from corpus.quotes import QuoteFilter
from corpus.store import quotes as store
from corpus.store.batches import batches


def page(
    connection: Connection, code_ids: Iterable[int], *, after: int, limit: int, only: QuoteFilter
) -> list[dict[str, Any]]:
    """The next `limit` quotes after the id `after` that fit and on which any of the codes counts."""
    return store.page(connection, after=after, limit=limit, only=only, among=_quotes_with(code_ids))


def count(connection: Connection, code_ids: Iterable[int], *, only: QuoteFilter) -> int:
    """How many quotes fit and have any of the codes."""
    return store.count(connection, only=only, among=_quotes_with(code_ids))


def codes_on(connection: Connection, quote_ids: Iterable[int]) -> list[tuple[int, str]]:
    """(quote id, code name) for every code that counts on these quotes, by code name."""
    pairs = in_force().subquery()
    query = (
        select(pairs.c.quote_id, code.c.name).join(code, code.c.id == pairs.c.code_id).order_by(code.c.name)
    )
    found: list[tuple[int, str]] = []
    for batch in batches(quote_ids):
        part = query.where(pairs.c.quote_id.in_(batch))
        found += [(row.quote_id, row.name) for row in connection.execute(part)]
    return found


def _quotes_with(code_ids: Iterable[int]) -> Select[tuple[int]]:
    pairs = in_force().subquery()
    return select(pairs.c.quote_id).where(pairs.c.code_id.in_(list(code_ids)))
