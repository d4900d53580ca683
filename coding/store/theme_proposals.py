"""Theme proposals with their quotes, and the themes that come of them."""

from collections.abc import Sequence
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, select
from sqlalchemy import insert as insert_into
from sqlalchemy import update as update_rows

from coding.schema import code, suggestion_run, theme, theme_code, theme_proposal, theme_proposal_quote
from corpus.clock import now
from corpus.schema import quote

Row = dict[str, Any]


def insert(connection: Connection, run_id: int, proposals: Sequence[Row]) -> None:
    """Stores the proposals of a run in order. Each row has the columns of its own, and `quotes`: rows of its quotes."""
    if not proposals:
        return
    own = [
        {"run_id": run_id, **{field: value for field, value in row.items() if field != "quotes"}}
        for row in proposals
    ]
    connection.execute(insert_into(theme_proposal), own)
    query = select(theme_proposal.c.name, theme_proposal.c.id).where(theme_proposal.c.run_id == run_id)
    ids = {row.name: row.id for row in connection.execute(query)}
    members = [
        {"theme_proposal_id": ids[row["name"]], **member} for row in proposals for member in row["quotes"]
    ]
    if members:
        connection.execute(insert_into(theme_proposal_quote), members)


def of_run(connection: Connection, run_id: int) -> list[Row]:
    """The proposals of a run with the name of the code each became (`code`), in order."""
    query = (
        select(theme_proposal, code.c.name.label("code"))
        .outerjoin(code, code.c.id == theme_proposal.c.code_id)
        .where(theme_proposal.c.run_id == run_id)
        .order_by(theme_proposal.c.position)
    )
    return [dict(row) for row in connection.execute(query).mappings()]


def named(connection: Connection, *, run: str, name: str) -> Row:
    """The proposal called `name` of the run with this guid."""
    query = (
        select(theme_proposal)
        .join(suggestion_run, suggestion_run.c.id == theme_proposal.c.run_id)
        .where(suggestion_run.c.guid == run, theme_proposal.c.name == name)
    )
    return dict(connection.execute(query).mappings().one())


def quotes_of_run(connection: Connection, run_id: int) -> list[Row]:
    """Every quote of a run's proposals: theme_proposal_id, quote_id, name, strength, representative; by name."""
    query = (
        select(theme_proposal_quote, quote.c.name)
        .join(theme_proposal, theme_proposal.c.id == theme_proposal_quote.c.theme_proposal_id)
        .join(quote, quote.c.id == theme_proposal_quote.c.quote_id)
        .where(theme_proposal.c.run_id == run_id)
    )
    rows = [dict(row) for row in connection.execute(query).mappings()]
    return sorted(rows, key=lambda row: str(row["name"]))


def update(connection: Connection, proposal_id: int, **fields: Any) -> None:
    """Changes columns of one proposal."""
    connection.execute(update_rows(theme_proposal).where(theme_proposal.c.id == proposal_id).values(**fields))


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
