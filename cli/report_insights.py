"""`themebook report insight`: the numbered claims of a report."""

from typing import Annotated

import typer

from cli.opening import working
from cli.options import InsightNumber, PersonName, ReportTitle, StudyName
from cli.terminal import say

commands = typer.Typer(help="The insights of a report.", no_args_is_help=True)

Text = Annotated[str | None, typer.Option("--text", help="What stands below the headline.")]


@commands.command("add")
def add_insight(
    headline: Annotated[str, typer.Argument(help="The claim in a sentence.", show_default=False)],
    text: Text = None,
    position: Annotated[
        int | None, typer.Option("--position", help="Its number; the last when absent.")
    ] = None,
    theme: Annotated[str | None, typer.Option("--theme", help="The theme it tells.")] = None,
    report: ReportTitle = None,
    study: StudyName = "",
    who: PersonName = "",
) -> None:
    """Add an insight."""
    from coding.report.reports import add_insight as add

    with working(study, who) as work:
        number = add(work, report, headline, text or "", position=position, theme=theme)
    say(f"Added insight {number}.")


@commands.command("edit")
def edit_insight(
    insight: InsightNumber,
    headline: Annotated[str | None, typer.Option("--headline", help="A new headline.")] = None,
    text: Text = None,
    report: ReportTitle = None,
    study: StudyName = "",
    who: PersonName = "",
) -> None:
    """Rewrite the headline or the text of an insight."""
    from coding.report.reports import edit_insight as edit

    with working(study, who) as work:
        edit(work, report, insight, headline=headline, text=text)
    say(f"Edited insight {insight}.")


@commands.command("move")
def move_insight(
    insight: InsightNumber,
    to: Annotated[int, typer.Option("--to", help="Its new number.", show_default=False)],
    report: ReportTitle = None,
    study: StudyName = "",
    who: PersonName = "",
) -> None:
    """Give an insight another number."""
    from coding.report.reports import move_insight as move

    with working(study, who) as work:
        move(work, report, insight, to=to)
    say(f"Insight {insight} is now insight {to}.")


@commands.command("remove")
def remove_insight(
    insight: InsightNumber, report: ReportTitle = None, study: StudyName = "", who: PersonName = ""
) -> None:
    """Take an insight out, with its figures and quotes."""
    from coding.report.reports import remove_insight as remove

    with working(study, who) as work:
        remove(work, report, insight)
    say(f"Removed insight {insight}; those behind it move up.")
