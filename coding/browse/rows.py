"""One page of the grid, and how much there is in all: SQL finds, sorts and counts, only the page is read."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from coding.attributes import Attribute, attributes, find_attribute
from coding.browse.columns import ATTRIBUTE, find_column
from coding.browse.filter import Filter, wanted
from coding.browse.grid import Grid
from coding.store import browse as store
from coding.store import browse_order, browse_rows
from coding.store.browse_order import Order
from corpus.quotes import find_quote
from corpus.store import respondents
from corpus.study import View


@dataclass(frozen=True, slots=True)
class Row:
    """A quote as the grid shows it. `name` is its id for people; `question` its title, `codes` those that count.

    `suggested` are codes that wait for a decision, the surest first. `coders` decided on it, last `at` a moment.
    `flags` are (kind, person). `attributes` are what is known of the respondent, rare values as "Others".
    """

    name: str
    text: str
    non_answer: bool
    kind: str
    speaker: str | None
    language: str | None
    question_name: str | None
    question: str | None
    wave: str | None
    respondent: str | None
    codes: tuple[str, ...]
    no_code: bool
    suggested: tuple[str, ...]
    coders: tuple[str, ...]
    at: str | None
    flags: tuple[tuple[str, str], ...]
    attributes: dict[str, str]


@dataclass(frozen=True, slots=True)
class Totals:
    """How many quotes fit a filter, and how many respondents are behind them."""

    quotes: int
    respondents: int


def totals(view: View, only: Filter, *, known: list[Attribute] | None = None) -> Totals:
    """How much fits. Raises Refused as `wanted` does."""
    return Totals(*store.totals(view.connection, wanted(view, only, known=known)))


def rows(
    view: View,
    grid: Grid,
    *,
    start: int = 0,
    limit: int = 50,
    after: str | None = None,
    known: list[Attribute] | None = None,
) -> list[Row]:
    """`limit` rows from the place `start` on, counted from 0; `after` names a quote behind which to begin.

    Empty cells stand last whichever way a column is sorted, and rows alike stand as they were imported.
    Raises Refused for a column, question, wave, attribute, code, person or quote that is not there.
    """
    known = attributes(view) if known is None else known
    ids = browse_order.page(
        view.connection,
        wanted(view, grid.only, known=known),
        order(grid, known),
        start=start,
        limit=limit,
        after=0 if after is None else find_quote(view, after).id,
    )
    return _read(view, ids, known)


def order(grid: Grid, known: list[Attribute]) -> Order:
    """How the grid is sorted, for the store."""
    if grid.sort is None:
        return Order()
    column = find_column(known, grid.sort)
    if not column.startswith(ATTRIBUTE):
        return Order(column, descending=grid.descending)
    found = find_attribute(known, column.removeprefix(ATTRIBUTE))
    return Order(attribute_id=found.id, shown=found.values, descending=grid.descending)


def _read(view: View, ids: Sequence[int], known: list[Attribute]) -> list[Row]:
    """The rows of these quotes, in this order."""
    if not ids:
        return []
    connection = view.connection
    base = {row["id"]: row for row in browse_rows.base(connection, ids)}
    behind = [row["respondent_id"] for row in base.values() if row["respondent_id"] is not None]
    facts = respondents.attributes_by_id(connection, behind)
    coded = _by_quote(browse_rows.codes(connection, ids))
    waiting = _by_quote(browse_rows.suggested(connection, ids))
    decided = _by_quote(browse_rows.decided(connection, ids))
    flagged = _by_quote(browse_rows.flags(connection, ids))
    without = browse_rows.without_code(connection, ids)
    shown = {attribute.name: attribute for attribute in known}
    return [
        Row(
            **_said(base[one]),
            codes=tuple(name for (name,) in coded.get(one, ())),
            no_code=one in without,
            suggested=tuple(name for (name,) in waiting.get(one, ())),
            coders=tuple(name for name, _ in decided.get(one, ())),
            at=max((at for _, at in decided.get(one, ())), default=None),
            flags=tuple((kind, name) for kind, name in flagged.get(one, ())),
            attributes={
                name: shown[name].shown(value)
                for name, value in facts.get(base[one]["respondent_id"], {}).items()
            },
        )
        for one in ids
    ]


def _said(row: dict[str, Any]) -> dict[str, Any]:
    """What the import told of a quote; the question as it is shown, like `Question.title`."""
    title = row["wording"] or row["question"]
    told = {
        field: row[field]
        for field in ("name", "text", "non_answer", "kind", "speaker", "language", "wave", "respondent")
    }
    question = f"{title}: {row['item']}" if row["item"] else title
    return told | {"question_name": row["question"], "question": question}


def _by_quote(found: Sequence[tuple[Any, ...]]) -> dict[int, list[tuple[Any, ...]]]:
    gathered: dict[int, list[tuple[Any, ...]]] = {}
    for quote_id, *rest in found:
        gathered.setdefault(quote_id, []).append(tuple(rest))
    return gathered
