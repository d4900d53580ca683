"""`themebook report figure`: the figures that an insight rests on."""

from typing import Annotated

import typer

from cli.opening import working
from cli.options import InsightNumber, PersonName, ReportTitle, StudyName, Where
from cli.table import BaseOption, By, Coder, Of, SortOption, Subject, specification
from cli.terminal import say

commands = typer.Typer(help="The figures of an insight.", no_args_is_help=True)


@commands.command("add")
def add_figure(
    insight: InsightNumber,
    question: Subject,
    title: Annotated[str | None, typer.Option("--title", help="The question's wording when absent.")] = None,
    by: By = None,
    where: Where = None,
    base: BaseOption = "answered",
    of: Of = None,
    coder: Coder = None,
    sort: SortOption = None,
    report: ReportTitle = None,
    study: StudyName = "",
    who: PersonName = "",
) -> None:
    """Add a figure, named as for `themebook table`."""
    from coding.report.reports import add_figure as add

    wanted = specification(question, by=by, where=where, base=base, of=of, coder=coder, sort=sort)
    with working(study, who) as work:
        number = add(work, report, insight, wanted, title=title)
    say(f"Added figure {insight}.{number}.")


@commands.command("remove")
def remove_figure(
    insight: InsightNumber,
    figure: Annotated[int, typer.Argument(help="The figure's number in the insight.", show_default=False)],
    report: ReportTitle = None,
    study: StudyName = "",
    who: PersonName = "",
) -> None:
    """Take a figure out."""
    from coding.report.reports import remove_figure as remove

    with working(study, who) as work:
        remove(work, report, insight, figure)
    say(f"Removed figure {insight}.{figure}; those behind it move up.")
