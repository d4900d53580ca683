"""Counting respondents: who is in a base, how many gave an option or mention a code, in one statement each.

Every count names the respondents first (`Respondents`, turned into one subquery by `members`) and then
counts them per value of what they are split by, so that a table and its crosstab are the same statement.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Literal

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Subquery,
    and_,
    func,
    null,
    or_,
    select,
)

from coding.store import splits
from coding.store.routes import Asked, routed
from coding.store.splits import By, Value, Within
from corpus.schema import answer, instrument, option, quote, respondent, wave
from corpus.store.batches import batches
from corpus.store.quotes import holds

BaseKind = Literal["asked", "answered", "substantive"]
Counts = dict[tuple[Value, int | None], int]
"""{(value of what is split by, or None; id of the option, code or category): respondents}."""


@dataclass(frozen=True, slots=True)
class Respondents:
    """Those in the base of any question of `among` who fit `where`; None: everybody who answered anything.

    `wave` leaves only those of one wave, `within` only those of some groups.
    """

    among: tuple[Asked, ...] | None
    base: BaseKind = "answered"
    where: tuple[tuple[str, str], ...] = ()
    wave: str | None = None
    within: tuple[Within, ...] = ()


def sizes(connection: Connection, only: Respondents, *, by: By | None = None) -> dict[Value, int]:
    """{value of `by`: respondents}; None holds those without one; without `by` everybody."""
    found = members(only, by)
    query = select(found.c.value, func.count()).group_by(found.c.value)
    return {value: int(n) for value, n in connection.execute(query)}


def total(connection: Connection, only: Respondents) -> int:
    """How many respondents."""
    return sum(sizes(connection, only).values())


def unrouted(connection: Connection, only: Respondents) -> int:
    """How many answered the only question of `only` without being routed to it."""
    answered = replace(only, base="answered")
    everybody = replace(answered, among=tuple(replace(asked, routes=()) for asked in only.among or ()))
    return total(connection, everybody) - total(connection, answered)


def options_given(
    connection: Connection, only: Respondents, question_id: int, *, by: By | None = None
) -> Counts:
    """Respondents per option of one question; under None those whose value is no option and no number.

    Nobody has an option twice, so that their answers can be counted, which is faster than counting people apart.
    """
    found = members(with_an_answer(only), by)
    joined = select(found.c.value, answer.c.option_id).join(answer, answer.c.respondent_id == found.c.id)
    given = joined.where(answer.c.question_id == question_id)
    chosen = given.add_columns(func.count()).where(answer.c.option_id.is_not(None))
    others = given.add_columns(func.count(found.c.id.distinct())).where(
        answer.c.option_id.is_(None), answer.c.number.is_(None)
    )
    return {
        (value, option_id): int(n)
        for query in (chosen, others)
        for value, option_id, n in connection.execute(query.group_by(found.c.value, answer.c.option_id))
    }


def numbers_given(
    connection: Connection, only: Respondents, question_id: int, *, by: By | None = None
) -> list[tuple[Value, float, int | None, int]]:
    """(value of what is split by, number, its option's id or None, respondents) of a numeric question."""
    found = members(only, by)
    query = (
        select(found.c.value, answer.c.number, answer.c.option_id, func.count(found.c.id.distinct()))
        .join(answer, answer.c.respondent_id == found.c.id)
        .where(answer.c.question_id == question_id, answer.c.number.is_not(None))
        .group_by(found.c.value, answer.c.number, answer.c.option_id)
        .order_by(answer.c.number)
    )
    return [
        (value, float(number), option_id, int(n)) for value, number, option_id, n in connection.execute(query)
    ]


def respondents_giving(
    connection: Connection, only: Respondents, question_id: int, option_id: int, numbers: tuple[float, ...]
) -> list[str]:
    """The names of the respondents who gave the option, or one of the numbers that lie in it, sorted."""
    found = members(only, None)
    query = (
        select(found.c.id)
        .join(answer, answer.c.respondent_id == found.c.id)
        .where(answer.c.question_id == question_id)
        .where(
            or_(
                answer.c.option_id == option_id,
                and_(answer.c.option_id.is_(None), answer.c.number.in_(numbers)),
            )
        )
    )
    return names(connection, query)


def respondents_of(connection: Connection, only: Respondents) -> list[str]:
    """Their names, sorted."""
    return names(connection, select(members(only, None).c.id))


def names_of(connection: Connection, ids: Iterable[int]) -> list[str]:
    """The names of the respondents with these ids, sorted."""
    found = (
        connection.execute(select(respondent.c.name).where(respondent.c.id.in_(some))).scalars()
        for some in batches(ids)
    )
    return sorted(name for names in found for name in names)


def names(connection: Connection, ids: Select[Any]) -> list[str]:
    """The names of the respondents with these ids, sorted."""
    return sorted(connection.execute(select(respondent.c.name).where(respondent.c.id.in_(ids))).scalars())


def with_an_answer(only: Respondents) -> Respondents:
    """The same for whoever has an answer to the question anyway: that they answered need not be looked up."""
    one = only.among is not None and len(only.among) == 1
    return replace(only, base="asked") if one and only.base == "answered" else only


def members(only: Respondents, by: By | None) -> Subquery:
    """(id, value): the respondents, each with their value of what they are split by, once for each of several."""
    if by is None:
        return select(respondent.c.id, null().label("value")).where(*_conditions(only)).subquery("member")
    known = splits.values(by).subquery("known")
    joined = respondent.outerjoin(known, known.c.respondent_id == respondent.c.id)
    query = select(respondent.c.id, known.c.value).select_from(joined)
    return query.where(*_conditions(only)).subquery("member")


def _conditions(only: Respondents) -> list[ColumnElement[bool]]:
    conditions = [respondent.c.answered, *holds(only.where, respondent.c.id)]
    if only.among is not None:
        conditions.append(
            or_(*(_in_base(asked, only.base) for asked in only.among)) if only.among else null() == 1
        )
    if only.wave is not None:
        waves = select(instrument.c.id).join(wave, wave.c.id == instrument.c.wave_id)
        conditions.append(respondent.c.instrument_id.in_(waves.where(wave.c.name == only.wave)))
    return conditions + [splits.holds(within, respondent.c.id) for within in only.within]


def _in_base(asked: Asked, base: BaseKind) -> ColumnElement[bool]:
    conditions: list[ColumnElement[bool]] = [
        respondent.c.instrument_id == asked.instrument_id,
        *routed(asked, respondent.c.id),
    ]
    if base != "asked":
        conditions.append(respondent.c.id.in_(_answered(asked, base)))
    return and_(*conditions)


def _answered(asked: Asked, base: BaseKind) -> Select[tuple[int]]:
    if asked.kind == "open":
        gave = select(quote.c.respondent_id).where(
            quote.c.question_id == asked.question_id,
            quote.c.current,
            quote.c.kind == "respondent",
            quote.c.respondent_id.is_not(None),
        )
        return gave if base == "answered" else gave.where(~quote.c.non_answer)
    gave = select(answer.c.respondent_id).where(answer.c.question_id == asked.question_id)
    if base == "answered":
        return gave
    other: ColumnElement[bool] = answer.c.option_id.is_(None)
    if asked.kind == "numeric":
        other = and_(other, answer.c.number.is_not(None))
    return gave.outerjoin(option, option.c.id == answer.c.option_id).where(or_(other, ~option.c.non_answer))
