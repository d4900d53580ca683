"""`themebook report export`: a report as a file for readers, or for `themebook verify`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from cli.files import bytes_to_standard_output, write_bytes
from cli.opening import reading
from cli.options import AsJson, ReportTitle, StudyName
from cli.terminal import facts, note

if TYPE_CHECKING:
    from coding.report.content import ReportContent

Format = Literal["html", "docx", "pdf", "xlsx", "json"]


def export(
    to: Annotated[
        Path | None,
        typer.Option(
            "--out",
            "--to",
            metavar="FILE",
            help="A file, or a folder where it gets a name. Standard output when absent.",
        ),
    ] = None,
    format: Annotated[
        Format | None, typer.Option("--format", help="By the ending of FILE when absent.", show_default=False)
    ] = None,
    report: ReportTitle = None,
    study: StudyName = "",
    as_json: AsJson = False,
) -> None:
    """Export a report: HTML, Word or PDF to be read, a workbook of its tables, JSON for `themebook verify`.

    HTML is one file that needs no network. A PDF is printed by Chromium, Chrome or Edge of this machine.
    Numbers about fewer respondents than the study's threshold are withheld. Until the report is approved, every
    page says DRAFT, and so does the name that it gets in a folder.
    """
    from coding.report.export import exported, file_name, format_of, leaving

    chosen = format or format_of(to or "")
    with reading(study) as view:
        found = leaving(view, report)
    written = exported(found, chosen)
    if to is None:
        bytes_to_standard_output(written, text=chosen in ("html", "json"))
        return
    file = to / file_name(found.title, found.status, chosen) if to.is_dir() else to
    write_bytes(file, written)
    _tell(found, chosen, file, as_json=as_json)


def _tell(found: "ReportContent", format: Format, file: Path, *, as_json: bool) -> None:
    if as_json:
        facts({"report": found.title, "status": found.status, "format": format, "file": str(file)})
    else:
        note(f"Wrote {found.title} ({found.status}) to {file}.")
