"""The rows that cards are made of, of many quotes or respondents at once."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Select, Text, cast, func, or_, select

from coding.schema import code, coding, flag, memo, reading, suggestion, suggestion_run
from coding.store.readings import DECIDED
from coding.store.suggestions import newest_run
from corpus.schema import (
    answer,
    attribute,
    event,
    option,
    person,
    question,
    quote,
    respondent,
    respondent_attribute,
    span,
)
from corpus.store.batches import batches

Found = dict[str, Any]


def quotes(connection: Connection, names: Iterable[str]) -> list[Found]:
    """The current quotes with these names, with their question and respondent."""
    query = (
        select(
            quote.c.id,
            quote.c.name,
            quote.c.text,
            quote.c.text_hash,
            quote.c.non_answer,
            quote.c.kind,
            quote.c.speaker,
            quote.c.respondent_id,
            question.c.name.label("question"),
            question.c.text.label("wording"),
            question.c.item,
            respondent.c.name.label("respondent"),
        )
        .outerjoin(question, question.c.id == quote.c.question_id)
        .outerjoin(respondent, respondent.c.id == quote.c.respondent_id)
        .where(quote.c.current)
    )
    return _rows(connection, query, quote.c.name, names)


def values(connection: Connection, respondent_ids: Iterable[int]) -> list[tuple[int, int, str]]:
    """(respondent id, attribute id, value), the attributes of a respondent in order."""
    held = respondent_attribute
    query = (
        select(held.c.respondent_id, held.c.attribute_id, held.c.value)
        .join(attribute, attribute.c.id == held.c.attribute_id)
        .order_by(attribute.c.position)
    )
    rows = _rows(connection, query, held.c.respondent_id, respondent_ids)
    return [(row["respondent_id"], row["attribute_id"], row["value"]) for row in rows]


def quotes_of_respondents(connection: Connection, respondent_ids: Iterable[int]) -> list[Found]:
    """Every current quote of some respondents, in the order of the questionnaire."""
    query = (
        select(
            quote.c.respondent_id,
            quote.c.id,
            quote.c.name,
            quote.c.text,
            question.c.name.label("question"),
            question.c.text.label("wording"),
            question.c.item,
            question.c.position,
        )
        .outerjoin(question, question.c.id == quote.c.question_id)
        .where(quote.c.current)
        .order_by(question.c.position.nulls_last(), quote.c.id)
    )
    return _rows(connection, query, quote.c.respondent_id, respondent_ids)


def answers_of_respondents(connection: Connection, respondent_ids: Iterable[int]) -> list[Found]:
    """Every answer of some respondents to closed questions, in the order of the questionnaire."""
    query = (
        select(
            answer.c.respondent_id,
            question.c.name.label("question"),
            question.c.text.label("wording"),
            question.c.item,
            question.c.position,
            func.coalesce(option.c.label, answer.c.given).label("text"),
        )
        .join(question, question.c.id == answer.c.question_id)
        .outerjoin(option, option.c.id == answer.c.option_id)
        .order_by(question.c.position, answer.c.position)
    )
    return _rows(connection, query, answer.c.respondent_id, respondent_ids)


def open_suggestions(connection: Connection, quote_ids: Iterable[int]) -> list[Found]:
    """What is suggested for some quotes and not decided on them, as `coding.store.suggestions` has it of one: oldest
    first. `tested` says whether the scores of its run were tried on quotes that people had coded."""
    decided = select(coding.c.id).where(
        coding.c.quote_id == suggestion.c.quote_id,
        coding.c.code_id == suggestion.c.code_id,
        coding.c.status.in_(DECIDED),
    )
    columns = ("id", "quote_id", "code_id", "score", "reason", "start", "end")
    query = (
        select(
            *(suggestion.c[column] for column in columns),
            code.c.name.label("code"),
            (cast(suggestion_run.c.quality, Text) != "null").label("tested"),
        )
        .join(code, code.c.id == suggestion.c.code_id)
        .join(suggestion_run, suggestion_run.c.id == suggestion.c.run_id)
        .where(
            code.c.status == "active",
            or_(suggestion_run.c.kind == "themes", suggestion.c.run_id == newest_run(connection)),
            ~decided.exists(),
        )
        .order_by(suggestion.c.id)
    )
    return _rows(connection, query, suggestion.c.quote_id, quote_ids)


def decided(connection: Connection, quote_ids: Iterable[int]) -> list[Found]:
    """What people decided on some quotes, by code, person and place."""
    query = (
        select(
            coding.c.quote_id,
            code.c.name.label("code"),
            coding.c.status,
            person.c.name.label("coder"),
            span.c.start,
            span.c.end,
            coding.c.at,
        )
        .join(code, code.c.id == coding.c.code_id)
        .join(person, person.c.id == coding.c.person_id)
        .outerjoin(span, span.c.id == coding.c.span_id)
        .where(coding.c.status.in_(DECIDED))
        .order_by(code.c.name_key, person.c.name, span.c.start.nulls_first(), span.c.end, coding.c.id)
    )
    return _rows(connection, query, coding.c.quote_id, quote_ids)


def without_code(connection: Connection, quote_ids: Iterable[int]) -> list[Found]:
    """Who says of which of these quotes that no code fits, by person."""
    query = (
        select(reading.c.quote_id, person.c.name.label("coder"))
        .join(person, person.c.id == reading.c.person_id)
        .where(reading.c.status == "no code")
        .order_by(person.c.name)
    )
    return _rows(connection, query, reading.c.quote_id, quote_ids)


def flags(connection: Connection, quote_ids: Iterable[int]) -> list[Found]:
    """The flags that are set on some quotes, by person."""
    query = (
        select(flag.c.quote_id, flag.c.kind, flag.c.at, person.c.name.label("person"))
        .join(person, person.c.id == flag.c.person_id)
        .where(flag.c.status == "set")
        .order_by(person.c.name)
    )
    return _rows(connection, query, flag.c.quote_id, quote_ids)


def memos(connection: Connection, quote_ids: Iterable[int]) -> list[Found]:
    """The memos on some quotes, oldest first."""
    query = (
        select(memo.c.subject_id.label("quote_id"), person.c.name.label("person"), memo.c.text, memo.c.at)
        .join(person, person.c.id == memo.c.person_id)
        .where(memo.c.subject == "quote")
        .order_by(memo.c.id)
    )
    return _rows(connection, query, memo.c.subject_id, quote_ids)


def events(connection: Connection, quote_ids: Iterable[int]) -> dict[int, int]:
    """How many events there are about each of some quotes; those without any are missing."""
    query = select(event.c.quote_id, func.count().label("number")).group_by(event.c.quote_id)
    return {row["quote_id"]: row["number"] for row in _rows(connection, query, event.c.quote_id, quote_ids)}


def _rows(connection: Connection, query: Select[Any], column: Any, among: Iterable[Any]) -> list[Found]:
    """The rows in which `column` is among some values; those of one value come together and in order."""
    found: list[Found] = []
    for batch in batches(among):
        found += [dict(row) for row in connection.execute(query.where(column.in_(batch))).mappings()]
    return found
