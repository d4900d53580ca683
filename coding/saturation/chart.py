"""The curve of new codes as a chart, and in words for people who do not see it."""

from collections.abc import Sequence
from typing import Any

from coding.figures.charts import FONT, OKABE_ITO
from coding.saturation.of_study import Group, Saturation
from coding.wording import count

WIDTH, HEIGHT = 480, 280
_SHOWN = 6
"""Groups told apart by colour and dash; more would not be."""


def chart(found: Saturation) -> dict[str, Any]:
    """Codes found over respondents read: a line for each group, with the band of the drawn orders for the first."""
    import altair as alt

    x = alt.X("n:Q", title="respondents whose answers were read", axis=alt.Axis(tickMinStep=1))
    drawn = alt.layer(_band(found.groups[:1], x), _lines(found.groups[:_SHOWN], x))
    styled = drawn.properties(width=WIDTH, height=HEIGHT, description=alt_text(found))
    spec: dict[str, Any] = (
        styled.configure(font=FONT)
        .configure_view(stroke=None)
        .configure_axis(titleFontWeight="normal")
        .to_dict()
    )
    return spec


def alt_text(found: Saturation) -> str:
    """One sentence a group."""
    return " ".join(in_words(group) for group in found.groups)


def in_words(group: Group) -> str:
    """How many codes were found, by when half of them, and what one more respondent is expected to bring."""
    half = next((point.n for point in group.points if 2 * point.codes >= group.codes), group.n)
    found = f"{count(group.codes, 'code')} from {count(group.n, 'respondent')}"
    return (
        f"{group.label}: {found}, half of them from the first {half:,} on average; "
        f"one more respondent is expected to bring {group.next:.2f} new codes."
    )


def _band(groups: Sequence[Group], x: Any) -> Any:
    import altair as alt

    band = alt.Chart(alt.InlineData(_values(groups))).mark_area(color=OKABE_ITO[0], opacity=0.18)
    return band.encode(x=x, y=alt.Y("low:Q", title="codes found"), y2=alt.Y2("high:Q"))


def _lines(groups: Sequence[Group], x: Any) -> Any:
    import altair as alt

    names = [_name(group) for group in groups]
    colours = alt.Scale(domain=names, range=list(OKABE_ITO[: len(names)]))
    legend = alt.Legend(orient="bottom", title=None, columns=2, labelLimit=320)
    lines = alt.Chart(alt.InlineData(_values(groups))).mark_line(strokeWidth=2)
    return lines.encode(
        x=x,
        y=alt.Y("codes:Q"),
        color=alt.Color("group:N", sort=names, scale=colours, legend=legend),
        strokeDash=alt.StrokeDash("group:N", sort=names, legend=legend),
        tooltip=["group:N", "n:Q", alt.Tooltip("codes:Q", format=".1f"), "low:Q", "high:Q"],
    )


def _name(group: Group) -> str:
    return f"{group.label} (n = {group.n:,})"


def _values(groups: Sequence[Group]) -> list[dict[str, Any]]:
    return [
        {
            "group": _name(group),
            "n": point.n,
            "codes": point.codes,
            "low": point.low,
            "high": point.high,
        }
        for group in groups
        for point in group.points
    ]
