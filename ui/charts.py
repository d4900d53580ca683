"""Charts on the page: the specification that reports use too, with its ink fitted to a dark page."""

from typing import Any, Literal

import streamlit as st

from coding.figures.charts import INK, alt_text, chart, has_chart
from coding.figures.table import Table

_EDGE = "#A9B4B5"
"""Around bars and slices, so that the darkest shade of a scale ends somewhere on a dark page."""
_ON_DARK = {INK: "#E6EBEB", "#555555": "#A9B4B5", "white": _EDGE}


def draw(table: Table, *, width: int | Literal["stretch"] = "stretch") -> None:
    """Draws the chart of `table` without the title that stands above it; nothing where there is nothing to draw."""
    if has_chart(table):
        own = "content" if table.chart == "pie" else width  # a wider pie would lose its names
        draw_specification(chart(table), alt=alt_text(table), width=own)


def draw_specification(
    spec: dict[str, Any], *, alt: str, width: int | Literal["stretch", "content"] = "stretch"
) -> None:
    """Draws a Vega-Lite specification; `alt` says the same in words."""
    for said_beside_it in ("title", "description"):
        spec.pop(said_beside_it, None)
    spec["background"] = "transparent"
    if st.context.theme.type == "dark":
        spec = _with_ink(spec)
    st.vega_lite_chart(spec=spec, width=width, theme=None, alt=alt)


def chosen_in(spec: dict[str, Any], *, alt: str, key: str, name: str) -> dict[str, Any]:
    """Draws a specification with the selection called `name`, and returns the area that somebody chose on it."""
    spec["background"] = "transparent"
    if st.context.theme.type == "dark":
        spec = _with_ink(spec)
    found = st.vega_lite_chart(
        spec=spec, width="stretch", theme=None, alt=alt, key=key, on_select="rerun", selection_mode=name
    )
    area: dict[str, Any] = found["selection"].get(name, {})
    return area


def _with_ink(spec: Any) -> Any:
    """The same specification with its dark inks exchanged, and light axes."""

    def exchanged(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: exchanged(inner) for key, inner in value.items()}
        if isinstance(value, list):
            return [exchanged(inner) for inner in value]
        return _ON_DARK.get(value, value) if isinstance(value, str) else value

    light = {
        "labelColor": "#E6EBEB",
        "titleColor": "#A9B4B5",
        "gridColor": "#3A4445",
        "domainColor": "#3A4445",
    }
    spec = {key: value if key in ("datasets", "data") else exchanged(value) for key, value in spec.items()}
    config = spec.setdefault("config", {})
    config["axis"] = {**config.get("axis", {}), **light, "tickColor": "#3A4445"}
    config["legend"] = {**config.get("legend", {}), "labelColor": "#E6EBEB", "titleColor": "#A9B4B5"}
    config["legend"] |= {"symbolStrokeColor": _EDGE, "symbolStrokeWidth": 0.75}
    return spec
