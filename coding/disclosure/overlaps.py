"""Figures of one report of which one less the other tells about few people.

"All 227" and "all but those of one country" are both large enough to be shown; subtracting one from the other shows
what the few said who make the difference.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from coding.disclosure.threshold import DEFAULT
from coding.figures.grouping import NOT_STATED, OTHERS
from coding.figures.specification import CATEGORIES, CODES, ITEM, WAVE, Specification
from coding.report.content import ReportContent, ShownFigure


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two figures with their evidence ids and the numbers of their insights; `people` are the difference.

    `groups` says in words who is compared.
    """

    first: str
    second: str
    insights: tuple[int, int]
    people: int
    groups: tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Counted:
    """Respondents of whom a figure tells the same things: those who fit `conditions`, `n` in all."""

    figure: ShownFigure
    insight: int
    conditions: Mapping[str, frozenset[str]]
    n: int

    @property
    def in_words(self) -> str:
        """Who they are: "country = Norway or Sweden"."""
        parts = [f"{name} = {' or '.join(sorted(values))}" for name, values in self.conditions.items()]
        return " and ".join(parts) or "everybody"

    def within(self, other: "_Counted") -> bool:
        """Whether whoever fits these conditions fits the others."""
        return all(
            name in self.conditions and self.conditions[name] <= values
            for name, values in other.conditions.items()
        )


def overlapping(content: ReportContent, *, threshold: int = DEFAULT) -> list[Overlap]:
    """Pairs of figures of the same answers of which one counts fewer than `threshold` respondents more than the other.

    Each pair once, by the smallest difference. Who is in "Others" is not known here, so those are left out.
    """
    found: dict[tuple[str, str], Overlap] = {}
    for one, other in combinations(list(_counted(content)), 2):
        if one.figure is other.figure or _answers(one) != _answers(other):
            continue
        people = abs(one.n - other.n)
        if not 0 < people < threshold or not (one.within(other) or other.within(one)):
            continue
        pair = one.figure.id, other.figure.id
        if pair not in found or people < found[pair].people:
            insights, groups = (one.insight, other.insight), (one.in_words, other.in_words)
            found[pair] = Overlap(*pair, insights, people, groups)
    return list(found.values())


def _counted(content: ReportContent) -> Iterator[_Counted]:
    for insight in content.insights:
        for figure in insight.figures:
            yield from _of_figure(figure, insight.number)


def _of_figure(figure: ShownFigure, insight: int) -> Iterator[_Counted]:
    table = figure.table
    if table.shape == "rate" or table.estimate is not None or table.base.withheld:
        return
    conditions = _conditions(table.where)
    yield _Counted(figure, insight, conditions, table.base.n)
    if table.by is None or table.by in (CODES, CATEGORIES, ITEM, WAVE):
        return
    for group in table.groups:
        if group.label not in (OTHERS, NOT_STATED) and not group.base.withheld:
            narrowed = conditions.get(table.by, frozenset((group.label,))) & {group.label}
            yield _Counted(figure, insight, {**conditions, table.by: narrowed}, group.base.n)


def _conditions(where: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for name, value in where:
        found[name] = found.get(name, frozenset()) | {value}
    return found


def _answers(one: _Counted) -> tuple[object, ...]:
    """What is told about them."""
    asked: Specification = one.figure.specification
    return asked.question, asked.of, asked.base, asked.wave, asked.coder, asked.each, asked.phrases
