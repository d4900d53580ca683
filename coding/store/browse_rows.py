"""What the grid shows of some quotes, in a handful of statements however many they are."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, func, select

from coding.schema import code, coding, flag, reading, suggestion
from coding.store.browse import decisions, open_pairs
from coding.store.in_force import in_force
from corpus.schema import instrument, person, question, quote, respondent, wave

Row = dict[str, Any]


def base(connection: Connection, ids: Sequence[int]) -> list[Row]:
    """The quotes themselves, with their questions, waves and respondents."""
    held_in = func.coalesce(question.c.instrument_id, respondent.c.instrument_id)
    query = (
        select(
            quote.c.id,
            quote.c.name,
            quote.c.text,
            quote.c.non_answer,
            quote.c.kind,
            quote.c.speaker,
            quote.c.language,
            quote.c.respondent_id,
            question.c.name.label("question"),
            question.c.text.label("wording"),
            question.c.item,
            respondent.c.name.label("respondent"),
            wave.c.name.label("wave"),
        )
        .outerjoin(question, question.c.id == quote.c.question_id)
        .outerjoin(respondent, respondent.c.id == quote.c.respondent_id)
        .outerjoin(instrument, instrument.c.id == held_in)
        .outerjoin(wave, wave.c.id == instrument.c.wave_id)
        .where(quote.c.id.in_(ids))
    )
    return [dict(row) for row in connection.execute(query).mappings()]


def codes(connection: Connection, ids: Sequence[int]) -> list[tuple[int, str]]:
    """(quote id, name) of the codes that count, by name."""
    pairs = in_force().where(coding.c.quote_id.in_(ids)).subquery()
    query = select(pairs.c.quote_id, code.c.name).join(code, code.c.id == pairs.c.code_id)
    return [(row.quote_id, row.name) for row in connection.execute(query.order_by(code.c.name))]


def suggested(connection: Connection, ids: Sequence[int]) -> list[tuple[int, str]]:
    """(quote id, name) of the codes that are suggested and not decided, the surest first."""
    found = open_pairs(connection).add_columns(suggestion.c.score).where(suggestion.c.quote_id.in_(ids))
    pairs = found.subquery()
    query = (
        select(pairs.c.quote_id, code.c.name)
        .join(code, code.c.id == pairs.c.code_id)
        .group_by(pairs.c.quote_id, code.c.name)
        .order_by(func.max(pairs.c.score).desc(), code.c.name)
    )
    return [(row.quote_id, row.name) for row in connection.execute(query)]


def without_code(connection: Connection, ids: Sequence[int]) -> set[int]:
    """The quotes of which somebody says that no code fits."""
    query = select(reading.c.quote_id).where(reading.c.quote_id.in_(ids), reading.c.status == "no code")
    return set(connection.execute(query).scalars())


def decided(connection: Connection, ids: Sequence[int]) -> list[tuple[int, str, str]]:
    """(quote id, person, newest moment) of who decided on them, by name."""
    made = decisions().subquery()
    query = (
        select(made.c.quote_id, person.c.name, func.max(made.c.at).label("at"))
        .join(person, person.c.id == made.c.person_id)
        .where(made.c.quote_id.in_(ids))
        .group_by(made.c.quote_id, person.c.name)
        .order_by(person.c.name)
    )
    return [(row.quote_id, row.name, row.at) for row in connection.execute(query)]


def flags(connection: Connection, ids: Sequence[int]) -> list[tuple[int, str, str]]:
    """(quote id, kind, person) of the flags that are set, by kind and name."""
    query = (
        select(flag.c.quote_id, flag.c.kind, person.c.name)
        .join(person, person.c.id == flag.c.person_id)
        .where(flag.c.quote_id.in_(ids), flag.c.status == "set")
        .order_by(flag.c.kind, person.c.name)
    )
    return [(row.quote_id, row.kind, row.name) for row in connection.execute(query)]
