"""What queues are made of: questions, instruments, attributes and runs by the names that people know."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, or_, select

from coding.schema import suggestion, suggestion_run
from coding.store.suggestions import newest_run
from corpus.schema import attribute, instrument, question, wave


def questions(connection: Connection) -> Sequence[Row[Any, Any, Any]]:
    """(id, name, wave) of every question."""
    query = (
        select(question.c.id, question.c.name, wave.c.name.label("wave"))
        .join(instrument, instrument.c.id == question.c.instrument_id)
        .join(wave, wave.c.id == instrument.c.wave_id)
    )
    return connection.execute(query).all()


def instruments(connection: Connection) -> list[tuple[int, str]]:
    """(id, wave) of every instrument."""
    query = select(instrument.c.id, wave.c.name).join(wave, wave.c.id == instrument.c.wave_id)
    return [(row[0], row[1]) for row in connection.execute(query)]


def attributes(connection: Connection) -> dict[str, int]:
    """The ids of the attributes by name."""
    return {row.name: row.id for row in connection.execute(select(attribute.c.name, attribute.c.id))}


def runs_that_suggest(connection: Connection) -> list[int]:
    """The runs whose suggestions count: the newest of codes, and all of themes that led to any."""
    any_of_it = select(suggestion.c.id).where(suggestion.c.run_id == suggestion_run.c.id).exists()
    query = select(suggestion_run.c.id).where(
        or_(suggestion_run.c.id == newest_run(connection), (suggestion_run.c.kind == "themes") & any_of_it)
    )
    return list(connection.execute(query).scalars())
