"""What is behind a row of a table: the quotes that carry a code, and the respondents who were counted."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from coding.figures import attributes, closed, entities, mentions, one_code
from coding.figures.bases import refuse_a_small_base, respondents, with_attributes
from coding.figures.grouping import SMALLEST_GROUP
from coding.figures.specification import WAVE, Specification
from coding.figures.splits import split_of
from coding.figures.tally import Line, Tally
from coding.figures.wanted import Entities, Wanted, split_by, tally, understood
from coding.store import mentions as mention_store
from coding.store.splits import Within
from corpus.errors import Refused
from corpus.grids import find_grid, question_of
from corpus.questions import Question
from corpus.respondents import wave_names
from corpus.study import View
from corpus.suggest_name import near


@dataclass(frozen=True, slots=True)
class _Row:
    """One row of a table, of everybody or within one group."""

    view: View
    wanted: Wanted
    line: Line
    within: tuple[Within, ...]


def quotes_behind(
    view: View, specification: Specification, label: str, *, group: str | None = None
) -> list[str]:
    """The names of the quotes behind one row of codes, categories or entities, sorted; none for other figures.

    `group` leaves only those of one group, by its label. Raises Refused like `table`, when the table has no such row
    or group, and for an estimate.
    """
    return _behind(view, specification, label, group, _quotes)


def respondents_behind(
    view: View, specification: Specification, label: str, *, group: str | None = None
) -> list[str]:
    """The names of the respondents behind one row, sorted: for checking a figure, never for an export.

    Raises Refused like `quotes_behind`.
    """
    return _behind(view, specification, label, group, _respondents)


def _quotes(row: _Row) -> list[str]:
    view, wanted, specification = row.view, row.wanted, row.wanted.specification
    if isinstance(wanted.counted, Entities):
        return entities.quotes_naming(view, specification, row.line.label, row.within)
    if not isinstance(wanted.counted, mentions.Counted):
        return []
    if specification.each is not None:
        return one_code.quotes_behind(view, specification, wanted.counted, row.line, row.within)
    only = respondents(wanted.counted.questions, specification, within=row.within)
    return mention_store.quotes_mentioning(view.connection, only, wanted.counted.mentions, _code(row.line))


def _respondents(row: _Row) -> list[str]:
    view, counted, specification = row.view, row.wanted.counted, row.wanted.specification
    if isinstance(counted, str):
        return attributes.behind(view, specification, counted, row.line)
    if isinstance(counted, Entities):
        return entities.respondents_naming(view, specification, row.line.label, row.within)
    if isinstance(counted, Question):
        only = respondents([counted], specification, within=row.within)
        return closed.respondents_behind(view, only, counted, _code(row.line))
    if specification.each is not None:
        return one_code.respondents_behind(view, specification, counted, row.line, row.within)
    only = respondents(counted.questions, specification, within=row.within)
    return mention_store.respondents_mentioning(view.connection, only, counted.mentions, _code(row.line))


def _behind(
    view: View,
    specification: Specification,
    label: str,
    group: str | None,
    told: Callable[[_Row], list[str]],
) -> list[str]:
    """What is told of the row, over all waves when they are the groups and none is named."""
    _refuse_an_estimate(specification)
    specification = with_attributes(view, specification)
    if specification.by == WAVE:
        waves = wave_names(view) if group is None else [_one_of("wave", group, wave_names(view))]
        found = [
            told(_row(view, replace(specification, by=None, wave=wave), label, None))
            for wave in waves
            if _asked_in(view, specification, wave)
        ]
        return sorted({name for names in found for name in names})
    grid = find_grid(view, specification.question, wave=specification.wave)
    if grid is None:
        return told(_row(view, specification, label, group))
    items = grid.questions if group is None else (question_of(grid, group),)
    every = [told(_row(view, replace(specification, question=one.name), label, None)) for one in items]
    return sorted({name for names in every for name in names})


def _asked_in(view: View, specification: Specification, wave: str) -> bool:
    try:
        understood(view, replace(specification, by=None, wave=wave))
    except Refused:
        return False
    return True


def _row(view: View, specification: Specification, label: str, group: str | None) -> _Row:
    wanted = understood(view, specification)
    everybody = tally(view, wanted, None)
    within = () if group is None else (_within(view, wanted, group),)
    return _Row(view, wanted, _line(wanted.specification, everybody, label), within)


def _within(view: View, wanted: Wanted, group: str) -> Within:
    split = split_of(view, split_by(wanted))
    if split is None:
        raise Refused(f"This figure has no groups, so there is none called {group}.", help="Leave it out.")
    parts = {part.label: part for part in split.parts(tally(view, wanted, split.by).sizes, SMALLEST_GROUP)}
    return Within(split.by, parts[_one_of("group", group, list(parts))].values)


def _one_of(what: str, label: str, labels: list[str]) -> str:
    if label not in labels:
        raise Refused(f"The table has no {what} {label}.", help=near(label, labels))
    return label


def _line(specification: Specification, tally: Tally, label: str) -> Line:
    refuse_a_small_base(tally.n(tuple(tally.sizes)), specification.where)
    for line in tally.lines:
        if line.label == label:
            return line
    labels = [line.label for line in tally.lines]
    raise Refused(f"The table of {specification.question} has no row {label}.", help=near(label, labels))


def _refuse_an_estimate(specification: Specification) -> None:
    if specification.estimate is not None:
        raise Refused(
            "An estimate has no quotes behind it.", help="Leave it out to see what carries the code so far."
        )


def _code(line: Line) -> int:
    """The id of the one option, code or category in a row."""
    (key,) = line.keys
    return int(key or 0)
