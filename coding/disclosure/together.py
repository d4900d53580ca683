"""The figures of one report, withheld so far that they do not give each other's numbers away.

Each is safe alone (`coding.disclosure.tables`). Two can tell more: the same counts with other numbers withheld, crossed
the other way round, of a larger group, or with another base. What counts the same people is withheld in all of them
alike; where that does not do, the figure that comes later goes without its groups, and in the end without its numbers.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from coding.disclosure import threshold as rules
from coding.disclosure.combined import computable
from coding.disclosure.conditions import Figure, Names, Number, names, numbers
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
    asked = [specification for specification, _ in figures]
    kept = [table for _, table in figures]
    rule = _Rule(known, threshold, cells)
    for seen in range(2, len(kept) + 1):
        so_far = list(zip(asked[:seen], kept[:seen], strict=True))
        if rule.told(so_far):
            kept[:seen] = _safe(rule, so_far)
    return kept


@dataclass(frozen=True, slots=True)
class _Rule:
    """Which numbers are not to be told."""

    known: Names
    threshold: int
    cells: Cells

    def told(self, figures: list[Figure]) -> bool:
        """Whether the figures together tell a number that one of them withholds because it is small."""
        every = numbers(self.known, figures)
        wanted = [number for number in every if self._protected(figures, number)]
        return any(0 < n < self.threshold for _, n in computable(self.known, every, wanted))

    def _protected(self, figures: list[Figure], number: Number) -> bool:
        table = figures[number.figure][1]
        return number.n is None and number.place is not None and number.place[1] in held(table, self.cells)


def _safe(rule: _Rule, figures: list[Figure]) -> list[Table]:
    """The mildest way to tell less that tells nothing it should not, or else the last."""
    tables = [table for _, table in figures]
    for tables in _steps(rule, figures):
        if not rule.told([(asked, table) for (asked, _), table in zip(figures, tables, strict=True)]):
            break
    return tables


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
