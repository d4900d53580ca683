"""Which cell of which figure a phrase speaks of: by what the sentence is about, never by how well the number fits.

The words of the clause around the phrase are held against titles, groups and labels of the figures; what few figures
say counts more. A figure is a candidate only when one of its rows is recognised (`coding.claims.rows`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from coding.claims.clauses import Clause
from coding.claims.rows import NAMED, Named, mentioned, named_row
from coding.claims.sentences import Sentence
from coding.claims.topics import Topics
from coding.claims.units import PEOPLE
from coding.claims.words import alike, content, words
from coding.figures.cells import joined
from coding.figures.table import Group, Table
from coding.report.content import ShownFigure

_PEOPLE = re.compile(rf"\b(?:{PEOPLE})\b", re.IGNORECASE)
_ANYBODY = frozenset(
    ("respondents", "respondent", "people", "participants", "participant", "answers", "answer")
)
_TOPIC = 2.0
"""What a figure is about weighs against how sure its row is: "deepfakes will increase" is not any row "Increased"."""
_GROUP = 0.5
"""What it counts that a clause names the group."""
A_HAIR = 0.02
"""Cells whose scores differ by less are equally likely to be meant."""


@dataclass(frozen=True, slots=True)
class Tie:
    """A cell: a figure's evidence id, a group of its crosstab or "", and a row's name; row "" is the base."""

    figure: str
    group: str
    row: str


def ties(said: Clause, sentence: Sentence, about: str, topics: Topics) -> tuple[Tie, ...]:
    """The cell that a clause speaks of: none when no row is recognised, several when it may be any of them.

    `about` is the headline above. A clause that only names a group, or in which nothing is recognised, is read
    behind the one before it.
    """
    around = f"{sentence.before} {about}"
    scored: list[tuple[float, Tie]] = []
    if not said.earlier or _says_something(said.text, topics):
        scored = _scored(said.text, said.text, sentence.text, around, topics)
    if not scored and said.earlier:
        scored = _scored(f"{said.earlier}; {said.text}", said.text, sentence.text, around, topics)
    best = max((score for score, _ in scored), default=0.0)
    return tuple(one for score, one in scored if score > best - A_HAIR)


def _says_something(said: str, topics: Topics) -> bool:
    """Whether a clause says more than whom it is about."""
    names = [
        word for figure in topics.figures for group in figure.table.groups for word in words(group.label)
    ]
    return any(not any(alike(word, name) for name in names) for word in content(said))


def _scored(said: str, who: str, sentence: str, around: str, topics: Topics) -> list[tuple[float, Tie]]:
    """The cells that a clause can speak of; `who` is the part of it that may name groups."""
    near = topics.nearness(said, f"{sentence} {around}")
    found: list[tuple[float, Tie]] = []
    for figure, nearness in zip(topics.figures, near, strict=True):
        for group, named in _rows(figure.table, said, who, around):
            if named.sure == NAMED or nearness > 0 or len(near) == 1:
                in_group = _GROUP if group and mentioned(who, [group]) else 0.0
                found.append((named.sure + _TOPIC * nearness + in_group, Tie(figure.id, group, named.row)))
    return found


def ties_of_equals(said: str, around: str, figures: Sequence[ShownFigure]) -> tuple[Tie, ...]:
    """The rows of one figure that are called equal: those named in the clause, else those named before it."""
    for text in (said, around):
        for figure in figures:
            spoken = mentioned(text, [row.label for row in figure.table.rows])
            if len(spoken) > 1:
                return tuple(Tie(figure.id, "", row) for row in spoken)
    return ()


def named_rows(said: str, figures: Sequence[ShownFigure]) -> tuple[Tie, ...]:
    """The rows of all figures whose labels stand in the clause."""
    return tuple(
        Tie(figure.id, "", joined([row]))
        for figure in figures
        for row in mentioned(said, [row.label for row in figure.table.rows])
    )


def _rows(table: Table, said: str, who: str, around: str) -> list[tuple[str, Named]]:
    """(group, row) of those bodies of a table that the clause can speak of: the groups it names, else everybody."""
    groups = [group for group in table.groups if mentioned(who, [group.label])]
    if not table.rows and not groups:
        groups = _by_words(table.groups, said, around)
    everybody = [table] if table.rows else []
    bodies: Sequence[Table | Group] = groups or everybody
    if not groups and _speaks_of_some(who, table.groups):
        bodies = [*everybody, *table.groups]
    found = [(body, named_row(said, around, body.rows, table.shape)) for body in bodies]
    return [
        (body.label if isinstance(body, Group) else "", named) for body, named in found if named is not None
    ]


def _speaks_of_some(said: str, groups: Sequence[Group]) -> bool:
    """Whether the clause names a kind of people while the groups are kinds: officers, of police and employers."""
    kinds = any(_PEOPLE.fullmatch(word) for group in groups for word in words(group.label))
    return kinds and any(name.lower() not in _ANYBODY for name in _PEOPLE.findall(said))


def _by_words(groups: Sequence[Group], said: str, around: str) -> list[Group]:
    """The item of a grid that most of the words are about."""
    from coding.figures.shares import row

    named = named_row(said, around, [row(group.label, 0, 0) for group in groups], "items")
    return [group for group in groups if named is not None and group.label == named.row]
