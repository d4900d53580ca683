"""The figures of one report, withheld so far that they do not give each other's numbers away.

Each is safe alone (`coding.disclosure.tables`). Two can tell more: the same counts with other numbers withheld, crossed
the other way round, of a larger group, or with another base. What counts the same people is withheld in all of them
alike, and then, for each number that is still told, the smallest one that helps to compute it; where that does not do,
the figure that comes later goes without its groups, and in the end without its numbers.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from coding.disclosure import threshold as rules
from coding.disclosure.bounds import pinned
from coding.disclosure.combined import Computed, Follows, computable, linear
from coding.disclosure.conditions import Figure, Number, Variable, numbers, topics
from coding.disclosure.names import Names, names
from coding.disclosure.retold import retold, without_quotes
from coding.disclosure.sums import Place
from coding.disclosure.suppression import by_size
from coding.disclosure.tables import held
from coding.disclosure.threshold import Cells
from coding.disclosure.withheld import rows_withheld, table_withheld, withholds
from coding.figures.specification import ITEM, WAVE
from coding.figures.table import Table
from corpus.study import View


def together(
    view: View, figures: Sequence[Figure], threshold: int, *, cells: Cells | None = None
) -> list[Table]:
    """The tables of a report in its order, each made to leave the study alone, as they may leave it together.

    `cells` as in `coding.disclosure.tables`.
    """
    if not any(withholds(table) for _, table in figures):
        return [table for _, table in figures]
    return protected(names(view), figures, threshold, cells=cells or rules.cells(view))


def protected(known: Names, figures: Sequence[Figure], threshold: int, *, cells: Cells) -> list[Table]:
    """The same of what is known about the study."""
    rule = _Rule(known, threshold, cells)
    about = [topics(known, specification, table) for specification, table in figures]
    kept = list(figures)
    for last in range(1, len(kept)):
        places = [*(at for at in range(last) if about[at] & about[last]), last]
        safe = _safe(rule, [kept[at] for at in places])
        for at, found in zip(places, safe, strict=True):
            kept[at] = found
    for places in _connected(about):
        for at, found in zip(places, _bounded(rule, [kept[at] for at in places]), strict=True):
            kept[at] = found
    return [without_quotes(table) for _, table in kept]


def _connected(about: Sequence[frozenset[Variable]]) -> list[list[int]]:
    """The places of figures that have a topic in common, or each one with another."""
    found: list[tuple[set[Variable], list[int]]] = []
    for place, topics_here in enumerate(about):
        near = [one for one in found if one[0] & topics_here]
        found = [one for one in found if one not in near]
        merged = set(topics_here).union(*(one[0] for one in near))
        found.append((merged, sorted([place, *(at for one in near for at in one[1])])))
    return [places for _, places in found]


Told = dict[tuple[int, Place | None], Computed]
"""Numbers that are withheld and told after all, by which figure they are of, and where in it."""
_MOST_ROUNDS = 30


@dataclass(frozen=True, slots=True)
class _Rule:
    """Which numbers are not to be told."""

    known: Names
    threshold: int
    cells: Cells
    follows: Follows = linear

    def told(self, figures: list[Figure]) -> Told:
        """The numbers that are withheld because they are small, and that the figures together tell."""
        every = numbers(self.known, figures)
        wanted = [number for number in every if self._protected(figures, number)]
        found = computable(self.known, every, wanted, self.follows)
        return {(one.number.figure, one.number.place): one for one in found if 0 < one.n < self.threshold}

    def can_be_withheld(self, figures: list[Figure], number: Number) -> bool:
        """Whether it is one of those that compare people or choose some."""
        if number.place is None or number.figure < 0:
            return False
        return number.place[1] in held(figures[number.figure][1], self.cells)

    def _protected(self, figures: list[Figure], number: Number) -> bool:
        return number.n is None and self.can_be_withheld(figures, number)


def _safe(rule: _Rule, figures: list[Figure]) -> list[Figure]:
    """The figures, of which the last tells more than those before it, by the mildest way to tell no more than they."""
    if len(figures) < 2 or not any(withholds(table) for _, table in figures):
        return figures
    if not (told := rule.told(figures)) or told.keys() <= (before := rule.told(figures[:-1])).keys():
        return figures
    return _telling_least(rule, figures, _steps(rule, figures, before), before)


def _telling_least(
    rule: _Rule, figures: list[Figure], steps: Iterator[list[Figure]], before: Told
) -> list[Figure]:
    """The first of the steps after which nothing more is told, or fewest numbers: what everybody's shown numbers tell
    alone is told whatever else is withheld.
    """
    best, fewest = figures, len(rule.told(figures).keys() - before.keys())
    for less in steps:
        if (more := len(rule.told(less).keys() - before.keys())) < fewest:
            best, fewest = less, more
        if not more:
            break
    return best


def _bounded(rule: _Rule, figures: list[Figure]) -> list[Figure]:
    """The figures, without what tells that a withheld number can only be one."""
    exact = replace(rule, follows=pinned)
    if not any(withholds(table) for _, table in figures) or not exact.told(figures):
        return figures
    return _telling_least(exact, figures, _bounding_steps(exact, figures), {})


def _bounding_steps(exact: _Rule, figures: list[Figure]) -> Iterator[list[Figure]]:
    """Ways to leave more open, the mildest first: fewer rows, then one figure less at a time, the last first."""
    less = _without_helpers(exact, figures, {})
    yield less
    for _ in figures:
        telling = [figure for figure, _ in exact.told(less) if not less[figure][1].base.withheld]
        if telling:
            asked, table = less[max(telling)]
            without = asked, _told_anew(table, table_withheld(table), exact)
            less = [*less[: max(telling)], without, *less[max(telling) + 1 :]]
            yield less


def _steps(rule: _Rule, figures: list[Figure], before: Told) -> Iterator[list[Figure]]:
    """Ways to tell less, the mildest first; in the last of them the last figure tells nothing."""
    alike = _alike(rule, figures)
    yield alike
    yield _without_helpers(rule, alike, before)
    *first, (asked, last) = figures
    if last.groups and last.by not in (ITEM, WAVE) and last.rows:
        yield [*first, (asked, _told_anew(last, _without_groups(last), rule))]
    yield [*first, (asked, _told_anew(last, table_withheld(last), rule))]


def _without_helpers(rule: _Rule, figures: list[Figure], before: Told) -> list[Figure]:
    """The figures, withholding round by round the smallest number that helps to compute one, a nought last."""
    for _ in range(_MOST_ROUNDS):
        told = rule.told(figures)
        places: list[set[Place]] = [set() for _ in figures]
        for key in told.keys() - before.keys():
            helpers = [
                one for one in (*told[key].by, *told[key].noughts) if rule.can_be_withheld(figures, one)
            ]
            if helpers:
                chosen = min(helpers, key=lambda one: (not one.n, one.n, -one.figure, str(one.place)))
                places[chosen.figure] |= {chosen.place} if chosen.place else set()
        if not any(places):
            break
        figures = _withheld_at(rule, figures, places)
    return figures


def _alike(rule: _Rule, figures: list[Figure]) -> list[Figure]:
    """The figures with what any of them withholds withheld in all."""
    every = numbers(rule.known, figures)
    people = {number.people for number in every if number.n is None and number.place is not None}
    places: list[set[Place]] = [set() for _ in figures]
    for number in every:
        if number.n is not None and number.place is not None and number.people in people:
            places[number.figure].add(number.place)
    return _withheld_at(rule, figures, places)


def _withheld_at(rule: _Rule, figures: list[Figure], places: list[set[Place]]) -> list[Figure]:
    return [
        (asked, _told_anew(table, rows_withheld(table, at), rule) if at else table)
        for (asked, table), at in zip(figures, places, strict=True)
    ]


def _without_groups(table: Table) -> Table:
    note = (
        f"No groups of {table.by} are shown: other figures of this report would tell what few of them said."
    )
    return replace(table, by=None, groups=(), notes=(*table.notes, note), comparison=None)


def _told_anew(before: Table, after: Table, rule: _Rule) -> Table:
    found = retold(before, by_size(before, after), rule.threshold, rule.cells)
    return replace(found, notes=tuple(dict.fromkeys(found.notes)))
