"""Withholding the small numbers of a table, and as many others as it takes that nobody can compute them."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from coding.disclosure.network import protected
from coding.disclosure.sums import EVERYBODY, Place, arcs, groups_exclude
from coding.disclosure.withheld import group_withheld
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
    """The table without statistics of the numbers of few, of a group or of whoever is in none that tells its own."""
    if EVERYBODY in held and _few(table.statistics.get("numbers", 0), threshold):
        return replace(_without_statistics(table), statistics={})
    told = [group.statistics.get("numbers", 0) for group in table.groups]
    left = table.statistics.get("numbers", 0) - sum(told) if groups_exclude(table) else 0
    return _without_statistics(table) if any(_few(n, threshold) for n in (*told, left)) else table


def _few(numbers: float, threshold: int) -> bool:
    return 0 < numbers < threshold


def _without_statistics(table: Table) -> Table:
    return replace(table, groups=tuple(replace(group, statistics={}) for group in table.groups))


def by_size(counted: Table, shown: Table) -> Table:
    """Rows by size with what is withheld last: its place would tell between which two numbers it lies."""
    counts = [row.n for row in counted.rows]
    sorted_ = counted.shape in _BY_SIZE and counts == sorted(counts, reverse=True)
    if not sorted_ or not any(row.withheld for row in shown.rows):
        return shown
    rows = shown.rows
    open_first = [at for at, row in enumerate(rows) if not row.withheld]
    by_name = sorted((row.label, at) for at, row in enumerate(rows) if row.withheld)
    places = [*open_first, *(at for _, at in by_name)]
    groups = tuple(replace(group, rows=tuple(group.rows[at] for at in places)) for group in shown.groups)
    return replace(shown, rows=tuple(rows[at] for at in places), groups=groups)
