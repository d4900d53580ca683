"""Why waves can be compared although something changed, as it was stated; and what waves were coded under."""

from typing import Any

from sqlalchemy import Connection, func, select
from sqlalchemy import insert as insert_into
from sqlalchemy import update as update_rows

from coding.schema import code_version, coding, comparable
from corpus.schema import instrument, person, question, quote, wave

Row = dict[str, Any]


def every(connection: Connection) -> list[Row]:
    """Everything that was stated, withdrawn or not, with the `person` who said it last, by id."""
    query = select(comparable, person.c.name.label("person")).join(
        person, person.c.id == comparable.c.person_id
    )
    return [dict(row) for row in connection.execute(query.order_by(comparable.c.id)).mappings()]


def put(connection: Connection, row_id: int | None, fields: Row) -> int:
    """Stores a new statement, or changes the one with this id; returns its id."""
    if row_id is not None:
        connection.execute(update_rows(comparable).where(comparable.c.id == row_id).values(**fields))
        return row_id
    query = insert_into(comparable).values(**fields).returning(comparable.c.id)
    return int(connection.execute(query).scalar_one())


def coded_under(connection: Connection) -> dict[str, dict[int, set[int]]]:
    """{wave: {code id: versions}}: under which versions of the codebook the codes on each wave's quotes were confirmed.

    Where several people confirmed a code on a quote, or one anew, the newest version counts.
    """
    newest = func.max(coding.c.codebook_version)
    query = (
        select(wave.c.name, coding.c.code_id, newest)
        .select_from(coding)
        .join(quote, quote.c.id == coding.c.quote_id)
        .join(question, question.c.id == quote.c.question_id)
        .join(instrument, instrument.c.id == question.c.instrument_id)
        .join(wave, wave.c.id == instrument.c.wave_id)
        .where(quote.c.current, quote.c.kind == "respondent")
        .where(coding.c.status.in_(("confirmed", "adjudicated")))
        .group_by(wave.c.name, coding.c.code_id, coding.c.quote_id)
    )
    found: dict[str, dict[int, set[int]]] = {}
    for name, code_id, version in connection.execute(query):
        found.setdefault(name, {}).setdefault(code_id, set()).add(version)
    return found


def contents(connection: Connection) -> dict[int, list[tuple[int, Row]]]:
    """{code id: (version, content)}: what each code became and in which version of the codebook, oldest first."""
    query = select(code_version.c.code_id, code_version.c.codebook_version, code_version.c.content)
    found: dict[int, list[tuple[int, Row]]] = {}
    for code_id, version, content in connection.execute(query.order_by(code_version.c.codebook_version)):
        found.setdefault(code_id, []).append((version, content))
    return found
