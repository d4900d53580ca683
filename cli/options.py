"""Options that many commands share. The study and the person may be named before a command or behind it."""

import os
from typing import Annotated

import typer

from corpus.errors import Refused

STUDY = "THEMEBOOK_STUDY"
PERSON = "THEMEBOOK_PERSON"


def _study(context: typer.Context, value: str) -> str:
    """The study named here, before the command, or by the environment; empty when nowhere."""
    return value or context.find_root().params.get("study") or os.environ.get(STUDY, "")


def _person(context: typer.Context, value: str) -> str:
    """The person named here, before the command, by the environment, or by the operating system."""
    return value or context.find_root().params.get("who") or os.environ.get(PERSON, "") or _user_name()


def _user_name() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return ""  # a user without a name: signing in asks for one


StudyName = Annotated[
    str,
    typer.Option(
        "--study",
        metavar="PATH|URL",
        help=f"The study: a file, or a PostgreSQL URL. Otherwise {STUDY} names it.",
        show_default=False,
        callback=_study,
    ),
]
PersonName = Annotated[
    str,
    typer.Option(
        "--as",
        metavar="NAME",
        help=f"Who acts. Otherwise {PERSON}, or your user name.",
        show_default=False,
        callback=_person,
    ),
]
RootStudy = Annotated[
    str, typer.Option("--study", metavar="PATH|URL", help="As behind a command.", show_default=False)
]
RootPerson = Annotated[
    str, typer.Option("--as", metavar="NAME", help="As behind a command.", show_default=False)
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]
Where = Annotated[
    list[str] | None,
    typer.Option(
        "--where",
        metavar="ATTRIBUTE=VALUE",
        help="Only respondents with this value. Repeat it: one attribute's values are alternatives, several attributes "
        "must all hold.",
    ),
]
Limit = Annotated[int, typer.Option("--limit", min=1, max=100_000, help="How many at most.")]
ReportTitle = Annotated[
    str | None,
    typer.Option("--report", metavar="TITLE", help="The report, when there are several.", show_default=False),
]
InsightNumber = Annotated[
    int, typer.Argument(metavar="INSIGHT", help="The insight's number.", show_default=False)
]


def span(written: str) -> tuple[int, int]:
    """[start, end) in characters, of "3-17". Raises Refused for anything else."""
    start, dash, end = written.partition("-")
    if not (dash and start.isdecimal() and end.isdecimal()):
        raise Refused(
            f"{written} is no part of a text.", help="Write START-END in characters, for example 0-12."
        )
    return int(start), int(end)
