"""One cell of a table by its name, as texts of a report name it: a row, sums of rows, a group's row, a base, a number.

    Encryption                    a row, also one of the sums of a scale
    Common + Very common          rows that exclude each other, together
    all but Yes                   everybody of the base who is not in the row
    Sweden / Encryption           a row of a crosstab's group
    base, Sweden / base           how many respondents that is
    median                        one of the statistics of numbers, or a rate

Upper and lower case are alike.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from coding.figures.shares import row as share
from coding.figures.table import Base, Group, Row, Table, withheld

EXCLUSIVE = frozenset({"single", "ordinal", "numeric", "attribute"})
"""Shapes in which every respondent of the base counts in one row at most, so that rows can be added up."""
ALL_BUT = "all but "
BASE = "base"


@dataclass(frozen=True, slots=True)
class Cell:
    """A named number of a table: of a `row`, of a base alone (`row` is None), or a statistic (`number`).

    `group` is "" outside a crosstab's groups.
    """

    group: str
    base: Base
    row: Row | None = None
    number: float | None = None


def cell(table: Table, name: str) -> Cell | None:
    """The cell that a name leads to; None when it leads nowhere."""
    wanted = _key(name)
    if (found := _in_body(table, wanted, table.shape)) is not None:
        return found
    for group in table.groups:
        inside = re.fullmatch(rf"{re.escape(_key(group.label))} ?/ ?(.+)", wanted)
        if inside and (found := _in_body(group, inside[1], table.shape)) is not None:
            return found
    return None


def joined(labels: Sequence[str]) -> str:
    """The name of several rows together.

    >>> joined(["Common", "Very common"])
    'Common + Very common'
    """
    return " + ".join(labels)


def _in_body(body: Table | Group, wanted: str, shape: str) -> Cell | None:
    group = body.label if isinstance(body, Group) else ""
    rows = {_key(row.label): row for row in (*body.summary, *body.rows)}
    if (found := _row(rows, wanted, shape, body.base.n)) is not None:
        return Cell(group, body.base, row=found)
    if wanted == BASE:
        return Cell(group, body.base)
    numbers = {_key(name): number for name, number in body.statistics.items()}
    return Cell(group, body.base, number=numbers[wanted]) if wanted in numbers else None


def _row(rows: Mapping[str, Row], wanted: str, shape: str, base: int) -> Row | None:
    if wanted in rows:
        return rows[wanted]
    if wanted.startswith(ALL_BUT):
        kept = _row(rows, wanted.removeprefix(ALL_BUT), shape, base)
        return None if kept is None else _all_but(kept, base)
    parts = [rows.get(part) for part in wanted.split(" + ")]
    if shape in EXCLUSIVE and len(parts) > 1 and None not in parts:
        return _together([part for part in parts if part is not None], base)
    return None


def _together(rows: Sequence[Row], base: int) -> Row | None:
    label = joined([row.label for row in rows])
    if len({row.label for row in rows}) < len(rows):
        return None
    if any(row.withheld for row in rows):
        return withheld(label)
    return share(label, sum(row.n for row in rows), base)


def _all_but(row: Row, base: int) -> Row:
    label = f"{ALL_BUT}{row.label}"
    return withheld(label) if row.withheld else share(label, base - row.n, base)


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()
