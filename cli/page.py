"""`themebook app` and `themebook demo`: the page, on a study of yours or on a fresh sample."""

from pathlib import Path
from typing import Annotated

import typer

from cli.opening import opened
from cli.options import StudyName
from cli.terminal import note

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
) -> None:
    """Open the page on a fresh copy of the sample study.

    The copy lies in a temporary folder and is deleted at the end; --keep names a place where it stays.
    """
    from tempfile import TemporaryDirectory

    if keep is not None:
        _open_sample(keep, port=port, no_browser=no_browser)
        note(f"The sample study stays in {keep}.")
        return
    with TemporaryDirectory(prefix="themebook-", ignore_cleanup_errors=True) as folder:
        _open_sample(Path(folder) / "sample.themebook", port=port, no_browser=no_browser)


def _open_sample(where: Path, *, port: int | None, no_browser: bool) -> None:
    from cli.app import launch
    from coding.demo import create_sample_study

    note("Making the sample study: 150 invented officers and employers.")
    study = create_sample_study(where)
    study.close()
    launch(study.address, port=port, open_browser=not no_browser)
