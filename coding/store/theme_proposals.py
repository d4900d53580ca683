"""Theme proposals; their quotes are in `theme_quotes`, the themes that come of them in `accepted_themes`."""

import json
from collections.abc import Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Connection, bindparam, func, select
from sqlalchemy import insert as insert_into
from sqlalchemy import update as update_rows

from coding.schema import (
    code,
    suggestion,
    suggestion_run,
    theme_proposal,
)
from coding.store import theme_quotes
from corpus.schema import event

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
    ids = ids_by_name(connection, run_id)
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
        theme_quotes.insert(connection, part)


def ids_by_name(connection: Connection, run_id: int) -> dict[str, int]:
    """The ids of the proposals of a run by name."""
    query = select(theme_proposal.c.name, theme_proposal.c.id).where(theme_proposal.c.run_id == run_id)
    return {row.name: row.id for row in connection.execute(query)}


def get(connection: Connection, proposal_id: int) -> Row:
    """One proposal that there is, as a row."""
    query = select(theme_proposal).where(theme_proposal.c.id == proposal_id)
    return dict(connection.execute(query).mappings().one())


def status_of(connection: Connection, proposal_id: int | None) -> str | None:
    """The status of a proposal; None for none."""
    return connection.execute(
        select(theme_proposal.c.status).where(theme_proposal.c.id == proposal_id)
    ).scalar()


def merged_into(connection: Connection) -> set[int]:
    """The ids of the proposals that others were merged into."""
    query = select(theme_proposal.c.merged_into_id).where(theme_proposal.c.merged_into_id.is_not(None))
    return set(connection.execute(query.distinct()).scalars())


def name_of(connection: Connection, proposal_id: int | None) -> str | None:
    """The name of a proposal; None for none."""
    return connection.execute(
        select(theme_proposal.c.name).where(theme_proposal.c.id == proposal_id)
    ).scalar()


def last_position(connection: Connection, run_id: int) -> int:
    """The highest position of the proposals of a run, 0 without any."""
    query = select(func.max(theme_proposal.c.position)).where(theme_proposal.c.run_id == run_id)
    return connection.execute(query).scalar() or 0


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


def suggested(connection: Connection, *, run_id: int, code_id: int) -> set[int]:
    """The ids of the quotes for which this run has suggested this code already."""
    query = select(suggestion.c.quote_id).where(
        suggestion.c.run_id == run_id, suggestion.c.code_id == code_id
    )
    return set(connection.execute(query).scalars())


def update(connection: Connection, proposal_id: int, **fields: Any) -> None:
    """Changes columns of one proposal."""
    connection.execute(update_rows(theme_proposal).where(theme_proposal.c.id == proposal_id).values(**fields))
