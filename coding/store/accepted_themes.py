"""What accepting a proposed theme leaves behind: suggestions of its code, and the theme that the code carries."""

from collections.abc import Iterable
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, delete, exists, select
from sqlalchemy import insert as insert_into
from sqlalchemy import update as update_rows

from coding.report_schema import insight
from coding.schema import coding, suggestion, theme, theme_code, theme_proposal, theme_quote
from corpus.clock import now
from corpus.schema import quote
from corpus.store.batches import batches


def decided(connection: Connection, code_id: int) -> set[int]:
    """The ids of the quotes on which somebody has decided about the code."""
    query = select(coding.c.quote_id).where(
        coding.c.code_id == code_id, coding.c.status.not_in(("withdrawn", "suggested"))
    )
    return set(connection.execute(query).scalars())


def suggestion_ids(connection: Connection, *, run_id: int, code_id: int) -> dict[int, int]:
    """The suggestions of a code by a run, by the id of the quote."""
    query = select(suggestion.c.quote_id, suggestion.c.id).where(
        suggestion.c.run_id == run_id, suggestion.c.code_id == code_id
    )
    return {row.quote_id: row.id for row in connection.execute(query)}


def settle(connection: Connection, quote_ids: Iterable[int], *, code_id: int) -> None:
    """Marks every suggestion of the code for these quotes as accepted."""
    for batch in batches(quote_ids):
        chosen = (suggestion.c.code_id == code_id) & suggestion.c.quote_id.in_(batch)
        connection.execute(update_rows(suggestion).where(chosen).values(status="accepted"))


def withdraw(connection: Connection, quote_ids: Iterable[int], *, run_id: int, code_id: int) -> None:
    """Drops a run's suggestions of the code for these quotes; those that a decision followed stay."""
    followed = exists().where(
        coding.c.quote_id == suggestion.c.quote_id,
        coding.c.code_id == code_id,
        (coding.c.status != "withdrawn") | (coding.c.suggestion_id == suggestion.c.id),
    )
    for batch in batches(quote_ids):
        connection.execute(
            delete(suggestion).where(
                suggestion.c.run_id == run_id,
                suggestion.c.code_id == code_id,
                suggestion.c.quote_id.in_(batch),
                ~followed,
            )
        )


def with_code(connection: Connection, code_id: int) -> list[int]:
    """The ids of the accepted proposals that became the code."""
    query = select(theme_proposal.c.id).where(
        theme_proposal.c.code_id == code_id, theme_proposal.c.status == "accepted"
    )
    return list(connection.execute(query).scalars())


def in_use(connection: Connection, code_id: int) -> bool:
    """Whether anybody has decided about the code on a quote, or another accepted proposal became it."""
    used = select(coding.c.id).where(coding.c.code_id == code_id, coding.c.status != "withdrawn").limit(1)
    return bool(with_code(connection, code_id)) or connection.execute(used).first() is not None


def theme_named(connection: Connection, name: str) -> int | None:
    """The id of the theme called `name`, or None."""
    return connection.execute(select(theme.c.id).where(theme.c.name == name)).scalar()


def insert_theme(connection: Connection, **fields: Any) -> int:
    """Stores a theme and returns its id."""
    values = {"guid": str(uuid4()), "at": now(), **fields}
    return int(connection.execute(insert_into(theme).values(values).returning(theme.c.id)).scalar_one())


def carry(connection: Connection, *, theme_id: int, code_id: int) -> None:
    """Says that the code carries the theme; once is enough."""
    query = select(theme_code).where(theme_code.c.theme_id == theme_id, theme_code.c.code_id == code_id)
    if connection.execute(query).first() is None:
        connection.execute(insert_into(theme_code).values(theme_id=theme_id, code_id=code_id))


def remove_theme(connection: Connection, name: str) -> int | None:
    """Removes the theme called `name` if nothing cites it; returns its id, None where it stays."""
    cited = exists().where(insight.c.theme_id == theme.c.id)
    holds = exists().where(theme_quote.c.theme_id == theme.c.id)
    query = select(theme.c.id).where(theme.c.name == name, ~cited, ~holds)
    theme_id = connection.execute(query).scalar()
    if theme_id is not None:
        connection.execute(delete(theme_code).where(theme_code.c.theme_id == theme_id))
        connection.execute(delete(theme).where(theme.c.id == theme_id))
    return theme_id


def respondents(connection: Connection, quote_ids: Iterable[int]) -> int:
    """How many respondents said these quotes; quotes without a respondent count for nobody."""
    found: set[int] = set()
    for batch in batches(quote_ids):
        query = select(quote.c.respondent_id).where(quote.c.id.in_(batch), quote.c.respondent_id.is_not(None))
        found |= set(connection.execute(query.distinct()).scalars())
    return len(found)
