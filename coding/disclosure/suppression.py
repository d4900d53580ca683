"""Withholding the small numbers of a table, and as many others as it takes that nobody can compute them."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from coding.disclosure.network import protected
from coding.disclosure.sums import EVERYBODY, Place, arcs, groups_exclude
from coding.disclosure.withheld import group_withheld
from coding.figures.specification import WAVE
from coding.figures.table import Group, Row, Table, withheld

_BY_SIZE = ("codes", "categories", "entities", "multi", "single")


def suppressed(table: Table, threshold: int, held: Collection[int]) -> Table:
    """The table without small numbers in the columns that are held to it, and without small groups anywhere."""
    small = {number for number, group in enumerate(table.groups) if 0 < group.base.n < threshold}
    every = arcs(table)
    primary = {
        place
        for place, arc in every.items()
        if (place[1] in held and 0 < arc.n < threshold) or place[1] in small
    }
    hidden = protected(every, primary) if primary else set()
    hiding = _Hiding(frozenset(every), frozenset(every if hidden is None else hidden), frozenset(small))
    return by_size(table, hiding.table(_told_statistics(table, threshold, held)))


@dataclass(frozen=True, slots=True)
class _Hiding:
    """What is withheld of a table: `hidden` of the places `known` to the network, and whole `groups`."""

    known: frozenset[Place]
    hidden: frozenset[Place]
    groups: frozenset[int]

    def table(self, table: Table) -> Table:
        """The table without what is withheld."""
        if not self.hidden and not self.groups:
            return table
        return replace(
            table,
            rows=self._rows("row", EVERYBODY, table.rows),
            summary=self._rows("sum", EVERYBODY, table.summary),
            groups=tuple(self._group(number, group) for number, group in enumerate(table.groups)),
        )

    def _group(self, number: int, group: Group) -> Group:
        if number in self.groups:
            return group_withheld(group)
        return replace(
            group,
            rows=self._rows("row", number, group.rows),
            summary=self._rows("sum", number, group.summary),
        )

    def _rows(self, kind: str, column: int, rows: tuple[Row, ...]) -> tuple[Row, ...]:
        """A sum that the network does not know goes when anything does."""
        return tuple(
            withheld(row.label) if self._hides((kind, column, number)) else row
            for number, row in enumerate(rows)
        )

    def _hides(self, place: Place) -> bool:
        return place in self.hidden or place not in self.known


def _told_statistics(table: Table, threshold: int, held: Collection[int]) -> Table:
    """The table without statistics of the numbers of few: of a group, or of whoever is not in it or in none."""
    whole = table.statistics.get("numbers", 0)
    if EVERYBODY in held and _few(whole, threshold):
        return replace(_without_statistics(table), statistics={})
    told = [group.statistics.get("numbers", 0) for group in table.groups]
    left = [whole - sum(told)] if groups_exclude(table) else [whole - n for n in told]
    return _without_statistics(table) if any(_few(n, threshold) for n in (*told, *left)) else table


def _few(numbers: float, threshold: int) -> bool:
    return 0 < numbers < threshold


def _without_statistics(table: Table) -> Table:
    return replace(table, groups=tuple(replace(group, statistics={}) for group in table.groups))


def by_size(counted: Table, shown: Table) -> Table:
    """Rows by size with what is withheld last: its place would tell between which two numbers it lies."""
    rows = shown.rows
    hidden = [at for at in range(len(rows)) if _hides_place(shown, at)]
    if not hidden or not _is_by_size(counted):
        return shown
    by_name = sorted(hidden, key=lambda at: (rows[at].label, at))
    places = [*(at for at in range(len(rows)) if at not in hidden), *by_name]
    groups = tuple(replace(group, rows=tuple(group.rows[at] for at in places)) for group in shown.groups)
    return replace(shown, rows=tuple(rows[at] for at in places), groups=groups)


def _is_by_size(table: Table) -> bool:
    """Whether rows stand by the size of everybody's numbers, over waves by that of the newest."""
    rows = table.groups[-1].rows if table.by == WAVE and table.groups else table.rows
    counts = [row.n for row in rows]
    return table.shape in _BY_SIZE and counts == sorted(counts, reverse=True)


def _hides_place(table: Table, at: int) -> bool:
    """Whether a row is withheld, over waves in any of them: the newest orders the rows, and all of them add up."""
    waves = table.groups if table.by == WAVE else ()
    return table.rows[at].withheld or any(wave.rows[at].withheld for wave in waves)
