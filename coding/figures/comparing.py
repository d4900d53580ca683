"""Comparing the groups of a crosstab: whether they differ, how strongly, and by how many percentage points.

Rows that exclude each other (of a single choice, a scale, bins) get one test of the whole table; rows in which a
respondent can be several times get one test each, with Holm's correction over them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from coding.figures import significance
from coding.figures.comparison import Comparison, Difference, Tested
from coding.figures.differences import difference
from coding.figures.grouping import NOT_STATED
from coding.figures.significance import COHENS_H, Counts, Result
from coding.figures.specification import CATEGORIES, CODES, ITEM, WAVE
from coding.figures.table import Group, Row, Table

_EXCLUDING = ("single", "ordinal", "numeric")
_OVERLAPPING = ("multi", "codes", "categories", "entities")
_GROUPS_OVERLAP = (CODES, CATEGORIES, ITEM)
_MEANS = {
    significance.CHI_SQUARE: "Pearson's chi-square test where expected counts allow it (Cochran 1954)",
    significance.FISHER: "Fisher's exact test where expected counts are small",
    significance.DRAWN: "Fisher's exact test in the form of Freeman and Halton where expected counts are small, "
    f"its p estimated from {significance.DRAWS:,} tables drawn at random with seed {significance.SEED}",
}


@dataclass(frozen=True, slots=True)
class _Line:
    """One row of the table as it stands in each of the compared groups."""

    label: str
    cells: tuple[Row, ...]


def compared(table: Table) -> Table:
    """The table with its comparison, or as it is when there is nothing to compare.

    Nothing is said of an estimate, of cells that are withheld, of grids, and of groups that overlap; the caller leaves
    out groups by a question with several answers. Groups without anybody and "Not stated" are left out. Differences
    are between two groups, and between each wave and the one before it.
    """
    groups = _groups(table)
    if len(groups) < 2 or table.shape not in (*_EXCLUDING, *_OVERLAPPING) or _cannot(table):
        return table
    lines = _lines(groups)
    tests = _whole(lines, groups) if table.shape in _EXCLUDING else _by_row(lines, groups)
    differences = tuple(_differences(table, groups))
    if not tests and not differences:
        return table
    found = Comparison(_method(tests, differences, left_out=_not_stated(table)), tests, differences)
    return replace(table, comparison=found)


def _cannot(table: Table) -> bool:
    """Whether the numbers are no counts of respondents who are in one group each."""
    bodies: tuple[Table | Group, ...] = (table, *table.groups)
    overlap = table.by in _GROUPS_OVERLAP or sum(group.base.n for group in table.groups) > table.base.n
    return (
        table.estimate is not None
        or overlap
        or any(row.withheld for body in bodies for row in (*body.rows, *body.summary))
    )


def _groups(table: Table) -> tuple[Group, ...]:
    return tuple(group for group in table.groups if group.base.n and not _says_nothing(group))


def _says_nothing(group: Group) -> bool:
    return group.label == NOT_STATED


def _not_stated(table: Table) -> bool:
    return any(_says_nothing(group) and group.base.n for group in table.groups)


def _lines(groups: tuple[Group, ...]) -> tuple[_Line, ...]:
    """The rows with a share in every group: what was not offered in one cannot be compared."""
    rows = zip(*(group.rows for group in groups), strict=True)
    return tuple(
        _Line(cells[0].label, cells) for cells in rows if all(cell.percent is not None for cell in cells)
    )


def _whole(lines: tuple[_Line, ...], groups: tuple[Group, ...]) -> tuple[Tested, ...]:
    """One test of all rows; those of the bases who are in none of the rows are a row of their own."""
    if len(lines) < len(groups[0].rows):
        return ()
    counts = [[cell.n for cell in line.cells] for line in lines]
    rest = [group.base.n - sum(row.n for row in group.rows) for group in groups]
    found = significance.independence([*counts, rest]) if min(rest) >= 0 else None
    return () if found is None else (_tested("", found, found.p),)


def _by_row(lines: tuple[_Line, ...], groups: tuple[Group, ...]) -> tuple[Tested, ...]:
    found = [(line, result) for line in lines if (result := _of_row(line, groups)) is not None]
    corrected = significance.holm([result.p for _, result in found])
    return tuple(
        _tested(line.label, result, p_holm) for (line, result), p_holm in zip(found, corrected, strict=True)
    )


def _of_row(line: _Line, groups: tuple[Group, ...]) -> Result | None:
    """Having it against not having it; between two groups the effect is Cohen's h, which has a direction."""
    counts: Counts = [
        [cell.n for cell in line.cells],
        [group.base.n - cell.n for group, cell in zip(groups, line.cells, strict=True)],
    ]
    found = significance.independence(counts)
    if found is None or len(groups) != 2:
        return found
    shares = [cell.n / group.base.n for group, cell in zip(groups, line.cells, strict=True)]
    return replace(found, effect=COHENS_H, size=significance.cohens_h(*shares))


def _tested(row: str, found: Result, p_holm: float) -> Tested:
    return Tested(
        row=row,
        name=found.name,
        statistic=found.statistic,
        df=found.df,
        p=found.p,
        p_holm=p_holm,
        effect=found.effect,
        size=found.size,
    )


def _differences(table: Table, groups: tuple[Group, ...]) -> Iterator[Difference]:
    if len(groups) != 2 and table.by != WAVE:
        return
    for first, second in pairwise(groups):
        cells = zip((*first.rows, *first.summary), (*second.rows, *second.summary), strict=True)
        for before, after in cells:
            if before.percent is None or after.percent is None or not (before.n or after.n):
                continue
            found = difference(
                before.label,
                names=(first.label, second.label),
                first=(before.n, first.base.n),
                second=(after.n, second.base.n),
            )
            yield from () if found is None else (found,)


def _method(tests: Iterable[Tested], differences: Iterable[Difference], *, left_out: bool) -> str:
    """How the numbers were computed, in sentences."""
    tests = tuple(tests)
    names = [_MEANS[name] for name in _MEANS if any(test.name == name for test in tests)]
    parts = ["; ".join(names)] if names else []
    if len(tests) > 1:
        parts.append(f"Holm's correction over {len(tests)} tests")
    parts += [f"the effect size is {effect}" for effect in dict.fromkeys(test.effect for test in tests)]
    if tuple(differences):
        parts.append("differences are in percentage points with Newcombe's 95 % interval (1998, method 10)")
    if left_out:
        parts.append("respondents for whom the group is not stated are left out")
    said = "; ".join(parts)
    return f"{said[:1].upper()}{said[1:]}."
