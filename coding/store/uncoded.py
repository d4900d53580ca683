"""The quotes that carry no code yet: counted, and the first of them."""

from typing import Any

from sqlalchemy import Connection, Select, exists, func, select

from coding.schema import reading
from coding.store.in_force import in_force
from corpus.schema import question, quote


def counts(connection: Connection, question_name: str | None) -> tuple[int, int, int]:
    """(substantive quotes, those that carry a code, those without one of which somebody says that no code fits)."""
    coded = in_force().subquery()
    held = select(coded.c.quote_id)
    asked = _substantive(question_name, func.count())
    said = _substantive(question_name, func.count()).where(_no_code_fits(), quote.c.id.not_in(held))
    return (
        int(connection.execute(asked).scalar_one()),
        int(connection.execute(asked.where(quote.c.id.in_(held))).scalar_one()),
        int(connection.execute(said).scalar_one()),
    )


def first(connection: Connection, question_name: str | None, *, limit: int) -> list[str]:
    """The names of the first quotes that carry no code and of which nobody says that none fits."""
    coded = in_force().subquery()
    query = _substantive(question_name, quote.c.name).where(
        ~exists().where(coded.c.quote_id == quote.c.id), ~_no_code_fits()
    )
    return list(connection.execute(query.order_by(quote.c.id).limit(limit)).scalars())


def _no_code_fits() -> Any:
    return exists().where(reading.c.quote_id == quote.c.id, reading.c.status == "no code")


def _substantive(question_name: str | None, *columns: Any) -> Select[Any]:
    query = select(*columns).select_from(quote).where(quote.c.current, ~quote.c.non_answer)
    if question_name is None:
        return query
    asked = select(question.c.id).where(question.c.name == question_name)
    return query.where(quote.c.question_id.in_(asked))
