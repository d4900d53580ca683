"""The quotes of theme proposals: where the machine put each, and where somebody moved it since.

A row (theme, quote) is the machine's placement, or that of whoever split a theme, and is never overwritten:
`moved_to_id` beside it says where the quote stands now. What that means on each level is `coding.themes.proposed`'s.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ARRAY, Connection, Select, bindparam, cast, exists, func, select
from sqlalchemy import insert as insert_into
from sqlalchemy import update as update_rows

from coding.schema import theme_proposal, theme_proposal_quote
from coding.store.readings import decided_pairs
from corpus.schema import question, quote
from corpus.store.batches import batches

Row = dict[str, Any]
Place = tuple[int, int]
"""(theme_proposal_id, quote_id) of a row."""


def insert(connection: Connection, rows: Sequence[tuple[Any, ...]]) -> None:
    """Stores quotes of proposals: id of the proposal, id of the quote, strength, representative.

    PostgreSQL takes them as four arrays, because it answers every row of many with a message of its own.
    """
    columns = list(theme_proposal_quote.c)[:4]
    if not rows:
        return
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


def quotes_of(connection: Connection, proposals: Iterable[int]) -> list[Row]:
    """The rows of proposals as they were placed: theme_proposal_id, quote_id, name, respondent_id, strength,
    representative, moved_to_id; by name."""
    rows: list[Row] = []
    for batch in batches(proposals):
        query = _with_names().where(theme_proposal_quote.c.theme_proposal_id.in_(batch))
        rows += [dict(row) for row in connection.execute(query).mappings()]
    return _by_name(rows)


def moved_in(connection: Connection, run_id: int) -> list[Row]:
    """As `quotes_of`, the rows of one run whose quotes somebody moved."""
    inside = select(theme_proposal.c.id).where(theme_proposal.c.run_id == run_id)
    query = _with_names().where(
        theme_proposal_quote.c.theme_proposal_id.in_(inside), theme_proposal_quote.c.moved_to_id.is_not(None)
    )
    return _by_name([dict(row) for row in connection.execute(query).mappings()])


def of_quotes(connection: Connection, run_id: int, quote_ids: Iterable[int]) -> list[Row]:
    """As `quotes_of`, the rows of these quotes in one run, on all its levels."""
    inside = select(theme_proposal.c.id).where(theme_proposal.c.run_id == run_id)
    rows: list[Row] = []
    for batch in batches(quote_ids):
        query = _with_names().where(
            theme_proposal_quote.c.quote_id.in_(batch), theme_proposal_quote.c.theme_proposal_id.in_(inside)
        )
        rows += [dict(row) for row in connection.execute(query).mappings()]
    return _by_name(rows)


def every_moved(connection: Connection, *, run_id: int | None = None) -> dict[Place, int]:
    """Where somebody moved quotes, in one run or over all."""
    query = select(theme_proposal_quote).where(theme_proposal_quote.c.moved_to_id.is_not(None))
    if run_id is not None:
        inside = select(theme_proposal.c.id).where(theme_proposal.c.run_id == run_id)
        query = query.where(theme_proposal_quote.c.theme_proposal_id.in_(inside))
    return {(row.theme_proposal_id, row.quote_id): row.moved_to_id for row in connection.execute(query)}


def move(connection: Connection, moves: dict[Place, int | None]) -> None:
    """Says of each row where its quote stands now; None: where it was placed."""
    if not moves:
        return
    chosen = (theme_proposal_quote.c.theme_proposal_id == bindparam("own")) & (
        theme_proposal_quote.c.quote_id == bindparam("quote")
    )
    connection.execute(
        update_rows(theme_proposal_quote).where(chosen).values(moved_to_id=bindparam("into")),
        [{"own": own, "quote": quote_id, "into": into} for (own, quote_id), into in moves.items()],
    )


def in_any_run(connection: Connection) -> set[int]:
    """The ids of all quotes that are in a theme proposal of any run."""
    return set(connection.execute(select(theme_proposal_quote.c.quote_id).distinct()).scalars())


def in_no_run(connection: Connection, question_name: str | None) -> set[str]:
    """The names of the undecided quotes of a question (None: of all) that are in no theme proposal of any run."""
    decided = decided_pairs().subquery()
    placed = exists().where(theme_proposal_quote.c.quote_id == quote.c.id)
    query = select(quote.c.name).where(
        quote.c.current, ~placed, quote.c.id.not_in(select(decided.c.quote_id))
    )
    if question_name is not None:
        asked = select(question.c.id).where(question.c.name == question_name)
        query = query.where(quote.c.question_id.in_(asked))
    return set(connection.execute(query).scalars())


def _with_names() -> Select[Any]:
    return select(theme_proposal_quote, quote.c.name, quote.c.respondent_id).join(
        quote, quote.c.id == theme_proposal_quote.c.quote_id
    )


def _by_name(rows: list[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: (str(row["name"]), int(row["theme_proposal_id"])))
