"""The quotes of a frame, an open question or all, as controls are drawn from them; and which of them are read."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, func, select, union

from coding.schema import coding, reading, reading_order
from coding.store.readings import decided_pairs
from corpus.schema import import_, question, quote
from corpus.store.batches import batches


def stamp(connection: Connection) -> tuple[Any, ...]:
    """The newest import: quotes change with it alone."""
    query = select(import_.c.id, import_.c.guid).order_by(import_.c.id.desc()).limit(1)
    row = connection.execute(query).first()
    return () if row is None else tuple(row)


def quotes(connection: Connection, *, question_name: str | None) -> list[tuple[int, str, str]]:
    """(id, name, text hash) of every current quote that is no non-answer."""
    query = select(quote.c.id, quote.c.name, quote.c.text_hash).where(quote.c.current, ~quote.c.non_answer)
    if question_name is not None:
        asked = select(question.c.id).where(question.c.name == question_name)
        query = query.where(quote.c.question_id.in_(asked))
    return [(row.id, row.name, row.text_hash) for row in connection.execute(query)]


def decided(connection: Connection) -> set[int]:
    """The ids of the quotes that anybody has decided on, or read without a code."""
    return _ids(connection, select(decided_pairs().subquery().c.quote_id).distinct())


def count_decided(connection: Connection, *, question_name: str | None) -> int:
    """How many of the frame's quotes anybody has decided on, or read without a code."""
    pairs = decided_pairs().subquery()
    ids = select(pairs.c.quote_id).distinct().subquery()
    query = (
        select(func.count())
        .select_from(ids)
        .join(quote, quote.c.id == ids.c.quote_id)
        .where(quote.c.current, ~quote.c.non_answer)
    )
    if question_name is not None:
        asked = select(question.c.id).where(question.c.name == question_name)
        query = query.where(quote.c.question_id.in_(asked))
    return int(connection.execute(query).scalar_one())


def settled(connection: Connection, ids: Iterable[int]) -> set[int]:
    """Those of some quotes that somebody has put a code on, or said that no code fits; rejections settle nothing."""
    found: set[int] = set()
    for batch in batches(ids):
        coded = select(coding.c.quote_id).where(
            coding.c.quote_id.in_(batch), coding.c.status.in_(("confirmed", "adjudicated"))
        )
        without = select(reading.c.quote_id).where(
            reading.c.quote_id.in_(batch), reading.c.status == "no code"
        )
        found |= _ids(connection, union(coded, without))
    return found


def newest_order(connection: Connection) -> int | None:
    """The id of the newest run that left a reading order."""
    return connection.execute(select(func.max(reading_order.c.run_id))).scalar()


def _ids(connection: Connection, query: Any) -> set[int]:
    return set(connection.execute(query).scalars())
