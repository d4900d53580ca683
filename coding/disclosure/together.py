"""The figures of one report, withheld so far that they do not give each other's numbers away.

Each is safe alone (`coding.disclosure.tables`). Two can tell more: the same counts with other numbers withheld, crossed
the other way round, of a larger group, or with another base. What counts the same people is withheld in all of them
alike; where that does not do, the figure that comes later goes without its groups, and in the end without its numbers.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from coding.disclosure import threshold as rules
from coding.disclosure.combined import computable
from coding.disclosure.conditions import Figure, Names, Number, names, numbers, topics
from coding.disclosure.retold import retold
from coding.disclosure.sums import Place
from coding.disclosure.suppression import by_size
from coding.disclosure.tables import held
from coding.disclosure.threshold import Cells
from coding.disclosure.withheld import rows_withheld, table_withheld, withholds
from coding.figures.specification import ITEM, WAVE
from coding.figures.table import Table
from corpus.study import View


def together(view: View, figures: Sequence[Figure], threshold: int) -> list[Table]:
    """The tables of a report in its order, each made to leave the study alone, as they may leave it together."""
    if not any(withholds(table) for _, table in figures):
        return [table for _, table in figures]
    return protected(names(view), figures, threshold, cells=rules.cells(view))


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
    return [table for _, table in kept]


Told = set[tuple[int, Place | None]]
"""Numbers that are withheld and told after all: of which figure, and where in it."""


@dataclass(frozen=True, slots=True)
class _Rule:
    """Which numbers are not to be told."""

    known: Names
    threshold: int
    cells: Cells

    def told(self, figures: list[Figure]) -> Told:
        """The numbers that are withheld because they are small, and that the figures together tell."""
        every = numbers(self.known, figures)
        wanted = [number for number in every if self._protected(figures, number)]
        found = computable(self.known, every, wanted)
        return {(number.figure, number.place) for number, n in found if 0 < n < self.threshold}

    def _protected(self, figures: list[Figure], number: Number) -> bool:
        table = figures[number.figure][1]
        return number.n is None and number.place is not None and number.place[1] in held(table, self.cells)


def _safe(rule: _Rule, figures: list[Figure]) -> list[Figure]:
    """The figures, of which the last tells more than those before it, by the mildest way to tell no more than they."""
    told = rule.told(figures) if len(figures) > 1 and any(withholds(table) for _, table in figures) else set()
    if not told or told <= (before := rule.told(figures[:-1])):
        return figures
    for tables in _steps(rule, figures):
        less = [(asked, table) for (asked, _), table in zip(figures, tables, strict=True)]
        if rule.told(less) <= before:
            break
    return less


def _steps(rule: _Rule, figures: list[Figure]) -> Iterator[list[Table]]:
    """Ways to tell less, the mildest first; in the last of them the last figure tells nothing."""
    yield _alike(rule, figures)
    *first, last = [table for _, table in figures]
    if last.groups and last.by not in (ITEM, WAVE) and last.rows:
        yield [*first, _told_anew(last, _without_groups(last), rule)]
    yield [*first, _told_anew(last, table_withheld(last), rule)]


def _alike(rule: _Rule, figures: list[Figure]) -> list[Table]:
    """The tables with what any of them withholds withheld in all."""
    every = numbers(rule.known, figures)
    people = {number.people for number in every if number.n is None and number.place is not None}
    places: list[set[Place]] = [set() for _ in figures]
    for number in every:
        if number.n is not None and number.place is not None and number.people in people:
            places[number.figure].add(number.place)
    return [
        _told_anew(table, rows_withheld(table, at), rule) if at else table
        for (_, table), at in zip(figures, places, strict=True)
    ]


def _without_groups(table: Table) -> Table:
    note = (
        f"No groups of {table.by} are shown: other figures of this report would tell what few of them said."
    )
    return replace(table, by=None, groups=(), notes=(*table.notes, note), comparison=None)


def _told_anew(before: Table, after: Table, rule: _Rule) -> Table:
    found = retold(before, by_size(before, after), rule.threshold)
    return replace(found, notes=tuple(dict.fromkeys(found.notes)))
