"""A report as PDF: its HTML, printed by a browser of this machine."""

from coding.report.content import ReportContent
from coding.report.export_html import html
from coding.report.outside import browser


def pdf(content: ReportContent) -> bytes:
    """The file, tagged for screen readers. Raises Unavailable when this machine has no browser that prints it."""
    return browser.printed(html(content))
