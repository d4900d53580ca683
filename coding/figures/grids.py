"""A grid as one table with an item a group and a base for each."""

from collections.abc import Iterable
from dataclasses import replace

from coding.figures import closed
from coding.figures.bases import definition_of_any, refuse_a_small_base, respondents
from coding.figures.footnotes import footnotes
from coding.figures.specification import ITEM, Specification
from coding.figures.table import Base, Group, Table
from coding.figures.tally import SEVERAL_ANSWERS, table_of
from coding.store import figures as store
from corpus.errors import Refused
from corpus.grids import Grid
from corpus.questions import Question, all_questions
from corpus.study import View


def table_of_grid(view: View, specification: Specification, grid: Grid) -> Table:
    """The rows are the options, the groups the items, each with those who answered it as its base.

    The table's own base are those who answered any item, and it has no rows of its own: what people say of one item
    and of another are different things. Raises Refused for a crosstab, and like `table_of`.
    """
    if specification.by is not None:
        raise Refused(
            f"{grid.name} is a grid, which is shown by its items.",
            help=f"Split one of them: {grid.questions[0].name}.",
        )
    only = respondents(grid.questions, specification)
    n = store.total(view.connection, only)
    refuse_a_small_base(n, specification.where)
    items = [_item(view, specification, question) for question in grid.questions]
    return Table(
        question=grid.name,
        title=grid.text,
        shape="grid",
        base=Base(definition_of_any(view, grid.name, grid.questions, specification), n),
        multi_response=items[0].multi_response,
        rows=(),
        where=specification.where,
        notes=tuple(_notes(grid, items)),
        by=ITEM,
        groups=tuple(
            Group(question.item, found.base, found.rows, found.summary, found.statistics)
            for question, found in zip(grid.questions, items, strict=True)
        ),
        footnotes=footnotes(grid.questions, all_questions(view)),
    )


def _item(view: View, specification: Specification, question: Question) -> Table:
    """The table of one item; the filter's base was looked at for all of them together."""
    wanted = replace(specification, question=question.name, sort="order")
    return table_of(replace(wanted, where=()), closed.tally(view, wanted, question))


def _notes(grid: Grid, items: Iterable[Table]) -> list[str]:
    """That every item has its own base, and what is to be known of single ones, each with its item's name."""
    notes = [f"Every item has its own base: those who answered it, {_range(items)}."]
    several: dict[str, list[str]] = {}
    for question, found in zip(grid.questions, items, strict=True):
        for note in found.notes:
            several.setdefault(_of_any_item(note), []).append(question.item)
    everywhere = len(grid.questions)
    return notes + [
        note if len(at) == everywhere else f"{'; '.join(at)}: {note}" for note, at in several.items()
    ]


def _of_any_item(note: str) -> str:
    """The note without a sum that differs from item to item."""
    if not note.startswith(SEVERAL_ANSWERS):
        return note
    return f"{SEVERAL_ANSWERS}: the shares of an item can add up to more than 100 %."


def _range(items: Iterable[Table]) -> str:
    sizes = sorted({found.base.n for found in items})
    return f"n = {sizes[0]:,}" if len(sizes) == 1 else f"n = {sizes[0]:,} to {sizes[-1]:,}"
