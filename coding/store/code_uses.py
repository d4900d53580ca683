"""What codes are used for: the quotes that have one, the respondents behind them, and which codes come together."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import CTE, Connection, Select, and_, distinct, exists, func, or_, select

from coding.schema import code, coding, suggestion, suggestion_run
from coding.store.in_force import in_force
from coding.store.progress import lineage
from coding.store.readings import DECIDED
from coding.store.suggestions import newest_run
from corpus.schema import event, quote
from corpus.store.batches import batches

Pair = tuple[int, int]
"""The ids of two codes, the smaller one first."""


def quotes_with(connection: Connection, code_id: int) -> set[int]:
    """The ids of the current quotes on which a code counts."""
    query = in_force().join(quote, quote.c.id == coding.c.quote_id)
    having = query.where(quote.c.current, coding.c.code_id == code_id)
    return {row.quote_id for row in connection.execute(having)}


def respondents_of(connection: Connection, quote_ids: Iterable[int]) -> int:
    """How many respondents are behind some quotes, each once."""
    found: set[int] = set()
    for batch in batches(quote_ids):
        query = select(quote.c.respondent_id).where(quote.c.id.in_(batch), quote.c.respondent_id.is_not(None))
        found |= set(connection.execute(query).scalars())
    return len(found)


def waiting(connection: Connection) -> dict[int, tuple[int, int]]:
    """(quotes, respondents) that the machine suggests a code for and nobody has decided on; by the id of each code and
    of each category above it. Of code runs only the newest counts.
    """
    decided = exists().where(
        coding.c.quote_id == suggestion.c.quote_id,
        coding.c.code_id == suggestion.c.code_id,
        coding.c.status.in_(DECIDED),
    )
    newest = or_(suggestion_run.c.kind == "themes", suggestion.c.run_id == newest_run(connection))
    open_ones = (
        select(suggestion.c.code_id, suggestion.c.quote_id, quote.c.respondent_id)
        .join(suggestion_run, suggestion_run.c.id == suggestion.c.run_id)
        .join(quote, and_(quote.c.id == suggestion.c.quote_id, quote.c.current))
        .join(code, and_(code.c.id == suggestion.c.code_id, code.c.status == "active"))
        .where(newest, ~decided)
        .cte("open")
        .prefix_with(
            "MATERIALIZED"
        )  # three times as fast: otherwise each is looked up again for its category
    )
    above = lineage()
    quotes, people = distinct(open_ones.c.quote_id), distinct(open_ones.c.respondent_id)
    query = (
        select(above.c.ancestor_id, func.count(quotes), func.count(people))
        .join(open_ones, open_ones.c.code_id == above.c.code_id)
        .group_by(above.c.ancestor_id)
    )
    return {row[0]: (int(row[1]), int(row[2])) for row in connection.execute(query)}


def quotes_together(connection: Connection) -> dict[Pair, int]:
    """How many quotes have both of two active codes; a code with itself has all of its own."""
    return _together(connection, _uses(by=quote.c.id))


def respondents_together(connection: Connection) -> dict[Pair, int]:
    """As `quotes_together`, for respondents who have both anywhere in their quotes."""
    return _together(connection, _uses(by=quote.c.respondent_id))


def newest_decision(connection: Connection) -> int:
    """The number of the newest event about a coding or about suggestions; counts of codes change with it alone."""
    query = select(func.max(event.c.id)).where(event.c.subject.in_(("coding", "code run", "theme proposal")))
    return int(connection.execute(query).scalar() or 0)


def _uses(*, by: Any) -> CTE:
    """(whom, code_id) for each active code and each quote or respondent that has it, once."""
    pairs = in_force().subquery()
    query: Select[Any] = (
        select(by.label("whom"), pairs.c.code_id)
        .join(quote, and_(quote.c.id == pairs.c.quote_id, quote.c.current))
        .join(code, and_(code.c.id == pairs.c.code_id, code.c.status == "active"))
        .where(by.is_not(None))
        .distinct()
    )
    return query.cte("uses")


def _together(connection: Connection, uses: CTE) -> dict[Pair, int]:
    one, other = uses.alias("one"), uses.alias("other")
    query = (
        select(one.c.code_id, other.c.code_id, func.count())
        .join(other, and_(other.c.whom == one.c.whom, other.c.code_id >= one.c.code_id))
        .group_by(one.c.code_id, other.c.code_id)
    )
    return {(row[0], row[1]): int(row[2]) for row in connection.execute(query)}
