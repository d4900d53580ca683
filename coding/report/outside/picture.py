"""The picture of a figure for a file: its chart without the title, which stands beside it as text."""

from typing import Any

from coding.figures import charts
from coding.figures.table import Table
from coding.report.outside.drawn import drawn, left_out
from coding.report.outside.printed import statistics

POINTS = 72
PIXELS = 3
"""Of a PNG for each point of the chart, sharp in print."""


def svg(table: Table) -> str:
    """The chart as SVG markup."""
    return charts.svg(_untitled(table))


def png(table: Table) -> bytes:
    """The chart as a PNG for programs that draw no SVG; its own size is one point for each of the chart's."""
    import vl_convert

    return bytes(vl_convert.vegalite_to_png(_untitled(table), ppi=POINTS * PIXELS, allowed_base_urls=[]))


def alt_text(table: Table) -> str:
    """The chart in words, for those who do not see it."""
    return " ".join(filter(None, (charts.alt_text(drawn(table)), _numbers(table), left_out(table))))


def _numbers(table: Table) -> str:
    """The statistics of numbers without bins in a sentence, "" where there are none."""
    found = statistics(table)
    rows = () if found is None else found.bodies[0].rows
    said = (
        f"{row.label}: {', '.join(map(' '.join, zip(found.columns, row.cells, strict=True)))}."
        for row in rows
        if found
    )
    return " ".join(said)


def _untitled(table: Table) -> dict[str, Any]:
    specification = charts.chart(drawn(table))
    specification.pop("title", None)
    return specification
