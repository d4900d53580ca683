"""The program `themebook`: its commands, and the one place where errors become a line and an exit status.

Exit status 0: done. 1: a fault of Themebook, or a figure that does not verify. 2: refused. 3: the surroundings
(disk, lock, permissions). 130: interrupted.
"""

import errno
import gc
import os
import sys
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from cli import (
    check,
    codes,
    codings,
    disclosure,
    encoder,
    evidence,
    importing,
    memo,
    page,
    phrases,
    questions,
    quotes,
    report,
    reservation,
    respondents,
    review,
    saturation,
    stated,
    suggest,
    table,
    topics,
    users,
    verify,
    views,
    waves,
)
from cli.options import RootPerson, RootStudy
from cli.study import init
from cli.terminal import note, say
from corpus.errors import ThemebookError

BUG, REFUSED, SURROUNDINGS, INTERRUPTED = 1, 2, 3, 130
_SURROUNDINGS = {errno.ENOSPC, errno.EACCES, errno.EPERM, errno.EROFS, errno.EDQUOT, errno.EIO, errno.ENOMEM}


class Commands(TyperGroup):
    """All commands, whose errors end in one message and an exit status."""

    def main(self, *args: Any, **extra: Any) -> Any:
        """Runs one command line and exits."""
        for stream in (sys.stdout, sys.stderr):
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
        try:
            status = super().main(*args, **extra | {"prog_name": "themebook", "standalone_mode": False})
            sys.stdout.flush()
        except BrokenPipeError:
            status = _hang_up()
        except Exception as error:  # noqa: BLE001  the last stop: every error becomes a sentence
            status = explain(error)
        sys.exit(status if isinstance(status, int) else 0)

    def invoke(self, ctx: Any) -> Any:
        """Runs the command; whoever stopped reading its output has had enough of it."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise typer.Exit(_hang_up()) from None


def explain(error: Exception) -> int:
    """Says on standard error what happened and returns the exit status."""
    match error:
        case ThemebookError():
            note(f"themebook: {error}")
            return error.exit_status
        case typer.TyperException():
            note(f"themebook: {_sentence(error.format_message())} {_where_help_is(error)}")
            return REFUSED
        case typer.Abort():
            note("themebook: stopped.")
            return INTERRUPTED
        case UnicodeEncodeError():
            note("themebook: something in the command is not text in UTF-8. Type it anew.")
            return REFUSED
        case MemoryError():
            note(
                "themebook: the memory of this machine does not suffice. Close other programs and try again."
            )
            return SURROUNDINGS
        case OSError() if error.errno in _SURROUNDINGS:
            place = f": {error.filename}" if error.filename else ""
            note(f"themebook: {error.strerror}{place}. Check the disk and its permissions.")
            return SURROUNDINGS
    note(f"themebook: {_fault(error)}")
    return BUG


def _sentence(message: str) -> str:
    return message if message.endswith((".", "?", "!")) else f"{message}."


def _where_help_is(error: typer.TyperException) -> str:
    context = getattr(error, "ctx", None)
    return f"See: {context.command_path if context else 'themebook'} --help"


def _fault(error: Exception) -> str:
    """A fault in a sentence, or with THEMEBOOK_DEBUG the places in the code; never a value, which may be a quote."""
    import traceback

    frames = traceback.extract_tb(error.__traceback__)
    place = f"{Path(frames[-1].filename).name}, line {frames[-1].lineno}" if frames else "an unknown place"
    said = f"a fault of Themebook ({type(error).__name__} in {place}); what was being done is not stored."
    if os.environ.get("THEMEBOOK_DEBUG", "0") in ("", "0"):
        return f"{said} THEMEBOOK_DEBUG=1 shows more, for a report of the fault."
    return said + "\n" + "".join(traceback.format_list(frames)).rstrip()


def _hang_up() -> int:
    """Leaves quietly when nobody reads on."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


themebook = typer.Typer(
    cls=Commands,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _show_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        say(f"themebook {version('themebook')}")
        raise typer.Exit


@themebook.callback()
def main(
    study: RootStudy = "",
    who: RootPerson = "",
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    """Turn free-text survey answers into a theme report that can be trusted.

    The study is named by --study, before or behind a command, or by THEMEBOOK_STUDY.
    """


themebook.command("init")(init)
themebook.command("app")(page.app)
themebook.command("demo")(page.demo)
themebook.command("import")(importing.import_survey)
themebook.add_typer(questions.commands, name="questions")
themebook.command("respondents")(respondents.respondents)
themebook.add_typer(quotes.commands, name="quotes")
themebook.add_typer(codes.commands, name="codes")
themebook.add_typer(codings.commands, name="codings")
themebook.add_typer(suggest.commands, name="suggest")
themebook.command("table")(table.table)
themebook.command("topics")(topics.topics)
themebook.add_typer(reservation.commands, name="reservation")
themebook.add_typer(phrases.commands, name="phrases")
themebook.add_typer(stated.commands, name="stated")
themebook.add_typer(report.commands, name="report")
themebook.add_typer(review.commands, name="review")
themebook.add_typer(disclosure.commands, name="disclosure")
themebook.command("verify")(verify.verify)
themebook.command("evidence")(evidence.evidence)
themebook.add_typer(memo.commands, name="memo")
themebook.command("check")(check.check)
themebook.add_typer(encoder.commands, name="encoder")
themebook.add_typer(users.commands, name="users")
themebook.add_typer(views.commands, name="views")
themebook.add_typer(waves.commands, name="waves")
themebook.add_typer(saturation.commands, name="saturation")


def run() -> None:
    """The entry point `themebook`.

    What is imported lives to the end, so looking for garbage among it less often saves a tenth of the start, and
    building no other command than the one that is called another tenth.
    """
    gc.set_threshold(50_000, 20, 50)
    _leave_only(*sys.argv[1:2])
    themebook()


def _leave_only(first: str = "") -> None:
    """Forgets the other commands when the first word of the command line names one."""
    commands = [one for one in themebook.registered_commands if one.name == first]
    groups = [one for one in themebook.registered_groups if one.name == first]
    if commands or groups:
        themebook.registered_commands, themebook.registered_groups = commands, groups


if __name__ == "__main__":
    run()
