"""Counting respondents: who is in a base, how many gave an option or mention a code, in one statement each.

Every count names the respondents first (`Respondents`, turned into one subquery by `_members`) and then
counts them per value of an attribute, so that a table and its crosstab are the same statement.
"""

from dataclasses import dataclass, replace
from typing import Any, Literal, TypeVar

from sqlalchemy import (
    CTE,
    ColumnElement,
    Connection,
    FromClause,
    Select,
    Subquery,
    and_,
    exists,
    false,
    func,
    null,
    or_,
    select,
)

from coding.schema import code, coding
from coding.store.in_force import in_force
from corpus.schema import answer, attribute, option, question, quote, respondent, respondent_attribute
from corpus.store.quotes import holds

BaseKind = Literal["asked", "answered", "substantive"]
Level = Literal["codes", "categories"]
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


@dataclass(frozen=True, slots=True)
class Mentions:
    """Which codings count: of codes or summed up in categories; with `person_id` only that coder's own."""

    level: Level = "codes"
    person_id: int | None = None


def sizes(connection: Connection, only: Respondents, *, by: str | None = None) -> dict[str | None, int]:
    """{value of the attribute `by`: respondents}; None holds those without one; without `by` everybody."""
    members = _members(only, by)
    query = select(members.c.value, func.count()).group_by(members.c.value)
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
    members = _members(only, by)
    query = (
        select(members.c.value, answer.c.option_id, func.count(members.c.id.distinct()))
        .join(answer, answer.c.respondent_id == members.c.id)
        .where(
            answer.c.question_id == question_id,
            or_(answer.c.option_id.is_not(None), answer.c.number.is_(None)),
        )
        .group_by(members.c.value, answer.c.option_id)
    )
    return {(value, option_id): int(n) for value, option_id, n in connection.execute(query)}


def numbers_given(
    connection: Connection, only: Respondents, question_id: int, *, by: str | None = None
) -> list[tuple[str | None, float, int | None, int]]:
    """(value of the attribute, number, its option's id or None, respondents) of a numeric question."""
    members = _members(only, by)
    query = (
        select(members.c.value, answer.c.number, answer.c.option_id, func.count(members.c.id.distinct()))
        .join(answer, answer.c.respondent_id == members.c.id)
        .where(answer.c.question_id == question_id, answer.c.number.is_not(None))
        .group_by(members.c.value, answer.c.number, answer.c.option_id)
        .order_by(answer.c.number)
    )
    return [
        (value, float(number), option_id, int(n)) for value, number, option_id, n in connection.execute(query)
    ]


def codes_mentioned(
    connection: Connection, only: Respondents, mentions: Mentions, *, by: str | None = None
) -> Counts:
    """Respondents per code, or per category with everything under it, each respondent once."""
    members = _members(only, by)
    found = _mentioned(only, members, mentions)
    query = select(found.c.value, found.c.code_id, func.count(found.c.id.distinct())).group_by(
        found.c.value, found.c.code_id
    )
    return {(value, code_id): int(n) for value, code_id, n in connection.execute(query)}


def quotes_mentioning(
    connection: Connection, only: Respondents, mentions: Mentions, code_id: int
) -> list[str]:
    """The names of the quotes that carry the code, or anything under the category, sorted."""
    found = _mentioned(only, _members(only, None), mentions)
    query = select(found.c.quote).where(found.c.code_id == code_id).distinct()
    return sorted(connection.execute(query).scalars())


def respondents_mentioning(
    connection: Connection, only: Respondents, mentions: Mentions, code_id: int
) -> list[str]:
    """The names of the respondents whose quotes carry the code, or anything under the category, sorted."""
    found = _mentioned(only, _members(only, None), mentions)
    return _names(connection, select(found.c.id).where(found.c.code_id == code_id))


def respondents_giving(
    connection: Connection, only: Respondents, question_id: int, option_id: int, numbers: tuple[float, ...]
) -> list[str]:
    """The names of the respondents who gave the option, or one of the numbers that lie in it, sorted."""
    members = _members(only, None)
    query = (
        select(members.c.id)
        .join(answer, answer.c.respondent_id == members.c.id)
        .where(answer.c.question_id == question_id)
        .where(
            or_(
                answer.c.option_id == option_id,
                and_(answer.c.option_id.is_(None), answer.c.number.in_(numbers)),
            )
        )
    )
    return _names(connection, query)


def respondents_with(
    connection: Connection, only: Respondents, by: str, values: tuple[str | None, ...]
) -> list[str]:
    """The names of the respondents whose attribute `by` has one of the values (None: has none), sorted."""
    members = _members(only, by)
    stated = members.c.value.in_([value for value in values if value is not None])
    wanted = or_(stated, members.c.value.is_(None)) if None in values else stated
    return _names(connection, select(members.c.id).where(wanted))


def decided(connection: Connection, only: Respondents, person_id: int | None) -> tuple[int, int]:
    """(quotes with a decision of anybody, or of that person; all quotes), non-answers left out."""
    members = _members(only, None)
    decision = exists().where(
        coding.c.quote_id == quote.c.id, coding.c.status.in_(("confirmed", "rejected", "adjudicated"))
    )
    if person_id is not None:
        decision = decision.where(coding.c.person_id == person_id)
    quotes = (
        select(func.count())
        .select_from(quote)
        .join(members, members.c.id == quote.c.respondent_id)
        .where(*_answers_to(only), ~quote.c.non_answer)
    )
    every = int(connection.execute(quotes).scalar_one())
    return int(connection.execute(quotes.where(decision)).scalar_one()), every


def coded_questions(connection: Connection, person_id: int | None) -> set[int]:
    """The ids of the questions whose current quotes of respondents carry a code."""
    pairs = in_force(person_id=person_id).subquery()
    query = (
        select(quote.c.question_id)
        .join(pairs, pairs.c.quote_id == quote.c.id)
        .where(quote.c.current, quote.c.kind == "respondent", quote.c.question_id.is_not(None))
        .where(quote.c.respondent_id.is_not(None))
        .distinct()
    )
    return set(connection.execute(query).scalars())


def codes(connection: Connection) -> list[dict[str, Any]]:
    """Every code and category that was ever made: id, name, kind, parent_id, position, status."""
    query = select(code.c.id, code.c.name, code.c.kind, code.c.parent_id, code.c.position, code.c.status)
    return [dict(row) for row in connection.execute(query).mappings()]


_T = TypeVar("_T", bound=tuple[Any, ...])


def _names(connection: Connection, ids: Select[_T]) -> list[str]:
    return sorted(connection.execute(select(respondent.c.name).where(respondent.c.id.in_(ids))).scalars())


def _members(only: Respondents, by: str | None) -> Subquery:
    """(id, value): the respondents, each with their value of the attribute `by`."""
    within = [respondent.c.answered, *holds(only.where, respondent.c.id)]
    if only.among is not None:
        within.append(
            or_(*(_in_base(asked, only.base) for asked in only.among)) if only.among else null() == 1
        )
    if by is None:
        return select(respondent.c.id, null().label("value")).where(*within).subquery("member")
    known = (
        select(respondent_attribute.c.respondent_id, respondent_attribute.c.value)
        .join(attribute, attribute.c.id == respondent_attribute.c.attribute_id)
        .where(attribute.c.name == by)
        .subquery("known")
    )
    query = select(respondent.c.id, known.c.value).outerjoin(known, known.c.respondent_id == respondent.c.id)
    return query.where(*within).subquery("member")


def _in_base(asked: Asked, base: BaseKind) -> ColumnElement[bool]:
    conditions: list[ColumnElement[bool]] = [
        respondent.c.instrument_id == asked.instrument_id,
        *_routed(asked, respondent.c.id),
    ]
    if base != "asked":
        conditions.append(respondent.c.id.in_(_answered(asked, base)))
    return and_(*conditions)


def _routed(asked: Asked, respondent_id: ColumnElement[Any]) -> list[ColumnElement[bool]]:
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


def _answers_to(only: Respondents) -> list[ColumnElement[bool]]:
    """What makes a quote of a member one of the answers that are counted."""
    routed = [
        and_(quote.c.question_id == asked.question_id, *_routed(asked, quote.c.respondent_id))
        for asked in only.among or ()
    ]
    conditions = [or_(false(), *routed), quote.c.current, quote.c.kind == "respondent"]
    return [*conditions, ~quote.c.non_answer] if only.base == "substantive" else conditions


def _mentioned(only: Respondents, members: Subquery, mentions: Mentions) -> Subquery:
    """(id, value, code_id, quote) for every code, or category above one, on every quote of the members."""
    pairs = in_force(person_id=mentions.person_id).subquery("pair")
    mentioned: Any = pairs.c.code_id
    source: FromClause = members.join(quote, quote.c.respondent_id == members.c.id).join(
        pairs, pairs.c.quote_id == quote.c.id
    )
    if mentions.level == "categories":
        under = _under()
        mentioned = under.c.category_id
        source = source.join(under, under.c.code_id == pairs.c.code_id)
    columns = (members.c.id, members.c.value, mentioned.label("code_id"), quote.c.name.label("quote"))
    return select(*columns).select_from(source).where(*_answers_to(only)).subquery("found")


def _under() -> CTE:
    """(category_id, code_id): every category with itself and all that lies under it, however deep."""
    top = select(code.c.id.label("category_id"), code.c.id.label("code_id")).where(code.c.kind == "category")
    under = top.cte("under", recursive=True)
    child = code.alias("child")
    return under.union(
        select(under.c.category_id, child.c.id).join(child, child.c.parent_id == under.c.code_id)
    )
