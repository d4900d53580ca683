"""Counting who mentions what: respondents by code and category, and the quotes behind them.

Which codings count is said in `in_force`, who is in the base in `figures`.
"""

from typing import Any

from sqlalchemy import ColumnElement, Connection, Subquery, and_, false, func, or_, select

from coding.schema import code
from coding.store import figures
from coding.store.in_force import in_force
from coding.store.levels import Mentions, carried
from coding.store.readings import decided_pairs
from coding.store.routes import routed
from coding.store.splits import By
from corpus.schema import quote


def codes_mentioned(
    connection: Connection, only: figures.Respondents, mentions: Mentions, *, by: By | None = None
) -> figures.Counts:
    """Respondents per code, or per category with everything under it, each respondent once."""
    members = figures.members(only, by)
    found = mentioned(only, members, mentions)
    query = select(found.c.value, found.c.code_id, func.count(found.c.id.distinct())).group_by(
        found.c.value, found.c.code_id
    )
    return {(value, code_id): int(n) for value, code_id, n in connection.execute(query)}


def quotes_mentioning(
    connection: Connection, only: figures.Respondents, mentions: Mentions, code_id: int
) -> list[str]:
    """The names of the quotes that carry the code, or anything under the category, sorted."""
    found = mentioned(only, figures.members(only, None), mentions)
    query = select(found.c.quote).where(found.c.code_id == code_id).distinct()
    return sorted(connection.execute(query).scalars())


def respondents_mentioning(
    connection: Connection, only: figures.Respondents, mentions: Mentions, code_id: int
) -> list[str]:
    """The names of the respondents whose quotes carry the code, or anything under the category, sorted."""
    found = mentioned(only, figures.members(only, None), mentions)
    return figures.names(connection, select(found.c.id).where(found.c.code_id == code_id))


def decided(connection: Connection, only: figures.Respondents, person_id: int | None) -> tuple[int, int]:
    """(quotes with a decision of anybody, or of that person; all quotes), non-answers left out.

    That no code fits a quote is a decision too.
    """
    members = figures.members(only, None)
    pairs = decided_pairs(person_id).subquery("decided")
    decision = quote.c.id.in_(select(pairs.c.quote_id))
    quotes = (
        select(func.count())
        .select_from(quote)
        .join(members, members.c.id == quote.c.respondent_id)
        .where(*answers_to(only), ~quote.c.non_answer)
    )
    every = int(connection.execute(quotes).scalar_one())
    return int(connection.execute(quotes.where(decision)).scalar_one()), every


def coded_questions(connection: Connection, person_id: int | None) -> set[int]:
    """The ids of the questions whose current quotes of respondents carry a code."""
    pairs = in_force(person_id=person_id).subquery()
    query = (
        select(quote.c.question_id)
        .join(pairs, pairs.c.quote_id == quote.c.id)
        .where(quote.c.current, quote.c.kind == "respondent", quote.c.question_id.is_not(None))
        .where(quote.c.respondent_id.is_not(None))
        .distinct()
    )
    return set(connection.execute(query).scalars())


def codes(connection: Connection) -> list[dict[str, Any]]:
    """Every code and category that was ever made: id, name, kind, parent_id, position, status."""
    query = select(code.c.id, code.c.name, code.c.kind, code.c.parent_id, code.c.position, code.c.status)
    return [dict(row) for row in connection.execute(query).mappings()]


def answers_to(only: figures.Respondents) -> list[ColumnElement[bool]]:
    """What makes a quote of a member one of the answers that are counted."""
    answers = [
        and_(quote.c.question_id == asked.question_id, *routed(asked, quote.c.respondent_id))
        for asked in only.among or ()
    ]
    conditions = [or_(false(), *answers), quote.c.current, quote.c.kind == "respondent"]
    return [*conditions, ~quote.c.non_answer] if only.base == "substantive" else conditions


def mentioned(only: figures.Respondents, members: Subquery, mentions: Mentions) -> Subquery:
    """(id, value, code_id, quote) for every code, or category above one, on every quote of the members."""
    pairs = carried(mentions)
    source = members.join(quote, quote.c.respondent_id == members.c.id).join(
        pairs, pairs.c.quote_id == quote.c.id
    )
    columns = (members.c.id, members.c.value, pairs.c.code_id, quote.c.name.label("quote"))
    return select(*columns).select_from(source).where(*answers_to(only)).subquery("found")
