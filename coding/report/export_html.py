"""A report as one HTML file that needs nothing else: style and charts are inside, and nothing is fetched."""

from collections.abc import Iterable
from datetime import datetime
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from coding.figures import charts
from coding.figures.shares import format_percent
from coding.figures.table import Group, Row, Table
from coding.report.content import ReportContent, ShownFigure, ShownQuote, for_readers

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATES = Path(__file__).parent / "templates"

STANCES = (("for", "In their words"), ("against", "Speaking against it"), ("comment", "Comment"))
BASES = {
    "asked": "all who were routed to the question, whether they answered or not",
    "answered": "all who gave any answer to the question, “don't know” and the like included",
    "substantive": "all who answered the question, without “don't know”, “none” and the like",
}


def html(content: ReportContent) -> str:
    """The whole file. Until the report is approved every page of it, printed or not, is marked as unfinished."""
    figures = [figure for insight in content.insights for figure in insight.figures]
    used = {figure.specification.base for figure in figures if figure.table.estimate is None}
    template = _environment().get_template("report.html.j2")
    return template.render(
        report=for_readers(content),
        stances=STANCES,
        bases=[(base, words) for base, words in BASES.items() if base in used],
        estimated=any(figure.table.estimate for figure in figures),
    )


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "moment": moment,
        "percent": format_percent,
        "interval": interval,
        "number": "{:,}".format,
        "bodies": bodies,
        "drawing": drawing,
        "alt_text": charts.alt_text,
        "by_source": by_source,
    }
    return environment


def moment(at: str) -> str:
    """A stored moment as people write it.

    >>> moment("2026-03-02T14:05:00.000000+00:00")
    '2 March 2026, 14:05 UTC'
    """
    found = datetime.fromisoformat(at)
    return f"{found.day} {found:%B %Y}, {found:%H:%M} UTC"


def interval(row: Row) -> str:
    """The ends of a share's interval: "26.4–38.5 %", and "–" where there is no share.

    >>> interval(Row("yes", 1, 50.0, 9.45, 90.55))
    '9.5–90.6 %'
    """
    if row.low is None or row.high is None:
        return "–"
    return f"{format_percent(row.low).removesuffix(' %')}–{format_percent(row.high)}"


def bodies(table: Table) -> list[tuple[str, Table | Group]]:
    """The parts of a table, each with its heading: the whole one, and behind it the groups of a crosstab."""
    return [("Everybody" if table.groups else "", table), *((group.label, group) for group in table.groups)]


def drawing(figure: ShownFigure, number: str) -> str:
    """The chart of a figure as SVG markup, without the title that stands above it; `number` keeps its ids apart."""
    from markupsafe import Markup

    specification = charts.chart(figure.table)
    specification.pop("title", None)
    return Markup(apart(charts.svg(specification), number))


def apart(svg: str, number: str) -> str:
    """The SVG with its ids made its own, so that several can stand in one page.

    >>> apart('<clipPath id="clip0"/><g clip-path="url(#clip0)"/>', "2-1")
    '<clipPath id="f2-1-clip0"/><g clip-path="url(#f2-1-clip0)"/>'
    """
    return svg.replace(' id="', f' id="f{number}-').replace("url(#", f"url(#f{number}-")


def by_source(quotes: Iterable[ShownQuote]) -> list[tuple[str, list[ShownQuote]]]:
    """The quotes in their order, those that follow each other from the same source together."""
    return [(said_by, list(group)) for said_by, group in groupby(quotes, key=source)]


def source(quote: ShownQuote) -> str:
    """Where a quote comes from without saying from whom: the kind and the question; an expert by name."""
    if quote.kind == "expert":
        return quote.speaker or "An expert"
    who = "Respondents" if quote.kind == "respondent" else "From the material"
    return f"{who}, asked: {quote.question}" if quote.question else who
