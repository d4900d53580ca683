"""Charts drawn from a table's own numbers: the same specification in the page, in a report and as a picture.

Nothing is fetched: numbers are inside the specification and fonts are the machine's own. Every bar carries its number
as the table prints it, so that colour is never the only bearer of meaning.
"""

from textwrap import wrap
from typing import Any

from coding.figures.chart_style import FONT, GREY, INK, OKABE_ITO, STEPS, WIDTH, ink_on, lines, steps
from coding.figures.pie import pie
from coding.figures.shares import format_percent, in_words
from coding.figures.specification import ITEM
from coding.figures.table import Group, Table, labels

__all__ = ["FONT", "GREY", "INK", "OKABE_ITO", "alt_text", "chart", "has_chart", "svg"]

NARROWEST_LABELLED = 6
"""Percent: a narrower piece of a stacked bar has no room for its number."""


MOST_SIDE_BY_SIDE = 120
"""Bars beside each other at most: more cannot be compared, and are as long as several pages."""


def chart(table: Table) -> dict[str, Any]:
    """The Vega-Lite specification of a table, complete with its numbers and a description in words.

    One stacked bar for a scale; stacked bars for the groups of a single choice and the items of a grid; bars from 0 to
    100 with their intervals for everything else, side by side for groups; for numbers without bins the middle half and
    the median. `table.chart` asks for another one.
    """
    drawn = _drawn(table)
    title = {
        "text": wrap(table.title, 70),
        "subtitle": wrap(f"{table.base.definition}, n = {table.base.n:,}", 90),
        "anchor": "start",
        "fontSize": 14,
        "subtitleFontSize": 11,
        "subtitleColor": "#555555",
    }
    described = drawn.properties(title=title, description=alt_text(table))
    styled = (
        described.configure(font=FONT).configure_view(stroke=None).configure_axis(titleFontWeight="normal")
    )
    spec: dict[str, Any] = styled.to_dict()
    return spec


def has_chart(table: Table) -> bool:
    """Whether there is anything to draw, it is wanted, and can be read."""
    bodies: tuple[Table | Group, ...] = (table, *table.groups)
    drawable = any(body.rows or body.statistics for body in bodies) and not too_many_bars(table)
    return table.chart != "none" and table.shape != "rate" and drawable and table.base.n > 0


def too_many_bars(table: Table) -> bool:
    """Whether so many bars would stand side by side that nobody can read them, as of all codes with all codes."""
    stacked = table.chart in ("stacked", "pie") or (table.chart != "bar" and _is_stacked(table))
    bars = len(table.groups) * len(labels(table))
    return not stacked and bars > MOST_SIDE_BY_SIDE


def _drawn(table: Table) -> Any:
    if table.chart == "pie":
        return pie(table)
    if table.statistics and not table.rows:
        return _quartiles(table)
    if table.chart == "stacked" or (table.chart != "bar" and _is_stacked(table)):
        return _stacked(table)
    return _side_by_side(table) if table.groups else _bars(table)


def _is_stacked(table: Table) -> bool:
    """Whether pieces of one bar say more than bars side by side."""
    few = len(labels(table)) <= len(STEPS)
    in_groups = bool(table.groups) and table.shape in ("single", "grid") and few
    return table.shape == "ordinal" or (in_groups and not table.multi_response)


def svg(spec: dict[str, Any]) -> str:
    """The picture of a chart as SVG text, made on this machine without the network."""
    import vl_convert

    return str(vl_convert.vegalite_to_svg(spec, allowed_base_urls=[]))


def alt_text(table: Table) -> str:
    """The table in one sentence a row, for people who do not see the chart."""
    parts = [
        f"{table.title}{'' if table.title.endswith('?') else '.'}",
        f"Base: {table.base.definition}, n = {table.base.n}.",
        _in_words(table, table),
    ]
    parts += [f"{group.label}: {_in_words(table, group)}" for group in table.groups]
    return " ".join(part for part in parts if part)


def _in_words(table: Table, body: Table | Group) -> str:
    shares = "; ".join(
        f"{row.label} {in_words(row.percent, body.base.n, decimals=table.decimals)}" for row in body.rows
    )
    return f"{shares}." if shares else ""


def _values(table: Table) -> list[dict[str, Any]]:
    """One record a row and group, in the order of the table; `text` is the number as the table prints it."""
    bodies: tuple[Table | Group, ...] = table.groups or (table,)
    return [
        {
            "label": lines(row.label),
            "group": _name(body),
            "percent": row.percent,
            "low": row.low,
            "high": row.high,
            "n": row.n,
            "place": place,
            "text": format_percent(row.percent, table.decimals),
            "beside": row.high or 0.0,
        }
        for body in bodies
        for place, row in enumerate(body.rows)
    ]


def _name(body: Table | Group) -> str:
    return f"{body.label} (n = {body.base.n:,})" if isinstance(body, Group) else ""


def _order(values: list[dict[str, Any]], field: str) -> list[str]:
    return list(dict.fromkeys(value[field] for value in values))


def _step(labels: list[str]) -> int:
    """Pixels for a bar, so that the longest label beside it has room."""
    return 14 + 13 * max((label.count("\n") + 1 for label in labels), default=1)


def _share_axis() -> Any:
    import altair as alt

    scale = alt.Scale(domain=[0, 100], nice=False)
    return alt.X(
        "percent:Q", title="percent of the base", scale=scale, stack=None, axis=alt.Axis(tickCount=5)
    )


def _label_axis(field: str, order: list[str]) -> Any:
    import altair as alt

    axis = alt.Axis(
        labelExpr="split(datum.label, '\\n')",
        labelLimit=340,
        labelFontSize=12,
        labelPadding=6,
        ticks=False,
        domain=False,
    )
    return alt.Y(f"{field}:N", sort=order, title=None, axis=axis)


def _tooltip(*fields: str, n: str = "n") -> list[Any]:
    import altair as alt

    return [
        *(alt.Tooltip(f"{field}:N") for field in fields),
        alt.Tooltip("text:N", title="share"),
        alt.Tooltip("n:Q", title=n),
    ]


def _bars(table: Table) -> Any:
    import altair as alt

    values = _values(table)
    names = _order(values, "label")
    base = alt.Chart(alt.InlineData(values)).encode(y=_label_axis("label", names))
    n = "control quotes with it" if table.estimate else "n"
    bars = base.mark_bar(color=OKABE_ITO[0], height={"band": 0.62}).encode(
        x=_share_axis(), tooltip=_tooltip("label", n=n)
    )
    interval = base.mark_rule(color=INK, strokeWidth=1.5).encode(x=alt.X("low:Q"), x2=alt.X2("high:Q"))
    number = base.mark_text(align="left", dx=6, color=INK).encode(x=alt.X("beside:Q"), text="text:N")
    return alt.layer(bars, interval, number).properties(width=WIDTH, height=alt.Step(_step(names)))


def _side_by_side(table: Table) -> Any:
    import altair as alt

    values = _values(table)
    names, groups = _order(values, "label"), _order(values, "group")
    colours = [OKABE_ITO[place % len(OKABE_ITO)] for place in range(len(groups))]
    by = None if table.by == ITEM else table.by
    legend = alt.Legend(orient="bottom", title=by, columns=3 if len(groups) > 4 else 2, labelLimit=300)
    base = alt.Chart(alt.InlineData(values)).encode(
        y=_label_axis("label", names), yOffset=alt.YOffset("group:N", sort=groups)
    )
    bars = base.mark_bar().encode(
        x=_share_axis(),
        color=alt.Color("group:N", scale=alt.Scale(domain=groups, range=colours), legend=legend, sort=groups),
        tooltip=_tooltip("label", "group"),
    )
    number = base.mark_text(align="left", dx=4, fontSize=10, color=INK).encode(
        x=alt.X("percent:Q"), text="text:N"
    )
    step = max(_step(names), 14 * len(groups) + 8)
    return alt.layer(bars, number).properties(width=WIDTH, height=alt.Step(step, **{"for": "position"}))


def _stacked(table: Table) -> Any:
    import altair as alt

    values = _values(table)
    names, groups = _order(values, "label"), _order(values, "group")
    scale = table.shape in ("ordinal", "grid") or len(names) > len(OKABE_ITO)
    colours = steps(names) if scale else list(OKABE_ITO[: len(names)])
    _put_side_by_side(values, dict(zip(names, colours, strict=True)))
    legend = alt.Legend(orient="bottom", title=None, columns=3, labelLimit=300)
    base = alt.Chart(alt.InlineData(values)).encode(y=_label_axis("group", groups))
    bars = base.mark_bar(stroke="white", height={"band": 0.7}).encode(
        x=alt.X("start:Q", title="percent of the base", scale=alt.Scale(domain=[0, 100], nice=False)),
        x2=alt.X2("end:Q"),
        color=alt.Color("label:N", scale=alt.Scale(domain=names, range=colours), legend=legend, sort=names),
        tooltip=_tooltip("label", "group"),
    )
    number = base.transform_filter(f"datum.percent >= {NARROWEST_LABELLED}").mark_text(fontSize=11)
    numbers = number.encode(
        x=alt.X("middle:Q"), text="text:N", color=alt.Color("ink:N", scale=None, legend=None)
    )
    return alt.layer(bars, numbers).properties(width=WIDTH, height=alt.Step(max(46, _step(groups))))


def _put_side_by_side(values: list[dict[str, Any]], colours: dict[str, str]) -> None:
    """Adds where each piece of a stacked bar begins and ends, and the colour of its number."""
    ends: dict[str, float] = {}
    for value in values:
        start = ends.get(value["group"], 0.0)
        ends[value["group"]] = start + (value["percent"] or 0.0)
        value["start"], value["end"] = start, ends[value["group"]]
        value["middle"] = (value["start"] + value["end"]) / 2
        value["ink"] = ink_on(colours[value["label"]])


def _quartiles(table: Table) -> Any:
    import altair as alt

    bodies: tuple[Table | Group, ...] = table.groups or (table,)
    values = [
        {"group": _name(body), **{name.replace(" ", "_"): number for name, number in body.statistics.items()}}
        for body in bodies
        if body.statistics
    ]
    groups = _order(values, "group")
    base = alt.Chart(alt.InlineData(values)).encode(y=_label_axis("group", groups))
    axis = alt.X(
        "lower_quartile:Q", title="middle half of the numbers, and the median", scale=alt.Scale(zero=True)
    )
    half = base.mark_bar(color=OKABE_ITO[0], height={"band": 0.5}).encode(
        x=axis, x2=alt.X2("upper_quartile:Q")
    )
    median = base.mark_tick(color=INK, thickness=3).encode(x=alt.X("median:Q"))
    number = base.mark_text(dy=-20, color=INK).encode(x=alt.X("median:Q"), text="median:Q")
    return alt.layer(half, median, number).properties(width=WIDTH, height=alt.Step(max(56, _step(groups))))
