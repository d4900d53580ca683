"""What stands in a report: `themebook report insight`, `figure`, `quote`, and correcting them."""

from typing import Annotated

import typer

from cli.figure_options import (
    BaseOption,
    By,
    Chart,
    Coder,
    Decimals,
    Denominator,
    EachOption,
    EstimateOption,
    Numerator,
    Of,
    Per,
    Phrases,
    SortOption,
    Subject,
    Wave,
    specification,
)
from cli.opening import working
from cli.options import AsJson, InsightNumber, PersonName, ReportTitle, StudyName, Where, span
from cli.terminal import facts, note, say
from corpus.errors import Refused

Text = Annotated[str | None, typer.Option("--text", help="What stands below the headline.")]
SubHeadline = Annotated[
    str | None, typer.Option("--sub-headline", help="What stands under the headline, in a sentence.")
]
Overview = Annotated[
    str | None,
    typer.Option("--overview", help="The claim as the overview of all insights words it, if not the same."),
]


def insight(
    headline: Annotated[str, typer.Argument(help="The claim in a sentence.", show_default=False)],
    text: Text = None,
    sub_headline: SubHeadline = None,
    overview: Overview = None,
    position: Annotated[
        int | None, typer.Option("--position", help="Its number; the last when absent.")
    ] = None,
    theme: Annotated[str | None, typer.Option("--theme", help="The theme it tells.")] = None,
    report: ReportTitle = None,
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """Add an insight."""
    from coding.report.reports import add_insight

    with working(study, who) as work:
        number = add_insight(
            work,
            report,
            headline,
            text or "",
            sub_headline=sub_headline or "",
            overview=overview or "",
            position=position,
            theme=theme,
        )
    if as_json:
        facts({"insight": number})
    else:
        say(f"Added insight {number}.")


def figure(
    insight: InsightNumber,
    question: Subject,
    title: Annotated[str | None, typer.Option("--title", help="The question's wording when absent.")] = None,
    by: By = None,
    where: Where = None,
    base: BaseOption = "answered",
    of: Of = None,
    coder: Coder = None,
    sort: SortOption = None,
    estimate: EstimateOption = None,
    wave: Wave = None,
    each: EachOption = None,
    phrases: Phrases = None,
    numerator: Numerator = None,
    denominator: Denominator = None,
    per: Per = None,
    decimals: Decimals = None,
    chart: Chart = None,
    report: ReportTitle = None,
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """Add a figure to an insight, described as for `themebook table`."""
    from coding.report.reports import add_figure

    wanted = specification(
        question,
        by=by,
        where=where,
        base=base,
        of=of,
        coder=coder,
        sort=sort,
        estimate=estimate,
        wave=wave,
        each=each,
        phrases=phrases,
        numerator=numerator,
        denominator=denominator,
        per=per,
        decimals=decimals,
        chart=chart,
    )
    with working(study, who) as work:
        number = add_figure(work, report, insight, wanted, title=title)
    if as_json:
        facts({"insight": insight, "figure": number})
    else:
        say(f"Added figure {insight}.{number}.")


def quote(
    insight: InsightNumber,
    quote: Annotated[str, typer.Argument(metavar="QUOTE", help="The quote's id.", show_default=False)],
    against: Annotated[
        bool, typer.Option("--against/--for", help="Whether it speaks against the insight.")
    ] = False,
    comment: Annotated[bool, typer.Option("--comment", help="It is an expert's comment.")] = False,
    cut: Annotated[
        list[str] | None,
        typer.Option(
            "--cut", metavar="START-END", help="Show […] for this part, in characters from 0. Repeat it."
        ),
    ] = None,
    shown: Annotated[
        str | None,
        typer.Option(
            "--shown", help="The quote as it is to be read, with […] or [...] for what is left out."
        ),
    ] = None,
    report: ReportTitle = None,
    study: StudyName = "",
    who: PersonName = "",
) -> None:
    """Add a quote to an insight. It may be shortened, and nothing else."""
    from coding.for_and_against.repeated import places
    from coding.report.cuts import from_shown
    from coding.report.reports import Stance, add_quote
    from corpus.quotes import find_quote

    if cut and shown is not None:
        raise Refused("Cuts are given twice, as --cut and as --shown.", help="Give one of the two.")
    stance: Stance = "comment" if comment else "against" if against else "for"
    cuts = [span(written) for written in cut or ()]
    with working(study, who) as work:
        if shown is not None:
            cuts = list(from_shown(find_quote(work, quote).text, shown))
        add_quote(work, report, insight, quote, stance, cuts=cuts)
        stands = places(work, report)[quote]
    say(f"Added {quote} to insight {insight} ({stance}).")
    if stands[1:]:
        note(f"It stands in several insights now: {', '.join(map(str, stands))}.")


def revise(
    insight: InsightNumber,
    headline: Annotated[str | None, typer.Option("--headline", help="A new headline.")] = None,
    sub_headline: SubHeadline = None,
    overview: Overview = None,
    text: Text = None,
    to: Annotated[int | None, typer.Option("--to", metavar="NUMBER", help="Make it this number.")] = None,
    report: ReportTitle = None,
    study: StudyName = "",
    who: PersonName = "",
) -> None:
    """Rewrite the headline, another wording or the text of an insight, or give it another number."""
    from coding.report.reports import edit_insight, move_insight

    with working(study, who) as work:
        edit_insight(
            work,
            report,
            insight,
            headline=headline,
            sub_headline=sub_headline,
            overview=overview,
            text=text,
        )
        if to is not None:
            move_insight(work, report, insight, to=to)
    say(f"Revised insight {insight}" + (f"; it is now insight {to}." if to else "."))


def remove(
    insight: InsightNumber,
    figure: Annotated[
        int | None, typer.Option("--figure", metavar="NUMBER", help="Only this figure of it.")
    ] = None,
    quote: Annotated[str | None, typer.Option("--quote", help="Only this quote of it.")] = None,
    report: ReportTitle = None,
    study: StudyName = "",
    who: PersonName = "",
) -> None:
    """Take an insight out of a report, or one figure or quote out of an insight."""
    from coding.report.reports import remove_figure, remove_insight, remove_quote

    if figure is not None and quote is not None:
        raise Refused("A figure and a quote are named.", help="Remove one after the other.")
    with working(study, who) as work:
        if figure is not None:
            remove_figure(work, report, insight, figure)
        elif quote is not None:
            remove_quote(work, report, insight, quote)
        else:
            remove_insight(work, report, insight)
    what = (
        f"figure {insight}.{figure}"
        if figure
        else f"{quote} from insight {insight}"
        if quote
        else f"insight {insight}"
    )
    say(f"Removed {what}.")
