"""Writing what an import read, in batches: finding what is there, adding what is new."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, func, insert, select, update

from corpus.clock import now
from corpus.schema import answer, attribute, import_, quote, respondent, respondent_attribute

Rows = Sequence[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class KnownQuote:
    """What tells whether two quotes of one id are the same: the text, whose it is, and which row of which import."""

    text_hash: str
    respondent: str | None
    instrument_id: int | None
    import_id: int
    row: int


def start(connection: Connection, *, person_id: int, fields: dict[str, Any]) -> int:
    """Notes that an import begins and returns its id."""
    values = {"guid": str(uuid4()), "person_id": person_id, "at": now(), **fields}
    return int(connection.execute(insert(import_).values(**values).returning(import_.c.id)).scalar_one())


def finish(connection: Connection, import_id: int, summary: dict[str, Any]) -> None:
    """Keeps the summary with the import."""
    connection.execute(update(import_).where(import_.c.id == import_id).values(summary=summary))


def attribute_id(connection: Connection, name: str) -> int:
    """The id of an attribute, which is added when it is new."""
    found = connection.execute(select(attribute.c.id).where(attribute.c.name == name)).scalar()
    if found is not None:
        return int(found)
    position = select(func.count()).select_from(attribute).scalar_subquery()
    query = insert(attribute).values(name=name, position=position).returning(attribute.c.id)
    return int(connection.execute(query).scalar_one())


def respondents_named(
    connection: Connection, instrument_id: int, names: Iterable[str]
) -> dict[str, tuple[int, bool]]:
    """{name: (id, answered)} for those that are there."""
    query = select(respondent.c.name, respondent.c.id, respondent.c.answered).where(
        respondent.c.instrument_id == instrument_id, respondent.c.name.in_(list(names))
    )
    return {row.name: (row.id, row.answered) for row in connection.execute(query)}


def insert_respondents(connection: Connection, rows: Rows) -> dict[str, int]:
    """Stores respondents of one instrument and returns {name: id}.

    Asking for the ids afterwards is one statement; having them returned in order would be one for each row on SQLite.
    """
    if not rows:
        return {}
    connection.execute(insert(respondent), [{"guid": str(uuid4()), **row} for row in rows])
    names = [row["name"] for row in rows]
    known = respondents_named(connection, rows[0]["instrument_id"], names)
    return {name: known[name][0] for name in names}


def mark_answered(connection: Connection, ids: Iterable[int]) -> None:
    """A respondent who only logged on has answered after all."""
    connection.execute(update(respondent).where(respondent.c.id.in_(list(ids))).values(answered=True))


def attributes_of(connection: Connection, respondent_ids: Iterable[int]) -> dict[tuple[int, int], str]:
    """{(respondent id, attribute id): value}."""
    table = respondent_attribute
    query = select(table).where(table.c.respondent_id.in_(list(respondent_ids)))
    return {(row.respondent_id, row.attribute_id): row.value for row in connection.execute(query)}


def answers_of(connection: Connection, respondent_ids: Iterable[int]) -> dict[tuple[int, int], set[str]]:
    """{(respondent id, question id): the answers as given}."""
    found: dict[tuple[int, int], set[str]] = {}
    query = select(answer.c.respondent_id, answer.c.question_id, answer.c.given)
    for row in connection.execute(query.where(answer.c.respondent_id.in_(list(respondent_ids)))):
        found.setdefault((row.respondent_id, row.question_id), set()).add(row.given)
    return found


def quotes_named(connection: Connection, names: Iterable[str]) -> dict[str, KnownQuote]:
    """The current quotes that are there, by name."""
    query = (
        select(
            quote.c.name,
            quote.c.text_hash,
            respondent.c.name.label("respondent"),
            respondent.c.instrument_id,
            quote.c.import_id,
            quote.c.import_row,
        )
        .outerjoin(respondent, respondent.c.id == quote.c.respondent_id)
        .where(quote.c.current, quote.c.name.in_(list(names)))
    )
    return {row.name: KnownQuote(*row[1:]) for row in connection.execute(query)}


def insert_attributes(connection: Connection, rows: Rows) -> None:
    """Stores respondents' attributes."""
    if rows:
        connection.execute(insert(respondent_attribute), rows)


def insert_answers(connection: Connection, rows: Rows) -> None:
    """Stores answers."""
    if rows:
        connection.execute(insert(answer), rows)


def insert_quotes(connection: Connection, rows: Rows) -> None:
    """Stores quotes, each under a GUID of its own."""
    if rows:
        connection.execute(insert(quote), [{"guid": str(uuid4()), **row} for row in rows])
