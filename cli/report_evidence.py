"""`themebook report evidence-for`, `contradictions`, `mark` and their like: what speaks for and against an insight."""

from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from cli.opening import reading, working
from cli.options import AsJson, InsightNumber, PersonName, ReportTitle, StudyName
from cli.tables import print_table
from cli.terminal import facts, say
from coding.wording import count

if TYPE_CHECKING:
    from coding.for_and_against.opposing import Pair
    from coding.for_and_against.weighed import WeighedQuote

MaybeInsight = Annotated[
    int | None,
    typer.Option("--insight", metavar="NUMBER", help="Only of this insight.", show_default=False),
]
QuoteName = Annotated[str, typer.Argument(metavar="QUOTE", help="The quote's id.", show_default=False)]
RoleOption = Annotated[Literal["coder", "supervisor"], typer.Option("--role", help="The role you act in.")]


def evidence_for(
    insight: InsightNumber,
    most: Annotated[int, typer.Option("--limit", min=1, max=1000, help="How many for and against.")] = 6,
    report: ReportTitle = None,
    study: StudyName = "",
    as_json: AsJson = False,
) -> None:
    """Offer quotes for and against an insight, so that many respondents and kinds of respondents are heard."""
    from coding.for_and_against.candidates import candidates

    with reading(study) as view:
        found = candidates(view, report, insight, most=most)
    if as_json:
        facts(
            {
                "insight": insight,
                "codes": list(found.claim.codes),
                "questions": list(found.claim.questions),
                "for": found.speaking_for,
                "against": found.speaking_against,
                "quotes": [
                    {"side": one.side, **_to_json(one.weighed), "why": list(one.why)} for one in found.chosen
                ],
            }
        )
        return
    say(f"{count(found.speaking_for, 'quote')} for it, {count(found.speaking_against, 'quote')} against it.")
    rows = [[one.side, one.weighed.key, "; ".join(one.why), one.weighed.quote.text] for one in found.chosen]
    print_table(["side", "quote", "why", "text"], rows)


def contradictions(
    insight: InsightNumber,
    most: Annotated[int, typer.Option("--limit", min=1, max=1000, help="How many at most.")] = 20,
    report: ReportTitle = None,
    study: StudyName = "",
    as_json: AsJson = False,
) -> None:
    """List quotes that may contradict an insight: opposed in their words, or near in meaning and coded otherwise."""
    from coding.for_and_against.contradictions import contradictions

    with reading(study) as view:
        found = contradictions(view, report, insight, most=most)
    if as_json:
        facts(
            {
                "insight": insight,
                "quotes": [
                    {"opposed": one.opposed, **_to_json(one.weighed), "why": list(one.why)} for one in found
                ],
            }
        )
        return
    if not found:
        say(f"No quote was found that may contradict insight {insight}.")
        return
    rows = [[one.weighed.mark, one.weighed.key, "; ".join(one.why), one.weighed.quote.text] for one in found]
    print_table(["marked", "quote", "why", "text"], rows)


def mark(
    insight: InsightNumber,
    quote: QuoteName,
    as_: Annotated[
        Literal["fits", "qualifies", "contradicts", "nothing"],
        typer.Argument(metavar="fits|qualifies|contradicts|nothing", show_default=False),
    ],
    role: RoleOption = "coder",
    report: ReportTitle = None,
    study: StudyName = "",
    who: PersonName = "",
) -> None:
    """Say whether a quote fits an insight, qualifies it or contradicts it; nothing takes that back."""
    from coding.for_and_against.marks import mark, unmark

    with working(study, who, role=role) as work:
        if as_ == "nothing":
            unmark(work, report, insight, quote)
        else:
            mark(work, report, insight, quote, as_)
    say(f"{quote} is no longer marked." if as_ == "nothing" else f"{quote} {as_} insight {insight}.")


def marks(
    insight: MaybeInsight = None, report: ReportTitle = None, study: StudyName = "", as_json: AsJson = False
) -> None:
    """List the marks of quotes, and which that contradict an insight are not shown in it."""
    from coding.for_and_against.marks import contradicting_but_not_shown, marks

    with reading(study) as view:
        found = marks(view, report, insight)
        hidden = {(one.insight, one.quote) for one in contradicting_but_not_shown(view, report)}
    told = [
        {
            "insight": one.insight,
            "quote": one.quote,
            "mark": one.mark,
            "by": one.person,
            "at": one.at,
            "missing": (one.insight, one.quote) in hidden,
        }
        for one in found
    ]
    if as_json:
        facts({"marks": told})
        return
    rows = [
        [one["insight"], one["quote"], one["mark"], one["by"], "not shown" if one["missing"] else ""]
        for one in told
    ]
    print_table(["insight", "quote", "mark", "by", ""], rows)


def voices(
    share: Annotated[
        float | None,
        typer.Option("--share", help="State another limit: this part of all quotes, in percent."),
    ] = None,
    most: Annotated[int | None, typer.Option("--most", help="State another limit: so many quotes.")] = None,
    reason: Annotated[str, typer.Option("--reason", help="Why the limits are other ones.")] = "",
    report: ReportTitle = None,
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """Tell who is heard too often in a report, and which quotes stand in it twice; --share and --most state limits."""
    from coding.for_and_against.one_voice import limits, one_voice, state
    from coding.for_and_against.repeated import repeated

    if share is not None or most is not None:
        with working(study, who) as work:
            now = limits(work)
            part = now.share if share is None else share / 100
            state(work, share=part, most=now.most if most is None else most, reason=reason)
    with reading(study) as view:
        within, loud, twice = limits(view), one_voice(view, report), repeated(view, report)
    if as_json:
        facts(
            {
                "limits": {"share": 100 * within.share, "most": within.most},
                "voices": [
                    {"heard": one.heard, "quotes": one.quotes, "insights": list(one.insights)} for one in loud
                ],
                "repeated": [{"quote": one.quote, "insights": list(one.insights)} for one in twice],
            }
        )
        return
    for sentence in [*map(str, loud), *map(str, twice)]:
        say(sentence)
    if not loud and not twice:
        say("Nobody is heard too often, and no quote stands in the report twice.")


def opposing(report: ReportTitle = None, study: StudyName = "", as_json: AsJson = False) -> None:
    """List findings of a report that oppose each other: comments, insights, waves, and quotes in themselves."""
    from coding.for_and_against.opposing import opposing
    from coding.report.render import content

    with reading(study) as view:
        found = opposing(content(view, report), language=view.language)
    if as_json:
        facts({"pairs": [_pair_to_json(pair) for pair in found]})
        return
    for pair in found:
        say(f"{pair.between.capitalize()}. {pair.why}")
        for one in dict.fromkeys((pair.one, pair.other)):
            say(f"    {one.place}: {one.text}")
    if not found:
        say("No findings of the report oppose each other.")


def remainder(
    insight: MaybeInsight = None,
    n: Annotated[int, typer.Option("--limit", min=1, max=1000, help="How many.")] = 20,
    seed: Annotated[int, typer.Option("--seed", min=0, help="Another draw.")] = 0,
    report: ReportTitle = None,
    study: StudyName = "",
    as_json: AsJson = False,
) -> None:
    """Draw quotes by lot that carry no code, of the open questions that a report is about."""
    from coding.for_and_against.remainder import remainder

    with reading(study) as view:
        found = remainder(view, report, insight, n=n, seed=seed)
    if as_json:
        facts(
            {
                "questions": list(found.questions),
                "substantive": found.substantive,
                "uncoded": found.uncoded,
                "quotes": [{"quote": one.name, "text": one.text} for one in found.quotes],
            }
        )
        return
    say(f"{found.uncoded:,} of {count(found.substantive, 'quote')} carry no code.")
    print_table(["quote", "text"], [[one.name, one.text] for one in found.quotes])


def _to_json(one: "WeighedQuote") -> dict[str, Any]:
    return {
        "quote": one.key,
        "text": one.quote.text,
        "codes": [*one.carries, *one.otherwise],
        "says": list(one.leaning.says),
        "likeness": one.likeness,
        "mark": one.mark,
        "shown": one.shown,
        "also_in": list(one.also_in),
    }


def _pair_to_json(pair: "Pair") -> dict[str, Any]:
    return {
        "between": pair.between,
        "one": {"place": pair.one.place, "text": pair.one.text},
        "other": {"place": pair.other.place, "text": pair.other.text},
        "why": pair.why,
    }
