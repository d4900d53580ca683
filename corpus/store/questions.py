"""Waves, instruments, questions and their options."""

from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, CursorResult, func, insert, select, update
from sqlalchemy.sql.schema import Table

from corpus.schema import instrument, option, question, wave


def questions(connection: Connection) -> list[dict[str, Any]]:
    """Every question with the names of its instrument and wave, in order."""
    query = (
        select(
            question.c.id,
            question.c.name,
            question.c.text,
            question.c.item,
            question.c.section,
            question.c.kind,
            question.c.given_type,
            question.c.asked_if,
            question.c.instrument_id,
            instrument.c.name.label("instrument"),
            wave.c.name.label("wave"),
        )
        .join(instrument, instrument.c.id == question.c.instrument_id)
        .join(wave, wave.c.id == instrument.c.wave_id)
        .order_by(wave.c.name, instrument.c.name, question.c.position, question.c.name)
    )
    return _named(connection.execute(query))


def options(connection: Connection) -> list[dict[str, Any]]:
    """Every option, by question and position."""
    query = select(
        option.c.question_id,
        option.c.id,
        option.c.label,
        option.c.position,
        option.c.low,
        option.c.high,
        option.c.non_answer,
        option.c.note,
    ).order_by(option.c.question_id, option.c.position)
    return _named(connection.execute(query))


def set_note(connection: Connection, option_id: int, note: str) -> None:
    """Writes what is said about an option."""
    connection.execute(update(option).where(option.c.id == option_id).values(note=note))


def wave_id(connection: Connection, name: str) -> int:
    """The id of the wave called `name`, which is added when it is new."""
    found = connection.execute(select(wave.c.id).where(wave.c.name == name)).scalar()
    return found or _insert(connection, wave, name=name, position=_count(connection, wave))


def instrument_id(connection: Connection, *, wave: int, name: str) -> int:
    """The id of an instrument of a wave, which is added when it is new."""
    query = select(instrument.c.id).where(instrument.c.wave_id == wave, instrument.c.name == name)
    return connection.execute(query).scalar() or _insert(connection, instrument, wave_id=wave, name=name)


def insert_question(connection: Connection, fields: dict[str, Any], options: list[dict[str, Any]]) -> int:
    """Stores a question with its options and returns its id."""
    question_id = _insert(connection, question, **fields)
    if options:
        connection.execute(insert(option), [{**fields, "question_id": question_id} for fields in options])
    return question_id


def _named(found: CursorResult[Any]) -> list[dict[str, Any]]:
    """The rows by their columns' names; every figure reads them, so that it matters how fast."""
    names = list(found.keys())
    return [dict(zip(names, row, strict=True)) for row in found]


def _insert(connection: Connection, table: Table, **values: Any) -> int:
    query = insert(table).values(guid=str(uuid4()), **values).returning(table.c.id)
    return int(connection.execute(query).scalar_one())


def _count(connection: Connection, table: Table) -> int:
    return int(connection.execute(select(func.count()).select_from(table)).scalar_one())
