"""What queues are made of: questions, attributes, themes and runs by the names that people know."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, or_, select

from coding.schema import suggestion, suggestion_run, theme_proposal
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


def theme_label(connection: Connection, run: str, name: str) -> str | None:
    """What the proposed theme called `name` in the run with this guid is called by people; None for none."""
    query = (
        select(theme_proposal.c.label)
        .join(suggestion_run, suggestion_run.c.id == theme_proposal.c.run_id)
        .where(suggestion_run.c.guid == run, theme_proposal.c.name == name)
    )
    return connection.execute(query).scalar()


def theme_with_merged(connection: Connection, run: str, name: str) -> list[int]:
    """The ids of a proposed theme and of all that were merged into it; empty when there is none."""
    run_id = select(suggestion_run.c.id).where(suggestion_run.c.guid == run).scalar_subquery()
    columns = (theme_proposal.c.id, theme_proposal.c.name, theme_proposal.c.merged_into_id)
    rows = connection.execute(select(*columns).where(theme_proposal.c.run_id == run_id)).all()
    found = [row.id for row in rows if row.name == name]
    for holding in found:  # grows while it is walked
        found += [row.id for row in rows if row.merged_into_id == holding and row.id not in found]
    return found
