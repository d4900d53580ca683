"""Which place codes or entities have in each group of a table, by their share: for comparing ranks over waves."""

from collections.abc import Sequence

from coding.figures.table import Row, Table

_RANKED = ("codes", "categories", "entities", "multi")


def ranks(table: Table) -> dict[str, dict[str, int]]:
    """{row: {group: rank}} from 1 for the largest share; equal shares share a rank, and rows without anybody have none.

    Empty for rows that have an order of their own, as those of a scale.
    """
    if table.shape not in _RANKED:
        return {}
    found = {group.label: _ranks(group.rows) for group in table.groups}
    return {
        row.label: {group: places[row.label] for group, places in found.items() if row.label in places}
        for row in table.rows
    }


def _ranks(rows: Sequence[Row]) -> dict[str, int]:
    """{row: rank}; after two on the first place comes the third.

    >>> from coding.figures.shares import row
    >>> _ranks([row("a", 4, 9), row("b", 7, 9), row("c", 4, 9), row("d", 1, 9), row("e", 0, 9)])
    {'a': 2, 'b': 1, 'c': 2, 'd': 4}
    """
    shown = [row for row in rows if row.n and not row.withheld]
    return {row.label: 1 + sum(other.n > row.n for other in shown) for row in shown}
