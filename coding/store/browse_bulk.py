"""Which of many quotes a decision about one code would change, counted and listed by the database."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Select, distinct, func, select

from coding.schema import coding, suggestion
from coding.store.browse import Wanted, conditions, open_pairs
from coding.store.in_force import in_force
from corpus.schema import quote

Ids = Select[tuple[int]]


def mine(code_id: int, person_id: int, *statuses: str, place: str | None = None) -> Ids:
    """The quotes on which one person's coding of the code has one of these statuses, at one place or any."""
    found = select(coding.c.quote_id).where(
        coding.c.code_id == code_id, coding.c.person_id == person_id, coding.c.status.in_(statuses)
    )
    return found if place is None else found.where(coding.c.place == place)


def only_rejected(code_id: int, person_id: int) -> Ids:
    """The quotes as a whole that the code does not fit, as one person says, who confirmed it on no part of them."""
    found = mine(code_id, person_id, "rejected", place="")
    return found.where(coding.c.quote_id.not_in(_confirmed_anywhere(code_id, person_id)))


def of_others_too(code_id: int, person_id: int) -> Ids:
    """The quotes on which one person confirmed the code and it counts because of others as well."""
    return mine(code_id, person_id, "confirmed").where(
        coding.c.quote_id.in_(counting(code_id, but=person_id))
    )


def counting(code_id: int, *, but: int | None = None) -> Ids:
    """The quotes on which the code counts; with `but` because of others than that person."""
    pairs = in_force()
    if but is not None:
        pairs = pairs.where(coding.c.person_id != but)
    found = pairs.subquery()
    return select(found.c.quote_id).where(found.c.code_id == code_id)


def waiting(connection: Connection, code_id: int) -> Ids:
    """The quotes for which the code is suggested and not decided by anybody."""
    pairs = open_pairs(connection, [code_id]).subquery()
    return select(pairs.c.quote_id)


def count(
    connection: Connection, wanted: Wanted, *, among: Ids | None = None, without: Ids | None = None
) -> tuple[int, int, int]:
    """(quotes, respondents, non-answers) that fit and are, or are not, among some quotes."""
    counted = select(
        func.count(),
        func.count(distinct(quote.c.respondent_id)),
        func.count().filter(quote.c.non_answer),
    )
    found = connection.execute(_narrowed(counted, connection, wanted, among, without)).one()
    return int(found[0]), int(found[1]), int(found[2])


def listed(
    connection: Connection, wanted: Wanted, *, among: Ids | None = None, without: Ids | None = None
) -> list[int]:
    """The ids of those quotes, in the order of the import."""
    chosen = _narrowed(select(quote.c.id), connection, wanted, among, without)
    return list(connection.execute(chosen.order_by(quote.c.id)).scalars())


def newest_suggestions(connection: Connection, code_id: int, quote_ids: Iterable[int]) -> dict[int, int]:
    """The newest suggestion of the code for each of the quotes that has one."""
    wanted = set(quote_ids)
    query = (
        select(suggestion.c.quote_id, func.max(suggestion.c.id))
        .where(suggestion.c.code_id == code_id)
        .group_by(suggestion.c.quote_id)
    )
    return {row[0]: row[1] for row in connection.execute(query) if row[0] in wanted}


def places(
    connection: Connection, code_id: int, person_id: int, quote_ids: Iterable[int]
) -> list[tuple[int, str, int | None]]:
    """(quote_id, place, span_id) of the person's confirmed codings of the code on these quotes."""
    wanted = set(quote_ids)
    query = select(coding.c.quote_id, coding.c.place, coding.c.span_id).where(
        coding.c.code_id == code_id, coding.c.person_id == person_id, coding.c.status == "confirmed"
    )
    rows = connection.execute(query.order_by(coding.c.quote_id, coding.c.place))
    return [(row.quote_id, row.place, row.span_id) for row in rows if row.quote_id in wanted]


def _confirmed_anywhere(code_id: int, person_id: int) -> Ids:
    found = mine(code_id, person_id, "confirmed").subquery()
    return select(found.c.quote_id)


def _narrowed(
    query: Any, connection: Connection, wanted: Wanted, among: Ids | None, without: Ids | None
) -> Any:
    query = query.where(*conditions(connection, wanted))
    if among is not None:
        query = query.where(quote.c.id.in_(among))
    return query if without is None else query.where(quote.c.id.not_in(without))
