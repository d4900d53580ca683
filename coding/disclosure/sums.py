"""The sums that the counts of a table stand in, as a network: what a reader can compute, and from what.

A column is everybody or a group; a row is an answer or a code. Where groups exclude each other, the groups of a row
add up to everybody; where rows do, the rows of a column add up to its base, and two steps of a scale to their sum below
the table. Whoever is in no row or in no group is what is left over of these sums: a row or a column of its own, which
is not printed and needs the same protection.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from coding.disclosure.network import FREE, Arc, Node
from coding.figures.specification import CATEGORIES, CODES, ITEM
from coding.figures.table import Group, Row, Table
from coding.figures.tally import OVERLAP

EVERYBODY = -1

Place = tuple[str, int, int]
"""("row" or "sum", number of the group or EVERYBODY, number of the row or sum)."""


@dataclass(frozen=True, slots=True)
class Column:
    """The counts of everybody or of one group: `rows` and the `sums` below them, of at most `base` respondents."""

    number: int
    base: int
    rows: tuple[int, ...]
    sums: tuple[int, ...]


def columns(table: Table) -> list[Column]:
    """Everybody, the groups, and whoever is in no group where that can be computed."""
    bodies: list[Table | Group] = [table, *table.groups]
    found = [
        _column(number, body)
        for number, body in enumerate(bodies, start=EVERYBODY)
        if body.rows or number >= 0
    ]
    left = _left_over(found) if groups_exclude(table) else None
    return found if left is None or not left.base else [*found, left]


def groups_exclude(table: Table) -> bool:
    """Whether everybody is in one group at most, as far as numbers tell: then groups add up."""
    if not table.groups or table.by in (CODES, CATEGORIES, ITEM) or OVERLAP in table.notes:
        return False
    bodies: list[Table | Group] = [table, *table.groups]
    left = _left_over([_column(number, body) for number, body in enumerate(bodies, start=EVERYBODY)])
    return left.base >= 0 and all(0 <= n <= left.base for n in (*left.rows, *left.sums))


def rows_exclude(table: Table) -> bool:
    """Whether everybody is in one row at most."""
    return not table.multi_response and all(sum(column.rows) <= column.base for column in columns(table))


def arcs(table: Table) -> dict[Place, Arc]:
    """Every count of the table, also of those that are left over, as an arc between the sums it stands in."""
    return dict(_arcs(_Sums(table, groups_exclude(table), rows_exclude(table), _parts(table))))


def steps_of(sums: tuple[Row, ...], rows: tuple[Row, ...]) -> list[tuple[int, int] | None]:
    """The numbers of the two rows that each sum adds up, None where its label does not tell."""
    pairs = {
        f"{first.label} + {second.label}": (one, other)
        for one, first in enumerate(rows)
        for other, second in enumerate(rows)
        if one != other
    }
    return [pairs.get(row.label) for row in sums]


@dataclass(frozen=True, slots=True)
class _Sums:
    """A table with what is known of it; `parts` are the rows of each sum."""

    table: Table
    across: bool
    down: bool
    parts: list[tuple[int, int] | None]

    def part(self, row: int) -> int | None:
        """The sum that a row is added up in."""
        return next((number for number, rows in enumerate(self.parts) if rows and row in rows), None)


def _parts(table: Table) -> list[tuple[int, int] | None]:
    body = table if table.rows or not table.groups else table.groups[0]  # a grid has no rows of everybody
    return steps_of(body.summary, body.rows)


def _arcs(sums: _Sums) -> Iterator[tuple[Place, Arc]]:
    every = columns(sums.table)
    everybody = every[0] if not sums.across and every and every[0].number == EVERYBODY else None
    left_over = sums.down and any(sum(column.rows) < column.base for column in every)
    for column in every:
        counts = [*column.rows, column.base - sum(column.rows)] if left_over else column.rows
        for row, n in enumerate(counts):
            across: Node = ("row", row) if sums.across else FREE
            down: Node = _down(sums, column, row) if sums.down else FREE
            yield ("row", column.number, row), _arc(sums, column, n, (across, down), _most(everybody, row))
        for number, n in enumerate(column.sums):
            if sums.down and sums.parts[number]:
                ends: tuple[Node, Node] = (("column", column.number), ("part", column.number, number))
                yield ("sum", column.number, number), _arc(sums, column, n, ends, column.base)


def _down(sums: _Sums, column: Column, row: int) -> Node:
    part = sums.part(row)
    return ("column", column.number) if part is None else ("part", column.number, part)


def _most(everybody: Column | None, row: int) -> int | None:
    """How many of everybody are in a row, or in none of them: no group has more."""
    if everybody is None:
        return None
    return everybody.rows[row] if row < len(everybody.rows) else everybody.base - sum(everybody.rows)


def _arc(sums: _Sums, column: Column, n: int, ends: tuple[Node, Node], most: int | None) -> Arc:
    """From row to group; everybody's the other way round, as what enters a row leaves it for the groups."""
    tail, head = reversed(ends) if column.number == EVERYBODY else ends
    limit = column.base if most is None or column.number == EVERYBODY else min(column.base, most)
    return Arc(tail, head, n, limit, _cost(sums.table, column, n))


def _cost(table: Table, column: Column, n: int) -> int:
    """Small counts first, nobody's count only for want of others, everybody's last."""
    dear = 1 + table.base.n
    cost = 1 + n if n else dear
    return cost + 10 * dear if column.number == EVERYBODY and table.groups else cost


def _column(number: int, body: Table | Group) -> Column:
    return Column(
        number, body.base.n, tuple(row.n for row in body.rows), tuple(row.n for row in body.summary)
    )


def _left_over(every: list[Column]) -> Column:
    """Whoever is in no group; with counts below nought where the groups overlap."""
    everybody, *groups = every
    return Column(
        len(groups),
        everybody.base - sum(group.base for group in groups),
        tuple(n - sum(group.rows[row] for group in groups) for row, n in enumerate(everybody.rows)),
        tuple(n - sum(group.sums[number] for group in groups) for number, n in enumerate(everybody.sums)),
    )
