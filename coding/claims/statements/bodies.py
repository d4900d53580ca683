"""Which rows a clause speaks of: everybody's, or those of one group that it names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coding.claims.phrases import phrases
from coding.claims.rows import mentioned, take
from coding.claims.units import PEOPLE
from coding.claims.words import words
from coding.figures.specification import ITEM
from coding.figures.table import Base, Row
from coding.report.content import ShownFigure

_PEOPLE = re.compile(rf"\b(?:{PEOPLE})\b", re.IGNORECASE)
_EVERYBODY = re.compile(r"\b(?:respondents?|people|persons?|participants?|answers?)\b", re.IGNORECASE)
_LONGEST_REST = 3
"""Words beside a row's own that leave no doubt that the row is meant: "problems with encryption"."""
_ANOTHER_THING = re.compile(
    r"and|or|nor|not|no|never|than|after|but|except|without|besides|neither|both|all|these|those|that|who|which|whose|"
    r"among|amongst|in|for|from|by|when|if|where|less|more|fewer|over|under|others?|any|some|few|most|each|between|"
    r"against|further|only|even|many|sa(?:y|ys|id)|report(?:s|ed)?|believes?|thinks?|states?"
)
"""Words that make something else of the row beside them: "not encryption", "encryption and slow replies"."""


@dataclass(frozen=True, slots=True)
class Body:
    """The rows of a figure, or of one `group` of it, over their base. `figure` is its evidence id."""

    figure: str
    title: str
    group: str
    base: Base
    rows: tuple[Row, ...]

    @property
    def labels(self) -> list[str]:
        """Of the rows, in order."""
        return [row.label for row in self.rows]

    def row(self, label: str) -> Row:
        """The row with this label."""
        return next(row for row in self.rows if row.label == label)

    @property
    def told(self) -> bool:
        """Whether every row has a share: what is withheld can be in any place."""
        return all(row.percent is not None for row in self.rows)


def bodies(figures: Sequence[ShownFigure], who: str, said: str, *, kinds: bool) -> Iterator[Body]:
    """What can be meant: of each figure the group that `who` names, or everybody's rows when it is "".

    When kinds of people are counted apart, a clause that names people who are not simply respondents means none.
    """
    if not who and kinds and _names_some(said):
        return
    for figure in figures:
        table = figure.table
        if table.estimate is not None:
            continue
        if not who and table.rows:
            yield Body(figure.id, _title(figure), "", table.base, table.rows)
        named = [group for group in table.groups if who and is_meant(who, group.label)]
        if len(named) == 1:
            yield Body(figure.id, _title(figure), named[0].label, named[0].base, named[0].rows)


def items(figures: Sequence[ShownFigure]) -> Iterator[Body]:
    """The items of grids, each over its own rows."""
    for figure in figures:
        for group in figure.table.groups if figure.table.by == ITEM else ():
            yield Body(figure.id, f"{_title(figure)} {group.label}", group.label, group.base, group.rows)


def kinds_of_people(figures: Sequence[ShownFigure]) -> bool:
    """Whether figures count kinds of people apart, as officers and employers."""
    names = [group.label for figure in figures for group in figure.table.groups]
    names += [value for figure in figures for _, value in figure.table.where]
    return any(_PEOPLE.search(name) for name in names)


def one_row(said: str, labels: Sequence[str]) -> str | None:
    """The one label that these words mean, with hardly anything beside it; None when they may mean anything else.

    >>> one_row("Problems with encryption", ["Encryption", "Training"])
    'Encryption'
    >>> one_row("Encryption and slow replies", ["Encryption", "Training"])
    """
    found, rest = take(said, labels)
    too_much = len(rest) > _LONGEST_REST or any(_ANOTHER_THING.fullmatch(word) for word in rest)
    return found[0] if len(found) == 1 and not too_much and not phrases(said) else None


def is_meant(who: str, label: str) -> bool:
    """Whether these words name the group and, beside people, hardly anything else."""
    found, rest = take(_PEOPLE.sub(" ", who), [label])
    if not found:  # the group's own name is one for people
        return bool(mentioned(who, [label])) and len(words(who)) <= len(words(label)) + 1
    return len([word for word in rest if word not in ("the", "in", "from", "all", "of")]) == 0


def _names_some(said: str) -> bool:
    return any(not _EVERYBODY.fullmatch(name) for name in _PEOPLE.findall(said))


def _title(figure: ShownFigure) -> str:
    return f"{figure.title} {figure.table.title}"
