"""Opposing findings: pairs of statements about the same thing that say otherwise, for somebody to look at.

An expert's comment and what respondents say, two insights, two waves, or one quote in itself. Statements are about the
same when they share words; they oppose by their cues, or by shares that lie far apart.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Literal

from coding.claims.phrases import phrases
from coding.for_and_against.cues import cues
from coding.for_and_against.leaning import IN_WORDS, Leaning, leaning, oppositions
from coding.for_and_against.statements import Source, Statement, statements
from coding.for_and_against.words import akin, tells, words_of
from coding.report.content import ReportContent, ShownFigure

Between = Literal["comment and finding", "two insights", "two waves", "within a quote"]
SHARED, SHARED_BY_NUMBERS = 2, 3
"""Words that two statements share at least to be about the same thing; more where only their numbers differ."""
COMMON, COMMON_SHARE = 20, 0.2
"""A word in more statements than this, by number and by share, is what the whole report is about."""
APART = 2.0
"""One share is at least so many times the other."""
_SHARES = ("percent", "fraction", "ratio", "counted")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements that say otherwise and why; `one` comes first in the report. Both are the same within a quote."""

    between: Between
    one: Statement
    other: Statement
    why: str


@dataclass(frozen=True, slots=True)
class _Read:
    """A statement with what is compared: its words, the numbers in it, which way it leans, the shares it states.

    `of_row` are those of its words that stand in the label of a figure's row.
    """

    statement: Statement
    words: frozenset[str]
    of_row: frozenset[str]
    leans: Leaning
    shares: tuple[float, ...]


def opposing(content: ReportContent, *, language: str = "en") -> list[Pair]:
    """The pairs of opposing findings of a report, in its order; those between waves after the others."""
    read = _without_common_words([_read(one, language) for one in statements(content)])
    pairs = [pair for one, other in combinations(read, 2) for pair in _compared(one, other)]
    return [*pairs, *_within_quotes(content, language), *_between_waves(content)]


def _compared(one: _Read, other: _Read) -> Iterator[Pair]:
    between = _between(one.statement, other.statement)
    if between is None or not _about_the_same(one, other):
        return
    why = _opposed(one, other) or (
        _about_the_same(one, other, SHARED_BY_NUMBERS) and _shares_apart(one, other)
    )
    if why:
        yield Pair(between, one.statement, other.statement, why)


def _between(one: Statement, other: Statement) -> Between | None:
    """What is compared: a comment with its own insights, headlines and texts of insights with each other."""
    sources: set[Source] = {one.source, other.source}
    shared = set(one.insights) & set(other.insights)
    if "comment" in sources and len(sources) == 2 and shared:
        return "comment and finding"
    if sources == {"insight"} and not shared:
        return "two insights"
    return None


def _about_the_same(one: _Read, other: _Read, least: int = SHARED) -> bool:
    if any(read.statement.row and not _names_row(read, said) for read, said in ((one, other), (other, one))):
        return False
    return _shared(one.words, other.words) >= least


def _names_row(read: _Read, said: _Read) -> bool:
    """Whether a sentence names a figure's row: by one of its words, and by one of its numbers when both have some."""
    mine, theirs = _numbers(read.of_row), _numbers(said.words)
    return _shared(read.of_row, said.words) > 0 and bool(not mine or not theirs or mine & theirs)


def _shared(words: Iterable[str], others: Collection[str]) -> int:
    return sum(any(akin(word, other) for other in others) for word in words)


def _numbers(words: Iterable[str]) -> set[str]:
    return {word for word in words if word.isdigit()}


def _opposed(one: _Read, other: _Read) -> str:
    """Why two statements oppose by their cues; "" when they do not. A row of a figure says how many are in it."""
    for mine, yours in ((one, other), (other, one)):
        if "mixed" in (*mine.leans.says, *yours.leans.says):
            continue
        found = oppositions(mine.leans, yours.leans)
        if found:
            return f"One says that {IN_WORDS[found[0].claim]}, the other that {IN_WORDS[found[0].text]}."
    return ""


def _shares_apart(one: _Read, other: _Read) -> str:
    for mine in one.shares:
        for yours in other.shares:
            low, high = sorted((mine, yours))
            if low > 0 and high >= APART * low:
                return f"One states {mine:.3g} %, the other {yours:.3g} %: are the same people counted?"
    return ""


def _within_quotes(content: ReportContent, language: str) -> Iterator[Pair]:
    """Quotes that say one thing and its opposite."""
    for insight in content.insights:
        for quote in insight.quotes:
            says = leaning(cues(quote.text, language)).says
            if "mixed" in says:
                place = f"a quote of insight {insight.number}"
                whole = Statement("quote", place, quote.text, (insight.number,), quote.id)
                yield Pair("within a quote", whole, whole, "It says one thing and its opposite.")


def _between_waves(content: ReportContent) -> Iterator[Pair]:
    """Rows of figures by wave whose shares differ more than chance explains."""
    for insight in content.insights:
        for number, figure in enumerate(insight.figures, start=1):
            yield from _waves(insight.number, f"figure {insight.number}.{number}", figure)


def _waves(insight: int, place: str, figure: ShownFigure) -> Iterator[Pair]:
    comparison = figure.table.comparison
    for found in comparison.differences if comparison and figure.table.by == "wave" else ():
        if found.low > 0 or found.high < 0:
            one, other = (
                Statement("figure", f"{place}, {wave}", found.row, (insight,), figure.id)
                for wave in (found.first, found.second)
            )
            moved = "more" if found.points > 0 else "fewer"
            why = f"{abs(found.points):.1f} points {moved} in {found.second}, more than chance explains."
            yield Pair("two waves", one, other, why)


def _read(statement: Statement, language: str) -> _Read:
    leans = leaning(cues(statement.text, language))
    if statement.source == "figure":
        leans = Leaning(extent="common") if statement.percent else Leaning()
    stated = phrases(statement.text) if language == "en" else ()
    return _Read(
        statement,
        words=frozenset(_telling(statement.text, language)),
        of_row=frozenset(_telling(statement.row, language)),
        leans=leans,
        shares=tuple(one.value for one in stated if one.kind in _SHARES),
    )


def _telling(text: str, language: str) -> list[str]:
    """The words that say something by themselves, and the numbers."""
    return [word for word in words_of(text) if tells(word, language)] + re.findall(r"\d+", text)


def _without_common_words(read: list[_Read]) -> list[_Read]:
    """What nearly every statement of the report says tells none of them apart."""
    counted = Counter(word for one in read for word in one.words)
    common = {word for word, n in counted.items() if n > max(COMMON, COMMON_SHARE * len(read))}
    return [replace(one, words=one.words - common, of_row=one.of_row - common) for one in read]
