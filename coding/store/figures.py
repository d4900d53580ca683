"""Counting respondents: who is in a base, how many gave an option or mention a code, in one statement each.

Every count names the respondents first (`Respondents`, turned into one subquery by `members`) and then
counts them per value of an attribute, so that a table and its crosstab are the same statement.
"""

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

from corpus.schema import answer, attribute, option, question, quote, respondent, respondent_attribute
from corpus.store.quotes import holds

BaseKind = Literal["asked", "answered", "substantive"]
Counts = dict[tuple[str | None, int | None], int]
"""{(value of the attribute or None, id of the option, code or category): respondents}."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and who is routed to it.

    For every (question, labels) in `routes`, the respondent gave one of the labels to that question.
    """

    question_id: int
    instrument_id: int
    kind: str
    routes: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Respondents:
    """Those in the base of any question of `among` who fit `where`; None: everybody who answered anything."""

    among: tuple[Asked, ...] | None
    base: BaseKind = "answered"
    where: tuple[tuple[str, str], ...] = ()


def sizes(connection: Connection, only: Respondents, *, by: str | None = None) -> dict[str | None, int]:
    """{value of the attribute `by`: respondents}; None holds those without one; without `by` everybody."""
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
    connection: Connection, only: Respondents, question_id: int, *, by: str | None = None
) -> Counts:
    """Respondents per option of one question; under None those whose value is no option and no number."""
    found = members(only, by)
    query = (
        select(found.c.value, answer.c.option_id, func.count(found.c.id.distinct()))
        .join(answer, answer.c.respondent_id == found.c.id)
        .where(
            answer.c.question_id == question_id,
            or_(answer.c.option_id.is_not(None), answer.c.number.is_(None)),
        )
        .group_by(found.c.value, answer.c.option_id)
    )
    return {(value, option_id): int(n) for value, option_id, n in connection.execute(query)}


def numbers_given(
    connection: Connection, only: Respondents, question_id: int, *, by: str | None = None
) -> list[tuple[str | None, float, int | None, int]]:
    """(value of the attribute, number, its option's id or None, respondents) of a numeric question."""
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


def respondents_with(
    connection: Connection, only: Respondents, by: str, values: tuple[str | None, ...]
) -> list[str]:
    """The names of the respondents whose attribute `by` has one of the values (None: has none), sorted."""
    found = members(only, by)
    stated = found.c.value.in_([value for value in values if value is not None])
    wanted = or_(stated, found.c.value.is_(None)) if None in values else stated
    return names(connection, select(found.c.id).where(wanted))


def names(connection: Connection, ids: Select[Any]) -> list[str]:
    """The names of the respondents with these ids, sorted."""
    return sorted(connection.execute(select(respondent.c.name).where(respondent.c.id.in_(ids))).scalars())


def members(only: Respondents, by: str | None) -> Subquery:
    """(id, value): the respondents, each with their value of the attribute `by`."""
    within = [respondent.c.answered, *holds(only.where, respondent.c.id)]
    if only.among is not None:
        within.append(
            or_(*(_in_base(asked, only.base) for asked in only.among)) if only.among else null() == 1
        )
    if by is None:
        return select(respondent.c.id, null().label("value")).where(*within).subquery("member")
    wanted = select(attribute.c.id).where(attribute.c.name == by).scalar_subquery()
    known = respondent_attribute.alias("known")
    joined = respondent.outerjoin(
        known, and_(known.c.respondent_id == respondent.c.id, known.c.attribute_id == wanted)
    )
    query = select(respondent.c.id, known.c.value).select_from(joined)
    return query.where(*within).subquery("member")


def _in_base(asked: Asked, base: BaseKind) -> ColumnElement[bool]:
    conditions: list[ColumnElement[bool]] = [
        respondent.c.instrument_id == asked.instrument_id,
        *routed(asked, respondent.c.id),
    ]
    if base != "asked":
        conditions.append(respondent.c.id.in_(_answered(asked, base)))
    return and_(*conditions)


def routed(asked: Asked, respondent_id: ColumnElement[Any]) -> list[ColumnElement[bool]]:
    """What makes a respondent one who is routed to the question."""
    return [respondent_id.in_(_gave(asked.instrument_id, name, labels)) for name, labels in asked.routes]


def _gave(instrument_id: int, name: str, labels: tuple[str, ...]) -> Select[tuple[int]]:
    return (
        select(answer.c.respondent_id)
        .join(question, question.c.id == answer.c.question_id)
        .join(option, option.c.id == answer.c.option_id)
        .where(question.c.instrument_id == instrument_id, question.c.name == name, option.c.label.in_(labels))
    )


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
