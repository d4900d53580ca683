"""The numbers of a figure as a table on the page, with what stands below it."""

from collections.abc import Sequence

import streamlit as st

from coding.figures.charts import has_chart
from coding.figures.shares import format_interval, format_percent, format_statistic
from coding.figures.table import Group, Row, Table, labels
from ui.charts import draw
from ui.quote_text import quiet

Columns = dict[str, list[str | int]]
NARROW = 120
"""Pixels of a column of numbers."""
_FIRST = {"codes": "Code", "categories": "Category", "entities": "Named", "attribute": "Value"}


def numbers(found: Table, *, key: str) -> None:
    """Draws the table, the sums of a scale's ends behind its rows. `key` names the figure's place."""
    columns = _columns(found)
    first, *others = columns
    narrow = None if found.groups else NARROW  # the words of the first column take the rest
    configured = {name: st.column_config.Column(alignment="right", width=narrow) for name in others}
    configured[first] = st.column_config.Column(
        pinned=bool(found.groups), width=_room(columns[first]) if found.groups else None
    )
    st.dataframe(
        columns,
        hide_index=True,
        width="stretch",
        height="content",
        column_config=configured,
        key=f"{key}-table",
        alt=f"The numbers of the figure {found.title}",
    )


def said_of_rows(found: Table, *, key: str) -> None:
    """What single rows mean, below their chart or table alike. `key` names the figure's place."""
    for number, (label, note) in enumerate(found.footnotes):
        quiet(f"{label}: {note}", key=f"{key}-footnote-{number}")


def _room(words: Sequence[str | int]) -> int:
    """Pixels for the longest of these words beside columns that can be scrolled to, also on a phone."""
    return min(250, 20 + 13 * max((len(str(one)) for one in words), default=0) // 2)


def drawn_or_told(found: Table, *, key: str, width: int) -> None:
    """The chart of a figure; where there is none, its numbers. `key` names the figure's place."""
    if has_chart(found):
        draw(found, width=width)
    else:
        numbers(found, key=key)
    said_of_rows(found, key=key)


def _columns(found: Table) -> Columns:
    """As they are printed; a crosstab has one of shares for each group, a grid a line for each item."""
    if found.shape == "rate":
        said: list[str | int] = [format_statistic(one, found) for one in found.statistics.values()]
        return {"": list(found.statistics), "Number": said}
    if found.shape == "grid":
        return _grid(found)
    rows: Columns = {_FIRST.get(found.shape, "Answer"): [*labels(found), *_sums(found)]}
    for group in found.groups:
        rows[f"{group.label} (n = {group.base.n:,})"] = _shares(group, found.decimals)
    if found.groups:
        rows[f"Everybody (n = {found.base.n:,})"] = _shares(found, found.decimals)
    if not found.groups:
        every = (*found.rows, *found.summary)
        rows["n"] = [row.n for row in every]
        rows["Share"] = _shares(found, found.decimals)
        rows["95 % interval"] = [format_interval(row, found.decimals) or "–" for row in every]
    return rows


def _grid(found: Table) -> Columns:
    lines = [(*group.rows, *group.summary) for group in found.groups]
    return {
        "Item": [group.label for group in found.groups],
        "n": [group.base.n for group in found.groups],
        **{
            label: [format_percent(line[place].percent, found.decimals) for line in lines]
            for place, label in enumerate((*labels(found), *_sums(found)))
        },
    }


def _sums(found: Table) -> list[str]:
    bodies: tuple[Table | Group, ...] = (found, *found.groups)
    return list(dict.fromkeys(row.label for body in bodies for row in body.summary))


def _shares(body: Table | Group, decimals: int) -> list[str | int]:
    rows: tuple[Row, ...] = (*body.rows, *body.summary)
    return [format_percent(row.percent, decimals) for row in rows]
