"""`themebook report revise-figure`: changing a figure that stands in a report."""

from typing import Annotated, Any

import typer

from cli.figure_options import Chart, Decimals
from cli.opening import working
from cli.options import InsightNumber, PersonName, ReportTitle, StudyName
from cli.terminal import say
from coding.figures.specification import BaseKind


def revise_figure(
    insight: InsightNumber,
    figure: Annotated[
        int, typer.Argument(metavar="FIGURE", help="The figure's number in it.", show_default=False)
    ],
    title: Annotated[str | None, typer.Option("--title", help="A new title.")] = None,
    base: Annotated[BaseKind | None, typer.Option("--base", help="Another base.")] = None,
    decimals: Decimals = None,
    chart: Chart = None,
    to: Annotated[int | None, typer.Option("--to", metavar="NUMBER", help="Make it this number.")] = None,
    report: ReportTitle = None,
    study: StudyName = "",
    who: PersonName = "",
) -> None:
    """Change the title, base, decimals or chart of a figure, or its place; texts go on referring to it."""
    from dataclasses import replace

    from coding.report.reports import change_figure, move_figure, specification_of

    given = {"base": base, "decimals": decimals, "chart": chart}
    changed: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    with working(study, who) as work:
        wanted = replace(specification_of(work, report, insight, figure), **changed)
        change_figure(work, report, insight, figure, title=title, specification=wanted)
        if to is not None:
            move_figure(work, report, insight, figure, to=to)
    say(f"Changed figure {insight}.{figure}" + (f"; it is now figure {insight}.{to}." if to else "."))
