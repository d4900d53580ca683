"""Pies, for print: few answers that exclude each other and make up the whole."""

from collections.abc import Sequence
from math import cos, pi, sin
from typing import Any, Literal

from coding.figures.chart_style import INK, OKABE_ITO, lines, steps
from coding.figures.shares import format_percent
from coding.figures.table import Table

MOST = 6
"""Slices; more of them cannot be told apart."""
_RADIUS = 110
_WIDTH, _HEIGHT = 520, 280
_OUT = 26
"""How far from the pie its names stand; a thin line leads there."""
_LINE = 15
_GAP = 8

_ALIGNED: dict[str, Literal["left", "right"]] = {"right": "left", "left": "right"}
"""How names stand on either side of the pie."""

Slice = dict[str, Any]


def pie(table: Table) -> Any:
    """The Altair chart: from the top clockwise in the order of the table, each slice with its name and share beside it.

    What nobody chose has no slice and is named nowhere; the table beside the chart has it.
    """
    import altair as alt

    values = _placed(_slices(table))
    colours = alt.Scale(domain=[one["label"] for one in values], range=[one["colour"] for one in values])
    base = alt.Chart(alt.InlineData(values))
    slices = base.mark_arc(outerRadius=_RADIUS, stroke="white", strokeWidth=2).encode(
        theta=alt.Theta("from:Q", scale=None),
        theta2=alt.Theta2("to:Q"),
        color=alt.Color("label:N", scale=colours, legend=None),
        tooltip=[alt.Tooltip("label:N"), alt.Tooltip("text:N", title="share"), alt.Tooltip("n:Q")],
    )
    x, y = (_pixels(field, size) for field, size in (("x", _WIDTH), ("y", _HEIGHT)))
    leads = base.mark_rule(color="#8A8A8A").encode(
        x=x("edge_x"), y=y("edge_y"), x2=alt.X2("lead_x:Q"), y2=alt.Y2("lead_y:Q")
    )
    names = [
        base.transform_filter(f"datum.side == '{side}'")
        .mark_text(align=align, baseline="top", color=INK, fontSize=12, lineBreak="\n", lineHeight=_LINE)
        .encode(x=x("name_x"), y=y("name_y"), text="name:N")
        for side, align in _ALIGNED.items()
    ]
    return alt.layer(slices, leads, *names).properties(width=_WIDTH, height=_HEIGHT)


def _pixels(channel: str, size: int) -> Any:
    """A position in pixels from the left or from above."""
    import altair as alt

    made = {"x": alt.X, "y": alt.Y}[channel]
    scale = alt.Scale(domain=[0, size] if channel == "x" else [size, 0], nice=False, zero=False)
    return lambda field: made(f"{field}:Q", scale=scale, axis=None)


def _slices(table: Table) -> list[Slice]:
    names = [row.label for row in table.rows]
    colours = steps(names) if table.shape == "ordinal" else list(OKABE_ITO[: len(names)])
    return [
        {
            "label": row.label,
            "name": f"{lines(row.label, 22)}\n{format_percent(row.percent, table.decimals)}",
            "text": format_percent(row.percent, table.decimals),
            "percent": row.percent,
            "n": row.n,
            "colour": colour,
        }
        for row, colour in zip(table.rows, colours, strict=True)
        if row.percent
    ]


def _placed(slices: list[Slice]) -> list[Slice]:
    """The slices with their angles, and a place beside the pie for each name, clear of its neighbours'."""
    whole, end = sum(one["percent"] for one in slices), 0.0
    for one in slices:
        start, end = end, end + 2 * pi * one["percent"] / whole
        middle = (start + end) / 2
        one |= {"from": start, "to": end, "side": "right" if sin(middle) >= 0 else "left"}
        one |= {
            "edge_x": _WIDTH / 2 + _RADIUS * sin(middle),
            "edge_y": _HEIGHT / 2 - _RADIUS * cos(middle),
        }
    for side, sign in (("right", 1), ("left", -1)):
        _name(sorted((one for one in slices if one["side"] == side), key=lambda one: one["edge_y"]), sign)
    return slices


def _name(slices: Sequence[Slice], sign: int) -> None:
    """Places the names of one side from above to below, each at its slice or below the one before."""
    heights = [_LINE * (one["name"].count("\n") + 1) for one in slices]
    free, bottoms = 0.0, _HEIGHT - sum(heights) - _GAP * (len(heights) - 1)
    for one, height in zip(slices, heights, strict=True):
        wanted = one["edge_y"] - height / 2
        top = max(free, min(wanted, bottoms))
        free, bottoms = top + height + _GAP, bottoms + height + _GAP
        beside = _WIDTH / 2 + sign * (_RADIUS + _OUT)
        one |= {"name_x": beside, "name_y": top}
        one |= {"lead_x": beside - 4 * sign, "lead_y": top + height / 2}
