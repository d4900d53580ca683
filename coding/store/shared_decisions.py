"""Decisions of coders on quotes that more than one of them decided on."""

from collections.abc import Iterable, Iterator

from sqlalchemy import ColumnElement, Connection, func, select

from coding.schema import coding
from coding.store.in_force import ADJUDICATION
from corpus.schema import person, quote

_DECIDED = ("confirmed", "rejected")


def coders(connection: Connection, code_ids: Iterable[int]) -> list[str]:
    """The names of everybody who decided on one of the codes, sorted."""
    query = (
        select(person.c.name)
        .join(coding, coding.c.person_id == person.c.id)
        .join(quote, quote.c.id == coding.c.quote_id)
        .where(*_counts(code_ids))
        .distinct()
    )
    return sorted(connection.execute(query).scalars())


def on_shared_quotes(connection: Connection, code_ids: Iterable[int]) -> Iterator[tuple[str, int, int, bool]]:
    """(coder, quote, code, whether it holds) of every decision on a quote that several coders decided on."""
    wanted = list(code_ids)
    shared = (
        select(coding.c.quote_id)
        .join(quote, quote.c.id == coding.c.quote_id)
        .where(*_counts(wanted))
        .group_by(coding.c.quote_id)
        .having(func.count(coding.c.person_id.distinct()) > 1)
    )
    query = (
        select(person.c.name, coding.c.quote_id, coding.c.code_id, coding.c.status == "confirmed")
        .select_from(coding)
        .join(person, person.c.id == coding.c.person_id)
        .join(quote, quote.c.id == coding.c.quote_id)
        .where(*_counts(wanted), coding.c.quote_id.in_(shared))
    )
    for name, quote_id, code_id, holds in connection.execute(query):
        yield name, quote_id, code_id, bool(holds)


def _counts(code_ids: Iterable[int]) -> list[ColumnElement[bool]]:
    """A coder's own decision on a current quote of a respondent."""
    return [
        coding.c.code_id.in_(list(code_ids)),
        coding.c.status.in_(_DECIDED),
        coding.c.place != ADJUDICATION,
        quote.c.current,
        quote.c.kind == "respondent",
    ]
