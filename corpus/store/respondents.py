"""Respondent rows and their attributes."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, func, select

from corpus.schema import (
    answer,
    attribute,
    instrument,
    question,
    quote,
    respondent,
    respondent_attribute,
    wave,
)
from corpus.store.batches import batches


def page(connection: Connection, *, after: int, limit: int) -> list[dict[str, Any]]:
    """The next `limit` respondents after the id `after`."""
    query = (
        select(
            respondent.c.id,
            respondent.c.name,
            wave.c.name.label("wave"),
            instrument.c.name.label("instrument"),
            respondent.c.submitted,
            respondent.c.answered,
        )
        .join(instrument, instrument.c.id == respondent.c.instrument_id)
        .join(wave, wave.c.id == instrument.c.wave_id)
        .where(respondent.c.id > after)
        .order_by(respondent.c.id)
        .limit(limit)
    )
    return [dict(row) for row in connection.execute(query).mappings()]


def wave_names(connection: Connection) -> list[str]:
    """Waves by name."""
    return list(connection.execute(select(wave.c.name).order_by(wave.c.name)).scalars())


def attribute_names(connection: Connection) -> list[str]:
    """Attribute names by position."""
    return list(connection.execute(select(attribute.c.name).order_by(attribute.c.position)).scalars())


def attribute_values(connection: Connection, name: str) -> list[str]:
    """The values of one attribute, sorted."""
    query = (
        select(respondent_attribute.c.value)
        .join(attribute, attribute.c.id == respondent_attribute.c.attribute_id)
        .where(attribute.c.name == name)
        .distinct()
    )
    return sorted(connection.execute(query).scalars())


def attributes_of(connection: Connection, name: str) -> dict[str, str]:
    """{attribute: value} of the respondent called `name`."""
    query = (
        select(attribute.c.name, respondent_attribute.c.value)
        .join(attribute, attribute.c.id == respondent_attribute.c.attribute_id)
        .join(respondent, respondent.c.id == respondent_attribute.c.respondent_id)
        .where(respondent.c.name == name)
        .order_by(attribute.c.position)
    )
    return {row.name: row.value for row in connection.execute(query)}


def attributes_by_id(connection: Connection, ids: Iterable[int]) -> dict[int, dict[str, str]]:
    """{respondent id: {attribute: value}} for the ids, attributes by position."""
    found: dict[int, dict[str, str]] = {}
    for batch in batches(ids):
        query = (
            select(respondent_attribute.c.respondent_id, attribute.c.name, respondent_attribute.c.value)
            .join(attribute, attribute.c.id == respondent_attribute.c.attribute_id)
            .where(respondent_attribute.c.respondent_id.in_(batch))
            .order_by(attribute.c.position)
        )
        for row in connection.execute(query):
            found.setdefault(row.respondent_id, {})[row.name] = row.value
    return found


def id_of(connection: Connection, name: str) -> int | None:
    """The id of the newest respondent of that name, or None."""
    return connection.execute(select(func.max(respondent.c.id)).where(respondent.c.name == name)).scalar()


def contents(connection: Connection) -> dict[str, Any]:
    """The counts of the study, by the field names of `corpus.respondents.Contents`."""

    def count(query: Any) -> int:
        return int(connection.execute(query).scalar_one())

    people = select(func.count()).select_from(respondent)
    questions = select(func.count()).select_from(question)
    quotes = select(func.count()).select_from(quote).where(quote.c.current)
    submitted = select(func.min(respondent.c.submitted), func.max(respondent.c.submitted)).where(
        respondent.c.answered
    )
    first, last = connection.execute(submitted).one()
    answers = select(answer.c.question_id, answer.c.respondent_id).distinct().subquery()
    return {
        "respondents": count(people.where(respondent.c.answered)),
        "log_ons": count(people.where(~respondent.c.answered)),
        "questions": count(questions),
        "open_questions": count(questions.where(question.c.kind == "open")),
        "answers": count(select(func.count()).select_from(answers)),
        "quotes": count(quotes),
        "non_answers": count(quotes.where(quote.c.non_answer)),
        "waves": tuple(wave_names(connection)),
        "first_submitted": first,
        "last_submitted": last,
    }
