"""Parts of tables without their numbers."""

from collections.abc import Collection
from dataclasses import replace

from coding.disclosure.sums import EVERYBODY, Place
from coding.figures.table import Base, Group, Row, Table, withheld


def withholds(table: Table) -> bool:
    """Whether any number of the table is withheld."""
    bodies: tuple[Table | Group, ...] = (table, *table.groups)
    return any(
        body.base.withheld or any(row.withheld for row in (*body.rows, *body.summary)) for body in bodies
    )


def table_withheld(table: Table) -> Table:
    """The table without its numbers."""
    return replace(
        table,
        base=_base(table.base),
        rows=_rows(table.rows),
        summary=_rows(table.summary),
        statistics={},
        groups=tuple(group_withheld(group) for group in table.groups),
        comparison=None,
    )


def group_withheld(group: Group) -> Group:
    """The group without its numbers."""
    return Group(group.label, _base(group.base), _rows(group.rows), _rows(group.summary))


def rows_withheld(table: Table, places: Collection[Place]) -> Table:
    """The table without the numbers at some places."""

    def rows(kind: str, column: int, given: tuple[Row, ...]) -> tuple[Row, ...]:
        return tuple(
            withheld(row.label) if (kind, column, at) in places else row for at, row in enumerate(given)
        )

    groups = tuple(
        replace(group, rows=rows("row", column, group.rows), summary=rows("sum", column, group.summary))
        for column, group in enumerate(table.groups)
    )
    whole, sums = rows("row", EVERYBODY, table.rows), rows("sum", EVERYBODY, table.summary)
    return replace(table, rows=whole, summary=sums, groups=groups)


def _base(base: Base) -> Base:
    return Base(base.definition, 0, withheld=True)


def _rows(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    return tuple(withheld(row.label) for row in rows)
