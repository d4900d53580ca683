"""Which codes are reservations about which questions."""

from typing import Any

from sqlalchemy import Connection, delete, func, insert, select

from coding.schema import code, reservation
from coding.store.in_force import in_force
from corpus.schema import person, quote

Row = dict[str, Any]


def every(connection: Connection) -> list[Row]:
    """Every reservation with its `code`, that one's definition and status, and the `person`, by question and code."""
    query = (
        select(
            reservation.c.question,
            reservation.c.code_id,
            reservation.c.at,
            code.c.name.label("code"),
            code.c.definition,
            code.c.status,
            person.c.name.label("person"),
        )
        .join(code, code.c.id == reservation.c.code_id)
        .join(person, person.c.id == reservation.c.person_id)
        .order_by(reservation.c.question, code.c.name)
    )
    return [dict(row) for row in connection.execute(query).mappings()]


def insert_one(connection: Connection, row: Row) -> None:
    """Keeps a reservation."""
    connection.execute(insert(reservation).values(**row))


def remove(connection: Connection, question: str, code_id: int) -> None:
    """Takes a reservation away."""
    named = (reservation.c.question == question, reservation.c.code_id == code_id)
    connection.execute(delete(reservation).where(*named))


def respondents(connection: Connection, code_id: int) -> int:
    """How many respondents have the code in force on any quote."""
    pairs = in_force().subquery("pair")
    query = (
        select(func.count(quote.c.respondent_id.distinct()))
        .join(pairs, pairs.c.quote_id == quote.c.id)
        .where(pairs.c.code_id == code_id, quote.c.current, quote.c.kind == "respondent")
    )
    return int(connection.execute(query).scalar_one())
