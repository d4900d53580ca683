"""Receipts: what came of each thing that a page sent, under the number that the page gave it."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, select
from sqlalchemy import insert as insert_into

from coding.schema import receipt
from corpus.clock import now
from corpus.store.batches import batches

Row = dict[str, Any]


def of(connection: Connection, numbers: Iterable[str]) -> dict[str, Row]:
    """The receipts that there are for some numbers, by number."""
    found: dict[str, Row] = {}
    for batch in batches(numbers):
        query = select(receipt).where(receipt.c.client_seq.in_(batch))
        found |= {row["client_seq"]: dict(row) for row in connection.execute(query).mappings()}
    return found


def insert(connection: Connection, *, number: str, person_id: int, outcome: Row) -> None:
    """Stores the receipt of a number that has none."""
    values = {"client_seq": number, "person_id": person_id, "outcome": outcome, "at": now()}
    connection.execute(insert_into(receipt).values(values))
