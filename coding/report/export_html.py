"""A report as one HTML file that needs nothing else: style and charts are inside, and nothing is fetched."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from coding.figures.shares import format_percent
from coding.report.content import ReportContent
from coding.report.outside import compared, picture, printed
from coding.report.outside.binding import book
from coding.report.outside.book import Exhibit
from coding.report.outside.drawn import left_out
from coding.report.outside.texts import words

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATES = Path(__file__).parent / "templates"


def html(content: ReportContent) -> str:
    """The whole file. Until the report is approved every page of it, printed or not, is marked as unfinished."""
    return _environment().get_template("report.html.j2").render(book=book(content))


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
        "percent": format_percent,
        "drawing": drawing,
        "alt_text": picture.alt_text,
        "left_out": left_out,
        "shares": printed.shares,
        "statistics": printed.statistics,
        "footnotes": printed.footnotes,
        "tests": compared.of_tests,
        "differences": compared.of_differences,
        "words": words,
    }
    return environment


def drawing(exhibit: Exhibit) -> str:
    """The chart of a figure as SVG markup, without the title that stands above it."""
    from markupsafe import Markup

    return Markup(apart(picture.svg(exhibit.table), exhibit.anchor))


def apart(svg: str, name: str) -> str:
    """The SVG with its ids made its own, so that several can stand in one page.

    >>> apart('<clipPath id="clip0"/><g clip-path="url(#clip0)"/>', "figure-2-1")
    '<clipPath id="figure-2-1-clip0"/><g clip-path="url(#figure-2-1-clip0)"/>'
    """
    return svg.replace(' id="', f' id="{name}-').replace("url(#", f"url(#{name}-")
