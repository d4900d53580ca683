"""The codings that count on the answers to open questions, with the events that made them count."""

from collections import Counter
from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import Connection, Select, func, select

from coding.schema import code, coding, suggestion, suggestion_run
from coding.store import decisions
from coding.store.in_force import in_force
from coding.store.suggestions import newest_run
from corpus.schema import question, quote

Row = dict[str, Any]


def counting(connection: Connection, questions: Collection[str]) -> list[Row]:
    """(id, status, quote_id, code_id) of the confirmed and adjudicated codings behind what counts on the answers."""
    pairs = in_force().subquery()
    query = (
        select(coding.c.id, coding.c.status, coding.c.quote_id, coding.c.code_id)
        .join(pairs, (pairs.c.quote_id == coding.c.quote_id) & (pairs.c.code_id == coding.c.code_id))
        .where(coding.c.status.in_(("confirmed", "adjudicated")), coding.c.quote_id.in_(_answers(questions)))
        .order_by(coding.c.id)
    )
    return [dict(row) for row in connection.execute(query).mappings()]


def newest_events(connection: Connection, coding_ids: Iterable[int]) -> dict[int, Row]:
    """The newest event about each coding: what made it what it is."""
    return decisions.newest_about(connection, "coding", coding_ids)


def waiting(connection: Connection, questions: Collection[str]) -> Counter[int]:
    """Open suggestions for the answers that still count, by the id of their code; no decision on them is there yet."""
    decided = select(coding.c.id).where(
        coding.c.quote_id == suggestion.c.quote_id,
        coding.c.code_id == suggestion.c.code_id,
        coding.c.status.not_in(("withdrawn", "suggested")),
    )
    query = (
        select(suggestion.c.code_id, func.count(suggestion.c.quote_id.distinct()))
        .join(suggestion_run, suggestion_run.c.id == suggestion.c.run_id)
        .join(code, code.c.id == suggestion.c.code_id)
        .where(suggestion.c.status == "open", code.c.status == "active", ~decided.exists())
        .where((suggestion_run.c.kind == "themes") | (suggestion.c.run_id == newest_run(connection)))
        .where(suggestion.c.quote_id.in_(_answers(questions)))
        .group_by(suggestion.c.code_id)
    )
    return Counter({code_id: int(n) for code_id, n in connection.execute(query)})


def _answers(questions: Collection[str]) -> Select[tuple[int]]:
    return (
        select(quote.c.id)
        .join(question, question.c.id == quote.c.question_id)
        .where(question.c.name.in_(list(questions)), quote.c.current, quote.c.kind == "respondent")
    )
