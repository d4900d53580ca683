"""In which order the quotes of the grid stand: by any column, empty cells last, quotes alike as imported."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, case, func, select
from sqlalchemy.sql.elements import ColumnElement
from sqlalchemy.sql.selectable import FromClause

from coding.schema import code, flag, suggestion
from coding.store.browse import Wanted, conditions, decisions, open_pairs
from coding.store.in_force import in_force
from corpus.schema import instrument, person, question, quote, respondent, respondent_attribute, wave

LETTERS_COMPARED = 100
"""Of a text, so that the sorter holds no whole texts."""

Key = ColumnElement[Any]


@dataclass(frozen=True, slots=True)
class Order:
    """By the column of this name, or by the attribute of this id, of which only `shown` values stand by themselves.

    None for both is the order of the import.
    """

    column: str | None = None
    attribute_id: int | None = None
    shown: tuple[str, ...] = ()
    descending: bool = False


def page(
    connection: Connection, wanted: Wanted, order: Order, *, start: int, limit: int, after: int = 0
) -> list[int]:
    """The ids of `limit` quotes that fit and come after the id `after`, from the place `start` on, counted from 0."""
    origin, keys = _keys(connection, order)
    chosen = select(quote.c.id).select_from(origin).where(*conditions(connection, wanted))
    if after:
        chosen = chosen.where(quote.c.id > after)
    by: list[Key] = []
    for key in keys:
        by += [key.is_(None), key.desc() if order.descending else key.asc()]
    return list(connection.execute(chosen.order_by(*by, quote.c.id).offset(start).limit(limit)).scalars())


def _keys(connection: Connection, order: Order) -> tuple[FromClause, list[Key]]:
    """What to read, and what to compare."""
    if order.attribute_id is not None:
        return _attribute(connection, order.attribute_id, order.shown)
    match order.column:
        case None:
            return quote, []
        case "text":
            return quote, [_letters(connection, func.substr(quote.c.text, 1, LETTERS_COMPARED))]
        case "respondent":
            return _with_respondent(), [_letters(connection, respondent.c.name)]
        case "question":
            joined = quote.outerjoin(question, question.c.id == quote.c.question_id)
            title = func.coalesce(func.nullif(question.c.text, ""), question.c.name)
            return joined, [_letters(connection, title), _letters(connection, question.c.item)]
        case "wave":
            return _with_wave(), [_letters(connection, wave.c.name)]
        case _:
            newest = _decided(connection, order.column).subquery()
            return quote.outerjoin(newest, newest.c.quote_id == quote.c.id), [newest.c.key]


def _attribute(
    connection: Connection, attribute_id: int, shown: tuple[str, ...]
) -> tuple[FromClause, list[Key]]:
    """The values that are shown, then the others together, then those not known."""
    held = respondent_attribute
    joined = quote.outerjoin(
        held, (held.c.respondent_id == quote.c.respondent_id) & (held.c.attribute_id == attribute_id)
    )
    by_itself = case((held.c.value.in_(shown), _letters(connection, held.c.value)))
    known = case((held.c.value.is_not(None), 1))
    return joined, [by_itself, known]


def _with_respondent() -> FromClause:
    return quote.outerjoin(respondent, respondent.c.id == quote.c.respondent_id)


def _with_wave() -> FromClause:
    held_in = func.coalesce(question.c.instrument_id, respondent.c.instrument_id)
    return (
        _with_respondent()
        .outerjoin(question, question.c.id == quote.c.question_id)
        .outerjoin(instrument, instrument.c.id == held_in)
        .outerjoin(wave, wave.c.id == instrument.c.wave_id)
    )


def _decided(connection: Connection, column: str) -> Select[Any]:
    """(quote_id, key) of the quotes that have something in a column of what researchers made of them."""
    if column == "flags":
        return _grouped(flag.c.quote_id, func.max(flag.c.kind)).where(flag.c.status == "set")
    if column in ("coder", "date"):
        made = decisions().subquery()
        if column == "date":
            return _grouped(made.c.quote_id, func.max(made.c.at))
        by_name = _grouped(made.c.quote_id, func.min(_letters(connection, person.c.name)))
        return by_name.join(person, person.c.id == made.c.person_id)
    if column == "suggested":
        pairs = open_pairs(connection).add_columns(suggestion.c.score).subquery()
        return _grouped(pairs.c.quote_id, func.max(pairs.c.score))
    pairs = in_force().subquery()
    by_name = _grouped(pairs.c.quote_id, func.min(_letters(connection, code.c.name)))
    return by_name.join(code, code.c.id == pairs.c.code_id)


def _grouped(quote_id: Key, key: Key) -> Select[Any]:
    return select(quote_id.label("quote_id"), key.label("key")).group_by(quote_id)


def _letters(connection: Connection, text: Key) -> Key:
    """The text compared by code point, but for upper and lower case of plain letters: alike on every database."""
    return func.lower(text if connection.dialect.name == "sqlite" else text.collate("C"))
