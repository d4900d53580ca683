"""Charts of how good suggestions are, each with a sentence that says the same without seeing.

They are Vega-Lite specifications as those of figures, with their numbers inside.
"""

from collections.abc import Sequence
from typing import Any

from coding.estimates.over_time import Day
from coding.figures.charts import FONT, GREY, INK, OKABE_ITO

WIDTH, HEIGHT, LEGEND = 400, 260, 70
BAR, FEW = 30, 5
"""Pixels for a bar while there are few days."""
MEASURES = {
    "right_at_1": "first suggestion is right",
    "found_in_3": "codes found among the first three",
    "f1": "precision and recall together (F1)",
}
DECISIONS = {"accepted": "accepted", "rejected": "rejected"}


def calibration_chart(calibration: dict[str, Any]) -> dict[str, Any]:
    """How often suggestions were right against how sure the machine was; on the line it is neither too sure nor shy.

    `calibration` is that of a run's quality.
    """
    import altair as alt

    bins = [
        {"sure": one["score"], "right": one["right"], "n": one["n"], "text": f"{one['n']:,}"}
        for one in calibration["bins"]
    ]
    line = (
        alt.Chart(alt.InlineData([{"at": 0.0}, {"at": 1.0}]))
        .mark_line(color=GREY, strokeDash=[5, 4])
        .encode(
            x=alt.X("at:Q", **_shares("how sure the machine was")),
            y=alt.Y("at:Q", **_shares("how often it was right")),
        )
    )
    points = alt.Chart(alt.InlineData(bins)).encode(
        x=alt.X("sure:Q"),
        y=alt.Y("right:Q"),
        tooltip=[alt.Tooltip("n:Q", title="suggestions"), alt.Tooltip("right:Q", format=".0%")],
    )
    path = points.mark_line(color=OKABE_ITO[0], strokeWidth=1)
    dots = points.mark_point(filled=True, size=70, opacity=1, color=OKABE_ITO[0])
    numbers = points.mark_text(dy=-11, fontSize=10, color=INK).encode(text="text:N")
    return _finished(alt.layer(line, path, dots, numbers))


def calibration_in_words(calibration: dict[str, Any]) -> str:
    """The bins in one sentence each."""
    told = [
        f"Of {one['n']:,} codes that it was {one['score']:.0%} sure of, {one['right']:.0%} were right."
        for one in calibration["bins"]
    ]
    return " ".join(told)


def learning_chart(curve: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """How good the suggestions were after fewer readings, and now; `curve` is that of a run's quality."""
    import altair as alt

    values = [
        {"n": point["n"], "measure": words, "share": point[field]}
        for field, words in MEASURES.items()
        for point in curve
    ]
    names = list(MEASURES.values())
    legend = alt.Legend(orient="bottom", title=None, columns=1, labelLimit=320)
    scale = alt.Scale(domain=names, range=list(OKABE_ITO[: len(names)]))
    lines = alt.Chart(alt.InlineData(values)).encode(
        x=alt.X("n:Q", title="quotes read", scale=alt.Scale(zero=True), axis=alt.Axis(tickMinStep=1)),
        y=alt.Y("share:Q", **_shares("of quotes it had not seen")),
        color=alt.Color("measure:N", scale=scale, legend=legend, sort=names),
        shape=alt.Shape("measure:N", legend=legend, sort=names),
        tooltip=["measure:N", "n:Q", alt.Tooltip("share:Q", format=".0%")],
    )
    drawn = alt.layer(lines.mark_line(strokeWidth=1.5), lines.mark_point(filled=True, size=70, opacity=1))
    return _finished(drawn, height=HEIGHT + LEGEND)


def learning_in_words(curve: Sequence[dict[str, Any]]) -> str:
    """The points in one sentence each."""
    told = [
        f"After {point['n']:,} quotes: "
        + ", ".join(f"{words} {point[field]:.0%}" for field, words in MEASURES.items())
        + "."
        for point in curve
    ]
    return " ".join(told)


def decisions_chart(days: Sequence[Day]) -> dict[str, Any]:
    """How many suggestions people accepted and rejected, day by day, one day at least."""
    import altair as alt

    values = [
        {"day": day.day, "what": words, "n": getattr(day, field)}
        for day in days
        for field, words in DECISIONS.items()
    ]
    names = list(DECISIONS.values())
    bars = (
        alt.Chart(alt.InlineData(values))
        .mark_bar()
        .encode(
            x=alt.X("day:O", title=None, axis=alt.Axis(labelAngle=0, labelOverlap=True)),
            xOffset=alt.XOffset("what:N", sort=names),
            y=alt.Y("n:Q", title="suggestions", axis=alt.Axis(tickMinStep=1)),
            color=alt.Color(
                "what:N",
                sort=names,
                scale=alt.Scale(domain=names, range=[OKABE_ITO[0], OKABE_ITO[1]]),
                legend=alt.Legend(orient="bottom", title=None),
            ),
            tooltip=["day:O", "what:N", "n:Q"],
        )
    )
    return _finished(bars, width=alt.Step(BAR) if len(days) <= FEW else WIDTH)


def decisions_in_words(days: Sequence[Day]) -> str:
    """The days in one sentence each."""
    return " ".join(f"{day.day}: {day.accepted:,} accepted, {day.rejected:,} rejected." for day in days)


def _shares(title: str) -> dict[str, Any]:
    """An axis from 0 to 100 %."""
    import altair as alt

    return {
        "title": title,
        "axis": alt.Axis(format=".0%", tickCount=5),
        "scale": alt.Scale(domain=[0, 1], nice=False),
    }


def _finished(drawn: Any, *, width: Any = WIDTH, height: int = HEIGHT) -> dict[str, Any]:
    styled = (
        drawn.properties(width=width, height=height)
        .configure(font=FONT)
        .configure_view(stroke=None)
        .configure_axis(titleFontWeight="normal")
    )
    spec: dict[str, Any] = styled.to_dict()
    return spec
