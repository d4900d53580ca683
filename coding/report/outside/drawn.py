"""Which rows of a figure are drawn in a report: long lists are cut, and what is withheld or nobody has no bar.

The appendix has every row.
"""

from dataclasses import replace

from coding.figures.charts import too_many_bars
from coding.figures.table import Row, Shape, Table

MOST_BARS = 12
SPARED = 2
"""So many more than MOST_BARS are drawn rather than left out."""
TOO_MANY = "It is not drawn, because it has more bars than can be read; its numbers are in the appendix."
NOT_DRAWN = "It is not drawn, because numbers of some groups are withheld."
_LISTS: tuple[Shape, ...] = ("codes", "categories", "entities", "attribute")


def is_drawn(table: Table) -> bool:
    """Whether a report draws a figure: its chart says something, and nothing wrong.

    A piece of a whole has its place only when all pieces are told.
    """
    if table.chart == "none" or table.shape == "rate":
        return False
    if not_all_told(table) or too_many_bars(table):
        return False
    bodies = table.groups or (table,)
    rows = [row for body in bodies for row in body.rows]
    return any(body.statistics for body in bodies) or any(row.percent is not None for row in rows)


def not_all_told(table: Table) -> bool:
    """Whether pieces of a whole are withheld from the groups of a table."""
    withheld = any(row.withheld for group in table.groups for row in group.rows)
    return withheld and not table.multi_response


def drawn(table: Table) -> Table:
    """The table with the rows that its chart shows; the same one when those are all."""
    if table.groups or table.shape not in _LISTS:
        return table
    rows = tuple(row for row in table.rows if _has_a_bar(table, row))
    most = len(rows) if len(rows) <= MOST_BARS + SPARED else MOST_BARS
    return table if len(rows[:most]) == len(table.rows) else replace(table, rows=rows[:most])


def left_out(table: Table) -> str:
    """What to say below a chart that does not show every row, "" for one that does."""
    shown, every = len(drawn(table).rows), len(table.rows)
    return "" if shown == every else f"Drawn are {shown} of {every} rows."


def _has_a_bar(table: Table, row: Row) -> bool:
    return row.percent is not None and (row.n > 0 or table.estimate is not None)
