"""`themebook report quote`: the quotes that speak for an insight, against it, or comment on it."""

from typing import Annotated, Literal

import typer

from cli.opening import working
from cli.options import InsightNumber, PersonName, ReportTitle, StudyName, span
from cli.terminal import say

commands = typer.Typer(help="The quotes of an insight.", no_args_is_help=True)

QuoteName = Annotated[str, typer.Argument(metavar="QUOTE", help="The quote's id.", show_default=False)]


@commands.command("add")
def add_quote(
    insight: InsightNumber,
    quote: QuoteName,
    stance: Annotated[
        Literal["for", "against", "comment"], typer.Option("--stance", help="comment: an expert's.")
    ] = "for",
    cut: Annotated[
        list[str] | None,
        typer.Option(
            "--cut", metavar="START-END", help="Show […] for this part, in characters from 0. Repeat it."
        ),
    ] = None,
    report: ReportTitle = None,
    study: StudyName = "",
    who: PersonName = "",
) -> None:
    """Add a quote."""
    from coding.report.reports import add_quote as add

    cuts = [span(written) for written in cut or ()]
    with working(study, who) as work:
        add(work, report, insight, quote, stance, cuts=cuts)
    say(f"Added {quote} to insight {insight} ({stance}).")


@commands.command("remove")
def remove_quote(
    insight: InsightNumber,
    quote: QuoteName,
    report: ReportTitle = None,
    study: StudyName = "",
    who: PersonName = "",
) -> None:
    """Take a quote out; it stays in the study."""
    from coding.report.reports import remove_quote as remove

    with working(study, who) as work:
        remove(work, report, insight, quote)
    say(f"Removed {quote} from insight {insight}.")
