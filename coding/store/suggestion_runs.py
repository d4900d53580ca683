"""Runs of the machine: what it was asked, on which texts, with which model and parameters."""

from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, select
from sqlalchemy import insert as insert_into

from coding.schema import suggestion_run
from corpus.clock import now
from corpus.schema import question

Row = dict[str, Any]


def insert(connection: Connection, **fields: Any) -> Row:
    """Stores a run, gives it a guid and the time, and returns the whole row."""
    values = {"guid": str(uuid4()), "at": now(), **fields}
    run_id = connection.execute(insert_into(suggestion_run).values(values).returning(suggestion_run.c.id))
    return get(connection, int(run_id.scalar_one()))


def get(connection: Connection, run_id: int) -> Row:
    """One run by its id, with the name of its `question`."""
    query = _with_question().where(suggestion_run.c.id == run_id)
    return dict(connection.execute(query).mappings().one())


def by_guid(connection: Connection, guid: str, *, kind: str) -> Row | None:
    """The run of this kind with this guid, or None."""
    query = _with_question().where(suggestion_run.c.guid == guid, suggestion_run.c.kind == kind)
    row = connection.execute(query).mappings().first()
    return dict(row) if row else None


def newest(connection: Connection, *, kind: str) -> list[Row]:
    """The newest run of this kind for each question it was asked for (None among them), the newest first."""
    query = _with_question().where(suggestion_run.c.kind == kind).order_by(suggestion_run.c.id.desc())
    found: dict[int | None, Row] = {}
    for row in connection.execute(query).mappings():
        found.setdefault(row["question_id"], dict(row))
    return list(found.values())


def newest_guid(connection: Connection, *, kind: str) -> str | None:
    """The guid of the newest run of this kind, or None."""
    query = select(suggestion_run.c.guid).where(suggestion_run.c.kind == kind)
    return connection.execute(query.order_by(suggestion_run.c.id.desc()).limit(1)).scalar()


def heads(connection: Connection, *, kind: str) -> list[Row]:
    """id, guid, name of the question and parameters of every run of this kind, the newest first: what is small."""
    columns = (suggestion_run.c.id, suggestion_run.c.guid, suggestion_run.c.parameters)
    query = (
        select(*columns, question.c.name.label("question"))
        .outerjoin(question, question.c.id == suggestion_run.c.question_id)
        .where(suggestion_run.c.kind == kind)
        .order_by(suggestion_run.c.id.desc())
    )
    return [dict(row) for row in connection.execute(query).mappings()]


def set_aside(connection: Connection, *, kind: str) -> list[Row]:
    """What every run of this kind set aside, as it was stored."""
    query = select(suggestion_run.c.set_aside).where(suggestion_run.c.kind == kind)
    return [found for found in connection.execute(query).scalars() if found]


def _with_question() -> Any:
    return select(suggestion_run, question.c.name.label("question")).outerjoin(
        question, question.c.id == suggestion_run.c.question_id
    )
