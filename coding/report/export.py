"""A report as a file, whatever its format: the one door through which reports leave the study."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Literal, get_args

from coding.report.content import ReportContent
from coding.report.held_back import held_back
from coding.report.render import content
from coding.report.report import Status
from corpus.errors import Refused
from corpus.study import View

Format = Literal["html", "docx", "pdf", "xlsx", "json"]
MEDIA: Mapping[Format, str] = {
    "html": "text/html",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json": "application/json",
}


def leaving(view: View, report: str | None = None) -> ReportContent:
    """What of a report may leave the study: an approved one as it was approved.

    A report that is not approved leaves without small numbers, and without quotes that wait for a release.
    """
    return held_back(view, content(view, report, for_outside=True))


def exported(content: ReportContent, format: Format) -> bytes:
    """The file. Raises Unavailable when this machine cannot make a PDF.

    Raises Refused for a report that is not approved and has its small numbers: `leaving` gives one that may leave.
    """
    if content.threshold is None and content.status != "approved":
        raise Refused(
            f"The report {content.title} has numbers that stay in the study.",
            help="Export it with: themebook report export",
        )
    return _makers()[format](content)


def file_name(title: str, status: Status, format: Format) -> str:
    """A name for the file of a report, which says so when it is not approved.

    >>> file_name("What stops us?", "returned", "docx")
    'what-stops-us.draft.docx'
    """
    words = re.findall(r"\w+", title.casefold())
    return f"{'-'.join(words)[:80] or 'report'}{'' if status == 'approved' else '.draft'}.{format}"


def format_of(file: str | Path) -> Format:
    """The format that a file's name ends with. Raises Refused when it is none of ours.

    >>> format_of("report.DOCX"), format_of("report.htm")
    ('docx', 'html')
    """
    ending = Path(file).suffix.lower().removeprefix(".")
    for format in get_args(Format):
        if ending == format or (ending, format) == ("htm", "html"):
            return format  # type: ignore[no-any-return]
    raise Refused(
        "The format of the export is not clear.", help=f"Add --format {', '.join(get_args(Format))}."
    )


def _makers() -> dict[Format, Callable[[ReportContent], bytes]]:
    from coding.report.export_docx import docx
    from coding.report.export_html import html
    from coding.report.export_json import text
    from coding.report.export_pdf import pdf
    from coding.report.export_xlsx import xlsx

    return {
        "html": lambda content: html(content).encode(),
        "docx": docx,
        "pdf": pdf,
        "xlsx": xlsx,
        "json": lambda content: text(content).encode(),
    }
