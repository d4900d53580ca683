"""The quotes that a figure counts and the decisions on them, by guid: what its seal is made of, what carries a row."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, select

from coding.schema import code, coding
from coding.store import figures
from coding.store.mentions import answers_to
from corpus.schema import person, quote
from corpus.store.batches import batches

DECIDED = ("confirmed", "rejected", "adjudicated")
"""What people said; a suggestion is nobody's word, and what was withdrawn is unsaid."""

Row = dict[str, Any]


def quotes(connection: Connection, only: figures.Respondents) -> Iterator[tuple[str, ...]]:
    """(guid, text) of every quote that is counted, by guid."""
    members = figures.members(only, None)
    query = select(quote.c.guid, quote.c.text).join(members, members.c.id == quote.c.respondent_id)
    for row in connection.execute(query.where(*answers_to(only)).distinct().order_by(quote.c.guid)):
        yield tuple(row)


def decisions(
    connection: Connection, only: figures.Respondents, person_id: int | None
) -> Iterator[tuple[str, ...]]:
    """(quote, code, coder, place, status) of every decision on those quotes, all by guid and in their order.

    Places are put in order here: databases disagree on where a hyphen stands.
    """
    members = figures.members(only, None)
    columns = (quote.c.guid, code.c.guid, person.c.guid, coding.c.place, coding.c.status)
    query = (
        select(*columns)
        .select_from(coding)
        .join(quote, quote.c.id == coding.c.quote_id)
        .join(members, members.c.id == quote.c.respondent_id)
        .join(code, code.c.id == coding.c.code_id)
        .join(person, person.c.id == coding.c.person_id)
        .where(coding.c.status.in_(DECIDED), *answers_to(only))
        .distinct()
        .order_by(*columns[:3])
    )
    if person_id is not None:
        query = query.where(coding.c.person_id == person_id)
    for _decider, rows in groupby(connection.execute(query), key=itemgetter(0, 1, 2)):
        yield from sorted(tuple(row) for row in rows)


def on_quotes(connection: Connection, names: Iterable[str], code_ids: Iterable[int] | None) -> list[Row]:
    """The decisions about some codes (None: any) on current quotes, oldest first.

    Quotes are told by their guids, codes and coders by their names.
    """
    query = (
        select(
            quote.c.guid.label("quote"),
            code.c.name.label("code"),
            person.c.name.label("coder"),
            coding.c.place,
            coding.c.status,
            coding.c.codebook_version,
            coding.c.at,
        )
        .select_from(coding)
        .join(quote, quote.c.id == coding.c.quote_id)
        .join(code, code.c.id == coding.c.code_id)
        .join(person, person.c.id == coding.c.person_id)
        .where(coding.c.status.in_(DECIDED), quote.c.current)
    )
    if code_ids is not None:
        query = query.where(coding.c.code_id.in_(list(code_ids)))
    found = []
    for batch in batches(names):
        found += [dict(row) for row in connection.execute(query.where(quote.c.name.in_(batch))).mappings()]
    return sorted(found, key=lambda row: (row["at"], row["quote"], row["code"]))
