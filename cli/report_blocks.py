"""Texts beside the insights: `themebook report block`, `move-block`, `remove-block`; how people were asked."""

from dataclasses import asdict
from enum import StrEnum
from typing import Annotated

import typer

from cli.opening import reading, working
from cli.options import AsJson, PersonName, ReportTitle, StudyName
from cli.tables import print_table
from cli.terminal import facts, note, say


class BlockName(StrEnum):
    """The kinds of blocks, as an argument."""

    FOREWORD = "foreword"
    SUMMARY = "summary"
    ARTICLE = "article"
    COMMENT = "comment"
    ACKNOWLEDGEMENT = "acknowledgement"


KindOfBlock = Annotated[
    BlockName, typer.Argument(metavar="KIND", help=f"{', '.join(BlockName)}.", show_default=False)
]
NumberOfBlock = Annotated[
    int, typer.Argument(metavar="NUMBER", help="Its number among those of its kind.", show_default=False)
]


def block(
    kind: KindOfBlock,
    number: Annotated[
        int | None, typer.Option("--number", help="Rewrite this one of its kind; a new one when absent.")
    ] = None,
    title: Annotated[str | None, typer.Option("--title", help="Its heading.")] = None,
    text: Annotated[
        str | None, typer.Option("--text", help='What it says; lines that begin with "## " are headings.')
    ] = None,
    author: Annotated[str | None, typer.Option("--author", help="Who wrote it.")] = None,
    role: Annotated[str | None, typer.Option("--role", help="The author's role.")] = None,
    organisation: Annotated[
        str | None, typer.Option("--organisation", help="The author's organisation.")
    ] = None,
    about: Annotated[str | None, typer.Option("--about", help="The box about the organisation.")] = None,
    pull_quote: Annotated[
        str | None, typer.Option("--pull-quote", help="A sentence of it to print large.")
    ] = None,
    insight: Annotated[
        list[int] | None, typer.Option("--insight", help="An insight that a comment is on. Repeat it.")
    ] = None,
    report: ReportTitle = None,
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """Add a text beside the insights, or rewrite one: foreword, summary, article, expert's comment, thanks."""
    from coding.report.blocks import BlockText
    from coding.report.reports import add_block, edit_block

    said = {
        "title": title,
        "text": text,
        "author": author,
        "role": role,
        "organisation": organisation,
        "about": about,
        "pull_quote": pull_quote,
    }
    with working(study, who) as work:
        if number is not None:
            edit_block(work, report, kind.value, number, insights=insight, **said)
        else:
            given = {name: words for name, words in said.items() if words is not None}
            number = add_block(work, report, kind.value, BlockText(**given), insights=insight or ())
    if as_json:
        facts({"kind": kind.value, "number": number})
    else:
        say(f"The report has {kind.value} {number}.")


def move_block(
    kind: KindOfBlock,
    number: NumberOfBlock,
    to: Annotated[
        int, typer.Option("--to", metavar="NUMBER", help="Make it this number.", show_default=False)
    ],
    report: ReportTitle = None,
    study: StudyName = "",
    who: PersonName = "",
) -> None:
    """Give a text beside the insights another number among those of its kind."""
    from coding.report import reports

    with working(study, who) as work:
        reports.move_block(work, report, kind.value, number, to=to)
    say(f"{kind.value.capitalize()} {number} is now {kind.value} {to}.")


def remove_block(
    kind: KindOfBlock,
    number: NumberOfBlock,
    report: ReportTitle = None,
    study: StudyName = "",
    who: PersonName = "",
) -> None:
    """Take a text beside the insights out of a report."""
    from coding.report import reports

    with working(study, who) as work:
        reports.remove_block(work, report, kind.value, number)
    say(f"Removed {kind.value} {number}.")


def channel(
    text: Annotated[
        str,
        typer.Argument(
            help='How people were asked, such as "by an online questionnaire".', show_default=False
        ),
    ],
    study: StudyName = "",
    who: PersonName = "",
) -> None:
    """Say how people were asked; the methods of every report of the study tell it."""
    from coding.report.methods import state_channel

    with working(study, who) as work:
        state_channel(work, text)
    say("The methods say so now.")


def changes(report: ReportTitle = None, study: StudyName = "", as_json: AsJson = False) -> None:
    """Tell what is different in a report since a supervisor last saw it."""
    from coding.report.submissions import changes as found_changes

    with reading(study) as view:
        found = found_changes(view, report)
    if as_json:
        facts({"changes": [asdict(change) for change in found]})
    elif not found:
        note("Nothing has changed, or nobody has seen it yet.")
    else:
        for change in found:
            say(change.sentence)


def submissions(report: ReportTitle = None, study: StudyName = "", as_json: AsJson = False) -> None:
    """List every time a report was submitted, with the seal of what was submitted."""
    from coding.report.submissions import submissions as found_submissions

    with reading(study) as view:
        rows = [[one.number, one.at, one.person, one.seal] for one in found_submissions(view, report)]
    if as_json:
        names = ("number", "at", "person", "seal")
        facts({"submissions": [dict(zip(names, row, strict=True)) for row in rows]})
    else:
        print_table(["number", "when", "who", "seal"], rows)
