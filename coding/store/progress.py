"""How far the coding is: counts by code, decided quotes, and the next quote to decide."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    distinct,
    exists,
    func,
    literal,
    or_,
    select,
    union_all,
)

from coding.schema import code, coding, reading
from coding.store.in_force import in_force
from coding.store.readings import DECIDED
from corpus.schema import question, quote


def touched(connection: Connection, code_ids: Iterable[int]) -> tuple[int, int, int]:
    """How many codings, quotes and respondents have one of these codes, withdrawn codings aside."""
    query = (
        select(
            func.count(coding.c.id),
            func.count(distinct(coding.c.quote_id)),
            func.count(distinct(quote.c.respondent_id)),
        )
        .join(quote, quote.c.id == coding.c.quote_id)
        .where(coding.c.code_id.in_(list(code_ids)), coding.c.status != "withdrawn")
    )
    codings, quotes, respondents = connection.execute(query).one()
    return int(codings), int(quotes), int(respondents)


def in_force_on(connection: Connection, code_id: int) -> set[int]:
    """The ids of the quotes on which a code counts."""
    pairs = in_force().subquery()
    return set(connection.execute(select(pairs.c.quote_id).where(pairs.c.code_id == code_id)).scalars())


def counts(connection: Connection) -> dict[tuple[int, str], tuple[int, int]]:
    """(quotes, respondents) by (code id, status), each once; a category has those of everything under it.

    The statuses are 'confirmed' (what is in force), 'rejected' and 'suggested'. Only current quotes are counted.
    """
    pairs = in_force().subquery()
    waiting = select(coding.c.quote_id, coding.c.code_id, coding.c.status).where(
        coding.c.status.in_(("rejected", "suggested"))
    )
    standing = union_all(
        select(pairs.c.quote_id, pairs.c.code_id, literal("confirmed").label("status")), waiting
    ).subquery()
    above = lineage()
    query = (
        select(
            above.c.ancestor_id,
            standing.c.status,
            func.count(distinct(standing.c.quote_id)),
            func.count(distinct(quote.c.respondent_id)),
        )
        .select_from(standing)
        .join(quote, quote.c.id == standing.c.quote_id)
        .join(above, above.c.code_id == standing.c.code_id)
        .where(quote.c.current)
        .group_by(above.c.ancestor_id, standing.c.status)
    )
    return {(row[0], row[1]): (int(row[2]), int(row[3])) for row in connection.execute(query)}


def decided(connection: Connection, *, question_name: str | None) -> int:
    """How many substantive quotes somebody has decided on, or read without a code."""
    query = select(func.count()).select_from(quote).where(*_substantive(question_name), _decided_on())
    return int(connection.execute(query).scalar_one())


def substantive(connection: Connection, *, question_name: str | None) -> int:
    """How many current quotes are no non-answers."""
    query = select(func.count()).select_from(quote).where(*_substantive(question_name))
    return int(connection.execute(query).scalar_one())


def next_undecided(
    connection: Connection, *, person_id: int | None, after: int, question_name: str | None
) -> str | None:
    """The name of the first substantive quote after the id `after` on which the person has decided nothing."""
    query = select(quote.c.name).where(quote.c.id > after, *_substantive(question_name))
    if person_id is not None:
        query = query.where(~_decided_on(person_id))
    return connection.execute(query.order_by(quote.c.id).limit(1)).scalar()


def _decided_on(person_id: int | None = None) -> ColumnElement[bool]:
    """Whether anybody, or that person, has decided on the quote or said that no code fits."""
    decided = exists().where(coding.c.quote_id == quote.c.id, coding.c.status.in_(DECIDED))
    read = exists().where(reading.c.quote_id == quote.c.id, reading.c.status == "no code")
    if person_id is not None:
        decided, read = (
            decided.where(coding.c.person_id == person_id),
            read.where(reading.c.person_id == person_id),
        )
    return or_(decided, read)


def _substantive(question_name: str | None) -> list[ColumnElement[bool]]:
    """Current quotes that are no non-answers, of one question when it is named."""
    conditions: list[ColumnElement[bool]] = [quote.c.current, ~quote.c.non_answer]
    if question_name is not None:
        ids = select(question.c.id).where(question.c.name == question_name)
        conditions.append(quote.c.question_id.in_(ids))
    return conditions


def lineage() -> Any:
    """(code_id, ancestor_id) for every code and each active category above it, and for itself."""
    start: Select[Any] = select(
        code.c.id.label("code_id"), code.c.id.label("ancestor_id"), code.c.parent_id.label("next_id")
    )
    lineage = start.cte("lineage", recursive=True)
    above = code.alias("above")
    return lineage.union_all(
        select(lineage.c.code_id, above.c.id, above.c.parent_id).join(above, above.c.id == lineage.c.next_id)
    )
