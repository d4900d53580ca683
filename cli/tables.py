"""Tables for people: plain text in columns, numbers to the right, as wide as the terminal."""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from cli.terminal import literal

_WIDTH_WHEN_PIPED = 4000


@dataclass(frozen=True, slots=True)
class Column:
    """A column's heading; numbers stand to the right."""

    heading: str
    align: Literal["left", "right"] = "left"


def numbers(heading: str) -> Column:
    """A column of numbers."""
    return Column(heading, "right")


Rows = Iterable[Sequence[object]]


def print_table(columns: Sequence[Column | str], *sections: Rows) -> None:
    """Prints sections of rows under their headings; None is an empty cell. Piped, no cell is wrapped or cut."""
    from rich import box
    from rich.console import Console
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for column in (Column(column) if isinstance(column, str) else column for column in columns):
        table.add_column(column.heading, justify=column.align, overflow="fold")
    for rows in sections:
        for row in rows:
            table.add_row(*(_cell(value) for value in row))
        table.add_section()
    width = None if sys.stdout.isatty() else _WIDTH_WHEN_PIPED
    Console(file=sys.stdout, width=width, markup=False, highlight=False, emoji=False).print(table)


def _cell(value: object) -> Any:
    from rich.text import Text

    return Text("" if value is None else f"{value:,}" if isinstance(value, int) else literal(str(value)))
