"""What respondents are split by: an attribute, their answers to a closed question, or the codes that they mention."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, false, or_, select

from coding.store.levels import Mentions, carried
from coding.store.routes import Asked, routed
from corpus.schema import answer, attribute, quote, respondent_attribute

Value = str | int | None
"""A value of an attribute, or the id of an option, code or category; None: the respondent has none."""


@dataclass(frozen=True, slots=True)
class Given:
    """The options of a closed question; `bins` are (option's id, lowest, highest) of a numeric one."""

    asked: Asked
    bins: tuple[tuple[int, float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Mentioned:
    """The codes or categories on the quotes to some open questions."""

    among: tuple[Asked, ...]
    mentions: Mentions


By = str | Given | Mentioned
"""The name of an attribute, or one of the others."""


@dataclass(frozen=True, slots=True)
class Within:
    """Only respondents who have one of the values."""

    by: By
    values: tuple[Value, ...]


def values(by: By) -> Select[Any]:
    """(respondent_id, value) of everybody who has one; of answers and codes there can be several a respondent."""
    if isinstance(by, str):
        wanted = select(attribute.c.id).where(attribute.c.name == by).scalar_subquery()
        query = select(respondent_attribute.c.respondent_id, respondent_attribute.c.value)
        return query.where(respondent_attribute.c.attribute_id == wanted)
    return _given(by) if isinstance(by, Given) else _mentioned(by)


def holds(within: Within, respondent_id: ColumnElement[Any]) -> ColumnElement[bool]:
    """What makes a respondent one of those."""
    found = values(within.by).subquery("split")
    known = [value for value in within.values if value is not None]
    among = respondent_id.in_(select(found.c.respondent_id).where(found.c.value.in_(known)))
    if None not in within.values:
        return among
    return or_(among, respondent_id.not_in(select(found.c.respondent_id)))


def _given(by: Given) -> Select[Any]:
    chosen: ColumnElement[Any] = answer.c.option_id
    if by.bins:
        inside = ((answer.c.number.between(low, high), option_id) for option_id, low, high in by.bins)
        chosen = case((answer.c.option_id.is_not(None), answer.c.option_id), *inside, else_=None)
    conditions = [answer.c.question_id == by.asked.question_id, chosen.is_not(None)]
    conditions += routed(by.asked, answer.c.respondent_id)
    return select(answer.c.respondent_id, chosen.label("value")).where(*conditions)


def _mentioned(by: Mentioned) -> Select[Any]:
    pairs = carried(by.mentions)
    answers = [
        and_(quote.c.question_id == asked.question_id, *routed(asked, quote.c.respondent_id))
        for asked in by.among
    ]
    return (
        select(quote.c.respondent_id, pairs.c.code_id.label("value"))
        .join(pairs, pairs.c.quote_id == quote.c.id)
        .where(or_(false(), *answers), quote.c.current, quote.c.kind == "respondent")
        .where(quote.c.respondent_id.is_not(None))
        .distinct()
    )
