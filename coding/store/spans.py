"""Spans: the parts of quotes that codings lie on, each kept once with the text it covers."""

from collections.abc import Iterable
from uuid import uuid4

from sqlalchemy import Connection, select
from sqlalchemy import insert as insert_into

from corpus.schema import span
from corpus.store.batches import batches

Place = tuple[int, int, int]
"""(quote_id, start, end), the end open, in code points."""


def find_or_add(connection: Connection, wanted: dict[Place, str]) -> dict[Place, int]:
    """The ids of the spans wanted, given with their texts; those that are not there yet are stored."""
    found = _ids(connection, {quote_id for quote_id, _, _ in wanted})
    missing = [
        {"guid": str(uuid4()), "quote_id": place[0], "start": place[1], "end": place[2], "text": text}
        for place, text in wanted.items()
        if place not in found
    ]
    if not missing:
        return found
    connection.execute(insert_into(span), missing)
    return _ids(connection, {quote_id for quote_id, _, _ in wanted})


def _ids(connection: Connection, quote_ids: Iterable[int]) -> dict[Place, int]:
    """The ids of all spans of some quotes."""
    found: dict[Place, int] = {}
    for batch in batches(quote_ids):
        query = select(span).where(span.c.quote_id.in_(batch))
        found |= {(row.quote_id, row.start, row.end): row.id for row in connection.execute(query)}
    return found
