"""`themebook app` and `themebook demo`: the page, on a study of yours or on a fresh sample."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.opening import opened
from cli.options import StudyName
from cli.terminal import note, say

if TYPE_CHECKING:
    from corpus.study import Study

Port = Annotated[
    int | None,
    typer.Option(
        "--port", min=1, max=65535, help="Otherwise the usual one, or a free one.", show_default=False
    ),
]
NoBrowser = Annotated[bool, typer.Option("--no-browser", help="Open no browser; the address is printed.")]


def app(port: Port = None, no_browser: NoBrowser = False, study: StudyName = "") -> None:
    """Open the page on a study, for this machine only, until Ctrl+C."""
    from cli.app import launch

    with opened(study) as found:
        address = found.address
    launch(address, port=port, open_browser=not no_browser)


def demo(
    port: Port = None,
    no_browser: NoBrowser = False,
    keep: Annotated[
        Path | None,
        typer.Option("--keep", metavar="PATH", help="Make the sample study here, and leave it there."),
    ] = None,
    report: Annotated[
        Path | None,
        typer.Option(
            "--report", metavar="FOLDER", help="Open no page: write the sample report here, in every format."
        ),
    ] = None,
) -> None:
    """Open the page on a fresh copy of the sample study.

    The copy lies in a temporary folder and is deleted at the end; --keep names a place where it stays. With --report a
    report on it is built, submitted and approved instead, and written as HTML, Word, PDF, workbook and JSON.
    """
    from tempfile import TemporaryDirectory

    with TemporaryDirectory(prefix="themebook-", ignore_cleanup_errors=True) as folder:
        study = _sample(keep or Path(folder) / "sample.themebook")
        if report is not None:
            _write_report(study, report)
        else:
            _open(study, port=port, no_browser=no_browser)
    if keep is not None:
        note(f"The sample study stays in {keep}.")


def _sample(where: Path) -> "Study":
    from coding.demo import create_sample_study

    note("Making the sample study: 150 invented officers and employers.")
    return create_sample_study(where)


def _open(study: "Study", *, port: int | None, no_browser: bool) -> None:
    from cli.app import launch

    study.close()
    launch(study.address, port=port, open_browser=not no_browser)


def _write_report(study: "Study", folder: Path) -> None:
    """Writes the sample report and says where; without a browser there is no PDF."""
    from coding.demo_report import approve_sample_report, write_report

    folder.mkdir(parents=True, exist_ok=True)
    try:
        files, missing = write_report(study, approve_sample_report(study), folder)
    finally:
        study.close()
    for file in files.values():
        say(str(file))
    if missing:
        note(missing)
