"""The order in which a run of code suggestions would have the quotes read that nobody had read then."""

from collections.abc import Collection, Sequence

from sqlalchemy import ColumnElement, Connection, exists, or_, select
from sqlalchemy import insert as insert_into

from coding.schema import coding, reading, reading_order
from coding.store.readings import DECIDED
from corpus.schema import question, quote


def insert(connection: Connection, run_id: int, quote_ids: Sequence[int]) -> None:
    """Stores the order of a run, the most useful quote first."""
    rows = [
        {"run_id": run_id, "position": position, "quote_id": quote_id}
        for position, quote_id in enumerate(quote_ids, 1)
    ]
    if rows:
        connection.execute(insert_into(reading_order), rows)


def next_unread(
    connection: Connection,
    run_id: int,
    *,
    person_id: int | None = None,
    question_name: str | None = None,
    passed: Collection[str] = (),
) -> str | None:
    """The name of the first current quote in the run's order that nobody has read; None when there is none.

    With `person_id` the first that this person has not read. Those named in `passed` are passed over.
    """
    query = (
        select(quote.c.name)
        .join(reading_order, reading_order.c.quote_id == quote.c.id)
        .where(reading_order.c.run_id == run_id, quote.c.current, ~_read(person_id))
        .order_by(reading_order.c.position)
        .limit(1)
    )
    if question_name is not None:
        asked = select(question.c.id).where(question.c.name == question_name)
        query = query.where(quote.c.question_id.in_(asked))
    if passed:
        query = query.where(quote.c.name.not_in(sorted(passed)))
    return connection.execute(query).scalar()


def unread(connection: Connection, run_id: int, *, person_id: int) -> list[int]:
    """The ids of all quotes in the run's order: those first that nobody has read, then those the person has not."""
    query = (
        select(quote.c.id, _read(None).label("by_anybody"))
        .join(reading_order, reading_order.c.quote_id == quote.c.id)
        .where(reading_order.c.run_id == run_id, quote.c.current, ~_read(person_id))
        .order_by(reading_order.c.position)
    )
    rows = connection.execute(query).all()
    return [row.id for row in sorted(rows, key=lambda row: bool(row.by_anybody))]


def _read(person_id: int | None) -> ColumnElement[bool]:
    decided = exists().where(coding.c.quote_id == quote.c.id, coding.c.status.in_(DECIDED))
    without = exists().where(reading.c.quote_id == quote.c.id, reading.c.status == "no code")
    if person_id is not None:
        decided = decided.where(coding.c.person_id == person_id)
        without = without.where(reading.c.person_id == person_id)
    return or_(decided, without)
