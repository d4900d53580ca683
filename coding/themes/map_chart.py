"""The map of themes as a chart: points that differ by colour and by shape, and an area that can be chosen."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from coding.figures.charts import GREY, OKABE_ITO
from coding.themes.map import ThemeMap

CHOSEN = "chosen"
"""The name of the selection: an area of the map."""
APART = 6
"""So many groups have a colour and a shape of their own; the smaller ones are one."""
SHAPES = ("circle", "square", "triangle-up", "diamond", "cross", "triangle-down")
COLOURS = tuple(colour for colour in OKABE_ITO if colour not in ("#F0E442", "#000000"))
OTHERS = "Smaller ones"
HEIGHT = 460
LARGE, SMALL, MANY = 42, 16, 1000
"""The sizes of points, and from how many on they are small."""


def chart(found: ThemeMap, groups: Mapping[str, str], *, none: str) -> dict[str, Any]:
    """The Vega-Lite specification; `groups` are labels by quote, `none` is what quotes without one are called."""
    shown = _largest(found, groups)
    points = [
        {"x": x, "y": y, "group": _group(groups.get(name), shown, none)}
        for name, x, y in zip(found.quotes, found.x, found.y, strict=True)
    ]
    domain = [*shown, *dict.fromkeys(point["group"] for point in points if point["group"] not in shown)]
    rest = len(domain) - len(shown)
    colours = [*COLOURS[: len(shown)], *[GREY] * rest]
    shapes = [*SHAPES[: len(shown)], *["circle"] * rest]
    axis = {"type": "quantitative", "axis": None, "scale": {"domain": [-1.05, 1.05], "nice": False}}
    legend = {"title": None, "orient": "bottom", "columns": 2, "labelLimit": 320, "symbolOpacity": 1}
    return {
        "data": {"values": points},
        "height": HEIGHT,
        "params": [{"name": CHOSEN, "select": {"type": "interval", "encodings": ["x", "y"]}}],
        "mark": {
            "type": "point",
            "filled": True,
            "size": LARGE if len(points) <= MANY else SMALL,
            "tooltip": {"content": "encoding"},
        },
        "encoding": {
            "x": {"field": "x", **axis},
            "y": {"field": "y", **axis},
            "color": {
                "field": "group",
                "type": "nominal",
                "scale": {"domain": domain, "range": colours},
                "legend": legend,
            },
            "shape": {
                "field": "group",
                "type": "nominal",
                "scale": {"domain": domain, "range": shapes},
                "legend": legend,
            },
            "opacity": {"condition": {"param": CHOSEN, "value": 0.85}, "value": 0.25},
            "tooltip": {"field": "group", "type": "nominal"},
        },
        "config": {"view": {"stroke": None}},
        "usermeta": {
            "embedOptions": {"renderer": "canvas"}
        },  # as SVG its selection is an image without a name
    }


def inside(found: ThemeMap, area: Mapping[str, Any]) -> list[str]:
    """The quotes of a chosen area, {"x": [from, to], "y": [from, to]}, by name; none for an area that is not whole."""
    ends = [area.get(axis) for axis in ("x", "y")]
    if not all(isinstance(end, list) and len(end) == 2 for end in ends):
        return []
    (left, right), (low, high) = (sorted(end) for end in ends if end is not None)
    return [
        name
        for name, x, y in zip(found.quotes, found.x, found.y, strict=True)
        if left <= x <= right and low <= y <= high
    ]


def alt_text(found: ThemeMap, groups: Mapping[str, str], *, none: str) -> str:
    """How many quotes of each group are on the map, for people who do not see it."""
    counted = Counter(groups.get(name, none) for name in found.quotes)
    told = "; ".join(f"{label}: {n:,}" for label, n in counted.most_common(APART))
    return f"Map of {len(found.quotes):,} quotes, those alike near to each other. {told}."


def _largest(found: ThemeMap, groups: Mapping[str, str]) -> list[str]:
    """The labels that most quotes of the map have."""
    counted = Counter(groups[name] for name in found.quotes if name in groups)
    return [label for label, _ in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))][:APART]


def _group(label: str | None, shown: list[str], none: str) -> str:
    if label is None:
        return none
    return label if label in shown else OTHERS
