"""Grids: one question asked of several items, as one table with an item a column and a base for each."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from os.path import commonprefix

from coding.figures import closed
from coding.figures.bases import definition_of_any, refuse_a_small_base, respondents
from coding.figures.footnotes import footnotes
from coding.figures.specification import ITEM, Specification
from coding.figures.table import Base, Group, Table
from coding.figures.tally import SEVERAL_ANSWERS, table_of
from coding.store import figures as store
from corpus.errors import Refused
from corpus.questions import Kind, Question, all_questions
from corpus.study import View


@dataclass(frozen=True, slots=True)
class Grid:
    """Questions of one instrument with the same wording and the same options, one an item."""

    name: str
    text: str
    questions: tuple[Question, ...]


def all_grids(view: View) -> list[Grid]:
    """Every grid, in the order of the questionnaire."""
    every = all_questions(view)
    together: dict[object, list[Question]] = {}
    for question in every:
        if question.item and question.text and question.kind is not Kind.OPEN:
            options = tuple(option.label for option in question.options)
            key = question.instrument_id, question.text, question.kind, options
            together.setdefault(key, []).append(question)
    grids = [items for items in together.values() if len(items) > 1]
    taken = Counter((*(q.name.casefold() for q in every), *_own_prefixes(grids)))
    return [Grid(_name(items, taken), items[0].text, tuple(items)) for items in grids]


def find_grid(view: View, name: str, *, wave: str | None = None) -> Grid | None:
    """The grid called `name` (upper and lower case alike) of a wave, or of the newest; None when there is none."""
    found = [
        grid
        for grid in all_grids(view)
        if grid.name.casefold() == name.casefold() and wave in (None, grid.questions[0].wave)
    ]
    return found[-1] if found else None


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


def question_of(grid: Grid, item: str) -> Question:
    """The question about an item. Raises Refused when there is none."""
    for question in grid.questions:
        if question.item == item:
            return question
    raise Refused(
        f"{grid.name} has no item {item}.", help=f"There are: {'; '.join(q.item for q in grid.questions)}."
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


def _own_prefixes(grids: Iterable[list[Question]]) -> list[str]:
    """What the names of each grid have in common; once for the same grid of several waves."""
    return [
        prefix
        for prefix, _ in {(_prefix([q.name for q in items]).casefold(), items[0].text) for items in grids}
    ]


def _name(items: list[Question], taken: Mapping[str, int]) -> str:
    """What the names of the items have in common: "P02" of P02a, P02b; else the first and the last."""
    names = [question.name for question in items]
    common = _prefix(names)
    return common if common and taken[common.casefold()] == 1 else f"{names[0]}–{names[-1]}"


def _prefix(names: list[str]) -> str:
    """How all names begin, never with a part of a number.

    >>> _prefix(["P02a", "P02b"]), _prefix(["trust_1", "trust_12"]), _prefix(["P11", "P12"]), _prefix(["a", "b"])
    ('P02', 'trust', '', '')
    """
    common = commonprefix(names)  # noqa: RUF071 - of names letter by letter, these are no paths
    if any(name[len(common) : len(common) + 1].isdigit() for name in names):
        common = common.rstrip("0123456789")
    common = common.rstrip("_-. [(")
    return common if any(letter.isdigit() for letter in common) or len(common) > 1 else ""
