"""`themebook review`: what a supervisor looks at before signing, and decisions about single insights."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cli import review_comments
from cli.opening import reading, working
from cli.options import AsJson, InsightNumber, PersonName, ReportTitle, StudyName
from cli.tables import print_table
from cli.terminal import facts, say
from coding.wording import count

if TYPE_CHECKING:
    from coding.review.confirmed import Confirmed
    from coding.review.page import InsightUnderReview, UnderReview
    from coding.review.precheck import PreCheck

commands = typer.Typer(
    help="The review of a report: pre-checks, comments, decisions about insights.", no_args_is_help=True
)


@commands.command("show")
def show(
    insight: Annotated[
        int | None,
        typer.Argument(metavar="INSIGHT", help="One insight with all about it.", show_default=False),
    ] = None,
    report: ReportTitle = None,
    study: StudyName = "",
    as_json: AsJson = False,
) -> None:
    """Show where a review stands: insight by insight, and what is different since the report was returned.

    With INSIGHT: its quotes whole, with what the report leaves out; what was checked, who confirmed the codings behind
    its figures, what was decided and said.
    """
    from coding.review.page import insight_under_review, under_review

    with reading(study) as view:
        under = under_review(view, report)
        found = None if insight is None else insight_under_review(view, under, insight)
    if found is not None and as_json:
        facts(_insight_to_json(found))
    elif found is not None:
        _print_insight(under, found)
    elif as_json:
        facts(_report_to_json(under))
    else:
        _print_report(under)


@commands.command("checks")
def checks(report: ReportTitle = None, study: StudyName = "", as_json: AsJson = False) -> None:
    """List the automatic pre-checks of a report: green, or amber with what to look at."""
    from coding.review.page import under_review

    with reading(study) as view:
        found = under_review(view, report).checks
    if as_json:
        facts({"checks": [_check_to_json(check) for check in found]})
    else:
        _print_checks(found)


@commands.command("approve")
def approve(
    insight: InsightNumber, report: ReportTitle = None, study: StudyName = "", who: PersonName = ""
) -> None:
    """Approve an insight as it is now, as a supervisor; `themebook report approve` signs the whole report."""
    from coding.review.decisions import approve_insight

    with working(study, who, role="supervisor") as work:
        approve_insight(work, report, insight)
    say(f"Insight {insight} is approved.")


@commands.command("return")
def return_(
    insight: InsightNumber,
    comment: Annotated[str, typer.Option("--comment", help="What has to change.", show_default=False)],
    report: ReportTitle = None,
    study: StudyName = "",
    who: PersonName = "",
) -> None:
    """Return an insight, as a supervisor: the report cannot be approved until the insight has changed."""
    from coding.review.decisions import return_insight

    with working(study, who, role="supervisor") as work:
        return_insight(work, report, insight, comment=comment)
    say(f"Insight {insight} is returned.")


@commands.command("withdraw")
def withdraw(
    insight: InsightNumber, report: ReportTitle = None, study: StudyName = "", who: PersonName = ""
) -> None:
    """Take back what you decided about an insight."""
    from coding.review.decisions import withdraw_decision

    with working(study, who, role="supervisor") as work:
        withdraw_decision(work, report, insight)
    say(f"Nothing of yours is decided about insight {insight}.")


commands.command("comments")(review_comments.comments)
commands.command("comment")(review_comments.comment)
commands.command("answer")(review_comments.answer)
commands.command("resolve")(review_comments.resolve)
commands.command("reopen")(review_comments.reopen)


def _report_to_json(under: "UnderReview") -> dict[str, Any]:
    return {
        "report": under.report.title,
        "status": under.report.status,
        "undecided": list(under.undecided),
        "insights": [_standing(under, insight.number) for insight in under.content.insights],
        "open_comments": [review_comments.to_json(one) for one in under.open_comments],
        "since": {
            "returned": None if under.since.returned is None else asdict(under.since.returned),
            "changes": [asdict(one) for one in under.since.changes],
            "resolved": [one.number for one in under.since.resolved],
            "left": [one.number for one in under.since.left],
        },
    }


def _standing(under: "UnderReview", insight: int) -> dict[str, Any]:
    from coding.review.precheck import ambers, of_insight

    decided = under.decided.get(insight)
    return {
        "insight": insight,
        "headline": under.insight(insight).headline,
        "decided": None if decided is None else asdict(decided),
        "checks_to_look_at": ambers(of_insight(under.checks, insight)),
        "open_comments": sum(one.insight == insight for one in under.open_comments),
    }


def _print_report(under: "UnderReview") -> None:
    from coding.report.prose import plain, referables

    say(f"{under.report.title}  [{under.report.status}]")
    figures, rows = referables(under.content), []
    for insight in under.content.insights:
        row, decided = _standing(under, insight.number), under.decided.get(insight.number)
        stands = "not decided" if decided is None else decided.in_words
        headline = plain(insight.headline, figures)
        rows.append([insight.number, headline, stands, row["checks_to_look_at"], row["open_comments"]])
    print_table(["insight", "headline", "decision", "checks to look at", "open comments"], rows)
    if under.since.returned is not None:
        say(f"\nReturned by {under.since.returned.person}: {under.since.returned.comment}")
        for change in under.since.changes:
            say(f"  {change.sentence}")
        for how, comments in (("resolved", under.since.resolved), ("still open", under.since.left)):
            for one in comments:
                say(f"  Comment {one.number} ({one.place}) is {how}.")


def _print_insight(under: "UnderReview", found: "InsightUnderReview") -> None:
    from coding.report.prose import plain, referables

    say(f"{found.insight.number}. {plain(found.insight.headline, referables(under.content))}")
    say("not decided" if found.decided is None else found.decided.in_words)
    for change in found.changes:
        say(f"  {change.sentence}")
    for quote in found.quotes:
        say(f"\n{quote.id} ({quote.name})\n    {quote.whole}")
    say()
    _print_checks(found.checks)
    if found.confirmed is not None:
        say(_confirmed(found.confirmed))
    review_comments.print_comments(found.comments)


def _insight_to_json(found: "InsightUnderReview") -> dict[str, Any]:
    confirmed = None
    if found.confirmed is not None:
        confirmed = {**asdict(found.confirmed), "codings": found.confirmed.codings}
    return {
        "insight": found.insight.number,
        "headline": found.insight.headline,
        "decided": None if found.decided is None else asdict(found.decided),
        "quotes": [asdict(quote) for quote in found.quotes],
        "checks": [_check_to_json(check) for check in found.checks],
        "confirmed": confirmed,
        "marks": [asdict(one) for one in found.marks],
        "changes": [asdict(one) for one in found.changes],
        "comments": [review_comments.to_json(one) for one in found.comments],
    }


def _check_to_json(check: "PreCheck") -> dict[str, Any]:
    return {
        "check": check.name,
        "verdict": "amber" if check.amber else "green",
        "findings": [asdict(one) for one in check.findings],
    }


def _print_checks(found: "tuple[PreCheck, ...]") -> None:
    for check in found:
        say(f"{'amber' if check.amber else 'green'}  {check.name}")
        for words in dict.fromkeys(one.words for one in check.findings) or [check.well]:
            say(f"       {words}")


def _confirmed(found: "Confirmed") -> str:
    return (
        f"{count(found.codings, 'coding')} behind the figures: {found.one_by_one:,} confirmed one by one, "
        f"{found.in_bulk:,} with others, {found.from_files:,} from files, {found.adjudicated:,} adjudicated; "
        f"{count(found.waiting, 'suggestion')} of the machine not decided."
    )
