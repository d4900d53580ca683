"""Theme proposals with their quotes, and the themes that come of them."""

import json
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any
from uuid import uuid4

from sqlalchemy import ARRAY, Connection, bindparam, cast, func, select
from sqlalchemy import insert as insert_into
from sqlalchemy import update as update_rows

from coding.schema import (
    code,
    suggestion,
    suggestion_run,
    theme,
    theme_code,
    theme_proposal,
    theme_proposal_quote,
)
from corpus.clock import now
from corpus.schema import event, quote
from corpus.store.batches import batches

Row = dict[str, Any]
AT_ONCE = 20_000
"""Rows that are sent together, so that memory stays small for hundreds of thousands."""


def insert(connection: Connection, run_id: int, proposals: Sequence[Row]) -> None:
    """Stores the proposals of a run in order, parents before what is inside them.

    Each row has the columns of its own, `parent` (the name of another row, or None) and `quotes`: rows of its quotes.
    """
    if not proposals:
        return
    apart = {"quotes", "parent"}
    own = [
        {"run_id": run_id} | {field: value for field, value in row.items() if field not in apart}
        for row in proposals
    ]
    connection.execute(insert_into(theme_proposal), own)
    query = select(theme_proposal.c.name, theme_proposal.c.id).where(theme_proposal.c.run_id == run_id)
    ids = {row.name: row.id for row in connection.execute(query)}
    inside = [{"own": ids[row["name"]], "above": ids[row["parent"]]} for row in proposals if row["parent"]]
    if inside:
        chosen = theme_proposal.c.id == bindparam("own")
        connection.execute(
            update_rows(theme_proposal).where(chosen).values(parent_id=bindparam("above")), inside
        )
    members = (
        (ids[row["name"]], quote["quote_id"], quote["strength"], quote["representative"])
        for row in proposals
        for quote in row["quotes"]
    )
    while part := list(islice(members, AT_ONCE)):
        _insert_quotes(connection, part)


def _insert_quotes(connection: Connection, rows: list[tuple[Any, ...]]) -> None:
    """Stores quotes of proposals: id of the proposal, id of the quote, strength, representative.

    PostgreSQL takes them as four arrays, because it answers every row of many with a message of its own.
    """
    columns = list(theme_proposal_quote.c)
    if connection.dialect.name == "postgresql":
        arrays = [
            func.unnest(cast(list(values), ARRAY(column.type)))
            for column, values in zip(columns, zip(*rows, strict=True), strict=True)
        ]
        connection.execute(insert_into(theme_proposal_quote).from_select(columns, select(*arrays)))
    else:
        names = [column.name for column in columns]
        connection.execute(
            insert_into(theme_proposal_quote), [dict(zip(names, row, strict=True)) for row in rows]
        )


def of_run(connection: Connection, run_id: int) -> list[Row]:
    """The proposals of a run on all levels with the name of the code each became (`code`), in order."""
    query = (
        select(theme_proposal, code.c.name.label("code"))
        .outerjoin(code, code.c.id == theme_proposal.c.code_id)
        .where(theme_proposal.c.run_id == run_id)
        .order_by(theme_proposal.c.position)
    )
    return [dict(row) for row in connection.execute(query).mappings()]


def every(connection: Connection) -> list[Row]:
    """The proposals of all runs by id, each with the guid of its `run`."""
    query = (
        select(theme_proposal, suggestion_run.c.guid.label("run"))
        .join(suggestion_run, suggestion_run.c.id == theme_proposal.c.run_id)
        .order_by(theme_proposal.c.id)
    )
    return [dict(row) for row in connection.execute(query).mappings()]


def quotes_of(connection: Connection, proposals: Iterable[int]) -> list[Row]:
    """The quotes of proposals: theme_proposal_id, quote_id, name, strength, representative; by name."""
    rows: list[Row] = []
    for batch in batches(proposals):
        query = (
            select(theme_proposal_quote, quote.c.name)
            .join(quote, quote.c.id == theme_proposal_quote.c.quote_id)
            .where(theme_proposal_quote.c.theme_proposal_id.in_(batch))
        )
        rows += [dict(row) for row in connection.execute(query).mappings()]
    return sorted(rows, key=lambda row: (str(row["name"]), int(row["theme_proposal_id"])))


def first_labels(connection: Connection, run_id: int) -> dict[int, str]:
    """What the proposals of a run were called before anybody renamed them; those never renamed are missing."""
    ids = select(theme_proposal.c.id).where(theme_proposal.c.run_id == run_id)
    query = (
        select(event.c.subject_id, event.c.before)
        .where(event.c.subject == "theme proposal", event.c.action == "renamed", event.c.subject_id.in_(ids))
        .order_by(event.c.id)
    )
    found: dict[int, str] = {}
    for row in connection.execute(query):
        found.setdefault(row.subject_id, str(json.loads(row.before)["label"]))
    return found


def accepted(connection: Connection) -> list[Row]:
    """Every accepted proposal: id, run_id and the name of the `code` it became; by id."""
    query = (
        select(theme_proposal.c.id, theme_proposal.c.run_id, code.c.name.label("code"))
        .join(code, code.c.id == theme_proposal.c.code_id)
        .where(theme_proposal.c.status == "accepted")
        .order_by(theme_proposal.c.id)
    )
    return [dict(row) for row in connection.execute(query).mappings()]


def in_any_run(connection: Connection) -> set[int]:
    """The ids of all quotes that are in a theme proposal of any run."""
    return set(connection.execute(select(theme_proposal_quote.c.quote_id).distinct()).scalars())


def suggested(connection: Connection, *, run_id: int, code_id: int) -> set[int]:
    """The ids of the quotes for which this run has suggested this code already."""
    query = select(suggestion.c.quote_id).where(
        suggestion.c.run_id == run_id, suggestion.c.code_id == code_id
    )
    return set(connection.execute(query).scalars())


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
