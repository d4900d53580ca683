"""Suggestions: a code that the machine proposes for a quote, until a person accepts or rejects it."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Select, func, select
from sqlalchemy import insert as insert_into
from sqlalchemy import update as update_rows

from coding.schema import code, coding, suggestion, suggestion_run
from coding.store.in_force import in_force
from corpus.schema import question, quote

Row = dict[str, Any]


def insert(connection: Connection, rows: Sequence[Row]) -> None:
    """Stores suggestions: run_id, quote_id, code_id, score, reason and, for a span, start and end."""
    if rows:
        connection.execute(insert_into(suggestion), list(rows))


def newest_run(connection: Connection) -> int | None:
    """The id of the newest run of code suggestions, or None."""
    query = select(func.max(suggestion_run.c.id)).where(suggestion_run.c.kind == "codes")
    return connection.execute(query).scalar()


def of_run(connection: Connection, run_id: int) -> list[Row]:
    """Every suggestion of a run with the names of its quote and code: by quote, then score, then code."""
    rows = [
        dict(row) for row in connection.execute(_with_names().where(suggestion.c.run_id == run_id)).mappings()
    ]
    return sorted(rows, key=lambda row: (row["quote"], -row["score"], row["code"]))


def open_of_quote(connection: Connection, quote_id: int) -> list[Row]:
    """The suggestions of one quote whose code is active and not decided on it: the newest one of each code.

    Those of code runs count only in the newest run; those of accepted theme proposals count whenever they were made.
    """
    decided = select(coding.c.code_id).where(
        coding.c.quote_id == quote_id, coding.c.status.not_in(("withdrawn", "suggested"))
    )
    query = (
        _with_names()
        .where(
            suggestion.c.quote_id == quote_id,
            code.c.status == "active",
            suggestion.c.code_id.not_in(decided),
            (suggestion_run.c.kind == "themes") | (suggestion.c.run_id == newest_run(connection)),
        )
        .order_by(suggestion.c.id)
    )
    newest = {row["code_id"]: dict(row) for row in connection.execute(query).mappings()}
    return sorted(newest.values(), key=lambda row: (-row["score"], row["code"]))


def get(connection: Connection, suggestion_id: int) -> Row | None:
    """One suggestion with its names, or None."""
    row = connection.execute(_with_names().where(suggestion.c.id == suggestion_id)).mappings().first()
    return dict(row) if row else None


def settle(connection: Connection, *, quote_id: int, code_id: int, status: str) -> None:
    """Marks every suggestion of this code for this quote as accepted or rejected."""
    chosen = (suggestion.c.quote_id == quote_id) & (suggestion.c.code_id == code_id)
    connection.execute(update_rows(suggestion).where(chosen).values(status=status))


def decisions(connection: Connection) -> list[tuple[int, int, bool]]:
    """(quote_id, code_id, whether the code is in force there) for all that people have decided, by quote and code."""
    pairs = in_force().subquery()
    found = {(row.quote_id, row.code_id): True for row in connection.execute(select(pairs))}
    rejected = select(coding.c.quote_id, coding.c.code_id).where(coding.c.status == "rejected")
    for row in connection.execute(rejected):
        found.setdefault((row.quote_id, row.code_id), False)
    return [(quote_id, code_id, holds) for (quote_id, code_id), holds in sorted(found.items())]


def _with_names() -> Select[Any]:
    return (
        select(
            suggestion,
            quote.c.name.label("quote"),
            code.c.name.label("code"),
            question.c.name.label("question"),
            suggestion_run.c.guid.label("run"),
        )
        .join(suggestion_run, suggestion_run.c.id == suggestion.c.run_id)
        .join(quote, quote.c.id == suggestion.c.quote_id)
        .join(code, code.c.id == suggestion.c.code_id)
        .outerjoin(question, question.c.id == quote.c.question_id)
    )
