"""Grids: one question asked of several items, with the same wording and the same options for each."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from os.path import commonprefix

from corpus.errors import Refused
from corpus.questions import Kind, Question, all_questions, find_question
from corpus.study import View


@dataclass(frozen=True, slots=True)
class Grid:
    """Questions of one instrument with the same wording and the same options, one an item."""

    name: str
    text: str
    questions: tuple[Question, ...]


def all_grids(view: View) -> list[Grid]:
    """Every grid, in the order of the questionnaire."""
    return grids_among(all_questions(view))


def grids_among(every: Sequence[Question]) -> list[Grid]:
    """The grids that questions make up, in their order: closed ones with an item, at least two alike."""
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


def questions_called(view: View, name: str) -> tuple[Question, ...]:
    """The question called `name`, or the items of the grid of that name. Raises Refused when there is neither."""
    grid = find_grid(view, name)
    return (find_question(view, name),) if grid is None else grid.questions


def question_of(grid: Grid, item: str) -> Question:
    """The question about an item. Raises Refused when there is none."""
    for question in grid.questions:
        if question.item == item:
            return question
    raise Refused(
        f"{grid.name} has no item {item}.", help=f"There are: {'; '.join(q.item for q in grid.questions)}."
    )


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
