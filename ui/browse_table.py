"""The table of the grid: plain text in cells, rows to choose, headings that sort."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from coding.attributes import Attribute
from coding.browse.columns import ATTRIBUTE, at_first, columns
from coding.browse.grid import Grid
from coding.browse.rows import Row
from ui import browse_said, state
from ui.go import can_go, go

_READ = "browse-read"
_WIDTHS = {"text": 460, "codes": 170, "suggested": 150, "question": 170, "respondent": 100, "wave": 80}
_ROW = 75
_FLAGS = {"later": "come back", "supervisor": "supervisor"}


def draw(rows: list[Row], grid: Grid, known: list[Attribute], *, key: str, title: str) -> list[Row]:
    """Draws the rows and returns those that are chosen; opens one where somebody asks to read it.

    A press on a heading sorts by it in the database. `key` changes with what is shown, so that nothing stays chosen.
    """
    headings = columns(known)
    shown = [name for name in grid.columns or at_first(known) if name in headings]
    cells: dict[str, list[str]] = {"read": ["Read"] * len(rows)} if can_go("reader") else {}
    cells |= {name: [_cell(row, name) for row in rows] for name in shown}
    chosen = st.dataframe(
        cells,
        key=key,
        hide_index=True,
        row_height=_ROW,
        height=min(_ROW * len(rows) + 44, 580),
        column_config=_configured(shown, headings, grid),
        on_select=lambda: _sorted_by(key, list(cells), known),
        selection_mode=["multi-row", "single-column"],
        alt=title,
    )
    _open(rows)
    return [rows[at] for at in chosen["selection"]["rows"] if at < len(rows)]


def _configured(shown: list[str], headings: dict[str, str], grid: Grid) -> dict[str, Any]:
    def heading(name: str) -> str:
        arrow = ("↓" if grid.descending else "↑") if name == grid.sort else ""
        return f"{headings[name]} {arrow}".rstrip()

    found: dict[str, Any] = {
        name: st.column_config.TextColumn(heading(name), width=_WIDTHS.get(name, 110)) for name in shown
    }
    found["read"] = st.column_config.ButtonColumn("", type="tertiary", key=_READ, width=64)
    return found


def _cell(row: Row, column: str) -> str:
    if column.startswith(ATTRIBUTE):
        return row.attributes.get(column.removeprefix(ATTRIBUTE), "")
    cells: dict[str, Callable[[], str]] = {
        "question": lambda: row.question or row.speaker or "",
        "wave": lambda: row.wave or "",
        "respondent": lambda: row.respondent or row.speaker or row.name,
        "text": lambda: row.text,
        "codes": lambda: _coded(row),
        "suggested": lambda: ", ".join(row.suggested),
        "coder": lambda: ", ".join(row.coders),
        "date": lambda: (row.at or "")[:10],
        "flags": lambda: ", ".join(f"{_FLAGS[kind]} ({person})" for kind, person in row.flags),
    }
    return cells[column]()


def _coded(row: Row) -> str:
    said = [
        *row.codes,
        *(["no code fits"] if row.no_code else []),
        *(["(non-answer)"] if row.non_answer else []),
    ]
    return ", ".join(said)


def _sorted_by(key: str, names: list[str], known: list[Attribute]) -> None:
    """Sorts where a heading was pressed; choosing rows sorts nothing."""
    chosen: Any = state.recall(key, None)
    pressed = chosen["selection"]["columns"] if chosen else []
    if pressed and pressed[0] in names and pressed[0] != "read":
        browse_said.sort_by(pressed[0], known)


def _open(rows: list[Row]) -> None:
    click: Any = state.recall(_READ, None)
    if click and click["row"] < len(rows):
        go("reader", quote=rows[click["row"]].name)
