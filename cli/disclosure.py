"""`themebook disclosure`: what may leave the study, from how many respondents on, and which quotes are released."""

from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from cli.opening import reading, working
from cli.options import AsJson, PersonName, ReportTitle, StudyName
from cli.tables import print_table
from cli.terminal import facts, say

if TYPE_CHECKING:
    from coding.disclosure.releases import Flagged
    from coding.disclosure.risks.risk import Risk
    from coding.settings import Setting

commands = typer.Typer(
    help="What may leave the study: the threshold for numbers, and the release of quotes.",
    no_args_is_help=True,
)
Reason = Annotated[str, typer.Option("--reason", help="Why, in a sentence; it is kept.", show_default=False)]
Why = Annotated[str, typer.Option("--reason", help="Why, in a sentence; it is kept.")]
QuoteName = Annotated[str, typer.Argument(metavar="QUOTE", help="The quote's id.", show_default=False)]


@commands.command("show")
def show(study: StudyName = "", as_json: AsJson = False) -> None:
    """Show from how many respondents on a number may leave the study, and who decided so."""
    from coding import settings
    from coding.disclosure.threshold import CELLS, THRESHOLD, cells, threshold

    with reading(study) as view:
        fewest, which = threshold(view), cells(view)
        decided = [one for one in settings.settings(view) if one.name in (THRESHOLD, CELLS)]
    if as_json:
        facts({"threshold": fewest, "cells": which, "decisions": [_decision(one) for one in decided]})
        return
    say(f"Numbers of fewer than {fewest} respondents are withheld from readers outside.")
    say(
        "Every cell of a report is held to that."
        if which == "every"
        else "Plain tables of all who were asked keep their small numbers."
    )
    for one in decided:
        say(
            f"{one.person} decided on {one.name} ({one.value}) at {one.at}: {one.reason or 'no reason given'}"
        )


@commands.command("lower")
def lower_threshold(
    to: Annotated[int, typer.Argument(metavar="N", help="5 to 9 respondents.", show_default=False)],
    reason: Reason,
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """Lower the threshold from ten respondents to N, as a supervisor and with a reason."""
    from coding.disclosure.threshold import lower

    with working(study, who, role="supervisor") as work:
        fewest = lower(work, to=to, reason=reason)
    _tell(fewest, as_json=as_json)


@commands.command("restore")
def restore_threshold(
    reason: Why = "", study: StudyName = "", who: PersonName = "", as_json: AsJson = False
) -> None:
    """Set the threshold back to ten respondents, as a supervisor."""
    from coding.disclosure.threshold import restore

    with working(study, who, role="supervisor") as work:
        fewest = restore(work, reason=reason)
    _tell(fewest, as_json=as_json)


@commands.command("hold")
def hold_cells(
    which: Annotated[
        Literal["compared", "every"],
        typer.Argument(
            help="every: every cell of a report. compared: only of tables that compare or choose respondents.",
            show_default=False,
        ),
    ],
    reason: Reason,
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """Decide which numbers are held to the threshold, as a supervisor."""
    from coding.disclosure.threshold import hold

    with working(study, who, role="supervisor") as work:
        hold(work, which, reason=reason)
    if as_json:
        facts({"cells": which})
        return
    say(
        "Every cell of a report is held to the threshold."
        if which == "every"
        else "Plain tables are left whole."
    )


@commands.command("quotes")
def list_quotes(report: ReportTitle = None, study: StudyName = "", as_json: AsJson = False) -> None:
    """List the quotes of a report in which something could tell who somebody is, and whether they are released.

    What is found is pointed out, no more: a quote that is not listed is not anonymous for that.
    """
    from coding.disclosure.releases import flagged
    from coding.report.render import content

    with reading(study) as view:
        found = flagged(view, content(view, report))
    if as_json:
        facts({"quotes": [_flagged(one) for one in found]})
        return
    if not found:
        say("Nothing was found in the quotes that could tell who somebody is. Read them all the same.")
        return
    rows = [
        [
            one.name or one.id,
            ", ".join(map(str, one.insights)),
            "; ".join(f"{one.text[risk.start : risk.end]} ({risk.kind})" for risk in one.risks),
            "waits" if one.release is None else f"released by {one.release.person}",
        ]
        for one in found
    ]
    print_table(["quote", "insights", "found", "release"], rows)


@commands.command("release")
def release_quote(
    quote: QuoteName,
    reason: Reason,
    report: ReportTitle = None,
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """Let a quote of a report be printed as it is shown there, as a supervisor. Other cuts need another release."""
    from coding.disclosure.releases import release

    with working(study, who, role="supervisor") as work:
        done = release(work, report, quote, reason=reason)
    if as_json:
        facts({"quote": quote, "released_by": done.person, "reason": done.reason, "at": done.at})
        return
    say(f"{quote} is released by {done.person}.")


@commands.command("withdraw")
def withdraw_release(
    quote: QuoteName,
    reason: Why = "",
    report: ReportTitle = None,
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """Take the release of a quote back, as a supervisor."""
    from coding.disclosure.releases import withdraw

    with working(study, who, role="supervisor") as work:
        withdraw(work, report, quote, reason=reason)
    if as_json:
        facts({"quote": quote, "released_by": None})
        return
    say(f"{quote} is not released any more.")


@commands.command("scan")
def scan_quote(quote: QuoteName, study: StudyName = "", as_json: AsJson = False) -> None:
    """Point out what in a quote could tell who somebody is, and what may stand beside it about its respondent."""
    from coding.disclosure.beside import attributes_beside
    from coding.disclosure.risks.scan import scan
    from coding.disclosure.threshold import threshold
    from corpus.quotes import find_quote

    with reading(study) as view:
        found = find_quote(view, quote)
        risks = scan(found.text, found.language or view.language)
        beside = attributes_beside(view, quote, threshold(view))
    if as_json:
        facts(
            {"quote": found.name, "risks": [_risk(found.text, one) for one in risks], "beside": list(beside)}
        )
        return
    print_table(
        ["found", "kind", "why"], [[found.text[one.start : one.end], one.kind, one.why] for one in risks]
    )
    say(f"Beside it may stand: {', '.join(beside) or 'nothing'}.")


@commands.command("overlaps")
def list_overlaps(report: ReportTitle = None, study: StudyName = "", as_json: AsJson = False) -> None:
    """List pairs of figures of which one less the other tells about fewer respondents than the threshold."""
    from coding.disclosure.overlaps import overlapping
    from coding.disclosure.threshold import threshold
    from coding.report.render import content

    with reading(study) as view:
        found = overlapping(content(view, report), threshold=threshold(view))
    if as_json:
        told = [
            {
                "figures": [one.first, one.second],
                "insights": list(one.insights),
                "people": one.people,
                "groups": list(one.groups),
            }
            for one in found
        ]
        facts({"overlaps": told})
        return
    if not found:
        say("No two figures of the report tell about so few respondents.")
        return
    rows = [[one.first, one.second, one.people, " / ".join(one.groups)] for one in found]
    print_table(["figure", "other figure", "respondents", "who"], rows)


def _tell(fewest: int, *, as_json: bool) -> None:
    if as_json:
        facts({"threshold": fewest})
        return
    say(f"Numbers of fewer than {fewest} respondents are withheld from readers outside.")


def _decision(one: "Setting") -> dict[str, Any]:
    return {"setting": one.name, "value": one.value, "reason": one.reason, "by": one.person, "at": one.at}


def _flagged(one: "Flagged") -> dict[str, Any]:
    release = one.release
    return {
        "quote": one.name or one.id,
        "evidence_id": one.id,
        "insights": list(one.insights),
        "risks": [_risk(one.text, risk) for risk in one.risks],
        "released_by": None if release is None else release.person,
        "reason": None if release is None else release.reason,
    }


def _risk(text: str, risk: "Risk") -> dict[str, Any]:
    return {
        "kind": risk.kind,
        "text": text[risk.start : risk.end],
        "start": risk.start,
        "end": risk.end,
        "why": risk.why,
    }
