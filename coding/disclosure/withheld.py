"""Parts of tables without their numbers."""

from dataclasses import replace

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


def _base(base: Base) -> Base:
    return Base(base.definition, 0, withheld=True)


def _rows(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    return tuple(withheld(row.label) for row in rows)
