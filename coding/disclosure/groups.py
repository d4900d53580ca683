"""Merging the groups of a finished table that are too small to leave the study."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from coding.disclosure.sums import groups_exclude
from coding.figures import shares
from coding.figures.grouping import NOT_STATED, groupings
from coding.figures.specification import WAVE
from coding.figures.table import Base, Group, Row, Table

Named = Literal["others", "each"]
_MOST_NAMED = 3


def merged(table: Table, threshold: int, *, named: Named = "others") -> Table:
    """The table with groups of fewer than `threshold` respondents shown together, as `groupings` does.

    `named` says what to call them: Others, or what they are if there are no more than three ("Yes or Not stated").

    The counts of groups that exclude each other add up, so nothing has to be counted again but what describes numbers,
    which merged groups lack. The values of an attribute are merged as the groups of a crosstab are. Waves are never
    merged, nor are groups that overlap. One group alone is nothing
    but everybody: the table has none then.
    """
    if table.shape == "attribute" and not table.groups:
        return replace(table, rows=_merged_rows(table, threshold))
    if table.by == WAVE or not groups_exclude(table):
        return table
    if len(table.groups) == 1 and table.groups[0].base.n == table.base.n:
        return _without_groups(table)
    by_label = {group.label: group for group in table.groups}
    if not any(0 < group.base.n < threshold for group in table.groups):
        return table
    sizes = {_value(group.label): group.base.n for group in table.groups}
    shown = [
        _together(table, grouping.label, [by_label[_label(value)] for value in grouping.values], named)
        for grouping in groupings(sizes, smallest=threshold)
    ]
    if len(shown) == 1:
        return _without_groups(table)
    note = (f"Groups of fewer than {threshold} respondents are shown together.",) if named == "each" else ()
    return replace(table, groups=tuple(shown), notes=(*table.notes, *note))


def _without_groups(table: Table) -> Table:
    note = f"No groups of {table.by} are shown: they are too few or too small."
    return replace(table, by=None, groups=(), notes=(*table.notes, note), comparison=None)


def _merged_rows(table: Table, threshold: int) -> tuple[Row, ...]:
    if not any(0 < row.n < threshold for row in table.rows):
        return table.rows
    counts = {_value(row.label): row.n for row in table.rows}
    return tuple(
        shares.row(group.label, sum(counts[value] for value in group.values), table.base.n)
        for group in groupings(counts, smallest=threshold)
    )


def _together(table: Table, label: str, groups: Sequence[Group], named: Named) -> Group:
    if len(groups) == 1 and groups[0].label == label:
        return groups[0]
    base = sum(group.base.n for group in groups)
    words = f"small groups of {table.by} together"
    if named == "each" and len(groups) <= _MOST_NAMED:
        label = " or ".join(group.label for group in groups)
        words = f"{table.by} = {label}"
    return Group(
        label=label,
        base=Base(f"{table.base.definition}, {words}", base),
        rows=_added(base, [group.rows for group in groups]),
        summary=_added(base, [group.summary for group in groups]),
    )


def _added(base: int, every: list[tuple[Row, ...]]) -> tuple[Row, ...]:
    return tuple(
        shares.row(cells[0].label, sum(cell.n for cell in cells), base) for cells in zip(*every, strict=True)
    )


def _value(label: str) -> str | None:
    return None if label == NOT_STATED else label


def _label(value: object) -> str:
    return NOT_STATED if value is None else str(value)
