"""Which cell of which figure a phrase speaks of: by what the sentence is about, never by how well the number fits.

The words of the clause around the phrase are held against titles, groups and labels of the figures; what few figures
say counts more. A figure is a candidate only when one of its rows is recognised (`coding.claims.rows`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from coding.claims.phrase import Phrase
from coding.claims.rows import NAMED, Named, mentioned, named_row
from coding.claims.sentences import Sentence
from coding.claims.topics import Topics
from coding.claims.words import MARK
from coding.figures.cells import joined
from coding.figures.table import Group, Table
from coding.report.content import ShownFigure

_STRONG = re.compile(r";|—|–|,? (?:while|whereas|but|although|however)\b|, and\b", re.IGNORECASE)
_NOTHING = re.compile(r"[\s(),–—]*(?:or )?")
_WEAK = re.compile(r" and\b|,|\(")
_TOPIC = 2.0
"""What a figure is about weighs against how sure its row is: "deepfakes will increase" is not any row "Increased"."""
A_HAIR = 0.02
"""Cells whose scores differ by less are equally likely to be meant."""


@dataclass(frozen=True, slots=True)
class Tie:
    """A cell: a figure's evidence id, a group of its crosstab or "", and a row's name; row "" is the base."""

    figure: str
    group: str
    row: str


def clause(sentence: str, phrases: Sequence[Phrase], place: int) -> str:
    """The part of a sentence that phrase number `place` stands in, with `MARK` instead of the phrase.

    Between two phrases it is cut where the next thought begins: at "while", "but" or a semicolon, else at the last
    "and" or comma. Phrases with nothing between them say the same: "the large majority (more than 80 percent)".
    """
    first = last = place
    while first > 0 and _NOTHING.fullmatch(sentence, phrases[first - 1].end, phrases[first].start):
        first -= 1
    while last + 1 < len(phrases) and _NOTHING.fullmatch(
        sentence, phrases[last].end, phrases[last + 1].start
    ):
        last += 1
    start = 0 if first == 0 else _cut(sentence, phrases[first - 1].end, phrases[first].start)
    end = (
        len(sentence)
        if last + 1 == len(phrases)
        else _cut(sentence, phrases[last].end, phrases[last + 1].start)
    )
    return f"{sentence[start : phrases[first].start]} {MARK} {sentence[phrases[last].end : end]}"


def ties(said: str, sentence: Sentence, about: str, topics: Topics) -> tuple[Tie, ...]:
    """The cell that the clause `said` speaks of: none when no row is recognised, several when it may be any of them.

    `about` is the headline above.
    """
    around = f"{sentence.before} {about}"
    near = topics.nearness(said, f"{sentence.text} {around}")
    scored: list[tuple[float, Tie]] = []
    for figure, nearness in zip(topics.figures, near, strict=True):
        for group, found in _rows(figure.table, said, around):
            if found.sure == NAMED or nearness > 0 or len(near) == 1:
                scored.append((found.sure + _TOPIC * nearness, Tie(figure.id, group, found.row)))
    best = max((score for score, _ in scored), default=0.0)
    return tuple(one for score, one in scored if score > best - A_HAIR)


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


def _rows(table: Table, said: str, around: str) -> list[tuple[str, Named]]:
    """(group, row) of those bodies of a table that the clause can speak of: the groups it names, else everybody."""
    groups = [group for group in table.groups if mentioned(said, [group.label])]
    if not table.rows and not groups:
        groups = _by_words(table.groups, said, around)
    bodies: Sequence[Table | Group] = groups or ([table] if table.rows else [])
    found = [(body, named_row(said, around, body.rows, table.shape)) for body in bodies]
    return [
        (body.label if isinstance(body, Group) else "", named) for body, named in found if named is not None
    ]


def _by_words(groups: Sequence[Group], said: str, around: str) -> list[Group]:
    """The item of a grid that most of the words are about."""
    from coding.figures.shares import row

    named = named_row(said, around, [row(group.label, 0, 0) for group in groups], "items")
    return [group for group in groups if named is not None and group.label == named.row]


def _cut(sentence: str, start: int, end: int) -> int:
    """Where between two phrases the second one's clause begins."""
    between = sentence[start:end]
    for separator in (_STRONG, _WEAK):
        if found := list(separator.finditer(between)):
            return start + found[-1].start()
    return end
