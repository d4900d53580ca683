"""`themebook report`: theme reports from draft to approval."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cli import report_blocks, report_claims, report_content, report_evidence, report_export, report_figure
from cli.opening import reading, working
from cli.options import AsJson, PersonName, ReportTitle, StudyName
from cli.report_printing import print_report
from cli.tables import print_table
from cli.terminal import facts, say

if TYPE_CHECKING:
    from coding.report.report import Report

commands = typer.Typer(help="Theme reports: build, review, export.", no_args_is_help=True)
Introduction = Annotated[str | None, typer.Option("--introduction", help="What stands before the insights.")]


@commands.command("list")
def list_reports(study: StudyName = "", as_json: AsJson = False) -> None:
    """List the reports with their status."""
    from coding.report.reports import all_reports

    with reading(study) as view:
        reports = all_reports(view)
    if as_json:
        facts({"reports": [_to_json(report) for report in reports]})
        return
    headings = ["title", "status", "submitted by", "decided by", "comment"]
    rows = [[one.title, one.status, one.submitted_by, one.decided_by, one.comment] for one in reports]
    print_table(headings, rows)


@commands.command("create")
def create_report(
    title: Annotated[str, typer.Argument(help="The report's title.", show_default=False)],
    introduction: Introduction = None,
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """Make an empty draft."""
    from coding.report.reports import create

    with working(study, who) as work:
        report = create(work, title, introduction or "")
    _tell(report, as_json=as_json)


@commands.command("build")
def build_report(
    file: Annotated[Path, typer.Argument(metavar="FILE.json", help="The description.", show_default=False)],
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """Make a draft with insights, figures and quotes from a description in JSON.

    \b
    {"title": "What hampers the work",
     "insights": [
       {"headline": "Encryption is named most",
        "sub_headline": "Face-blurring comes second",
        "text": "{hampers: Encryption} of those who answered name it.",
        "figures": [{"question": "codes", "of": "why", "id": "hampers"}],
        "quotes": ["R002/why",
                   {"quote": "R007/why", "stance": "against",
                    "shown": "[…] it can be opened."}]}],
     "blocks": [
       {"kind": "comment", "text": "So it is.", "author": "Dr Example",
        "organisation": "Example Institute", "insights": [1]}]}

    A figure takes what `themebook table` takes: question, by, where ({"country": "Sweden"}), base, of and so on; title;
    and an id, by which texts refer to it. Kinds of blocks: foreword, summary, article, comment, acknowledgement.
    """
    from coding.report.description import build
    from coding.report.export_json import read

    with working(study, who) as work:
        report = build(work, read(file))
    _tell(report, as_json=as_json)


@commands.command("edit")
def edit_report(
    report: ReportTitle = None,
    title: Annotated[str | None, typer.Option("--title", help="A new title.")] = None,
    introduction: Introduction = None,
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """Rewrite the title or the introduction of a draft or a returned report."""
    from coding.report.reports import edit

    with working(study, who) as work:
        edited = edit(work, report, title=title, introduction=introduction)
    _tell(edited, as_json=as_json)


commands.command("insight")(report_content.insight)
commands.command("figure")(report_content.figure)
commands.command("revise-figure")(report_figure.revise_figure)
commands.command("quote")(report_content.quote)
commands.command("revise")(report_content.revise)
commands.command("remove")(report_content.remove)
commands.command("block")(report_blocks.block)
commands.command("move-block")(report_blocks.move_block)
commands.command("remove-block")(report_blocks.remove_block)
commands.command("channel")(report_blocks.channel)
commands.command("changes")(report_blocks.changes)
commands.command("submissions")(report_blocks.submissions)
commands.command("evidence-for")(report_evidence.evidence_for)
commands.command("contradictions")(report_evidence.contradictions)
commands.command("mark")(report_evidence.mark)
commands.command("marks")(report_evidence.marks)
commands.command("voices")(report_evidence.voices)
commands.command("opposing")(report_evidence.opposing)
commands.command("remainder")(report_evidence.remainder)
commands.command("claims")(report_claims.claims)
commands.command("tie-claim")(report_claims.tie_claim)
commands.command("accept-claim")(report_claims.accept_claim)
commands.command("leave-claim")(report_claims.leave_claim)


@commands.command("show")
def show_report(report: ReportTitle = None, study: StudyName = "", as_json: AsJson = False) -> None:
    """Print a report: its insights with figures and quotes, as they are now, or as approved."""
    from coding.report.document import to_json
    from coding.report.render import content

    with reading(study) as view:
        found = content(view, report)
    if as_json:
        facts(to_json(found))
    else:
        print_report(found)


@commands.command("submit")
def submit_report(
    report: ReportTitle = None, study: StudyName = "", who: PersonName = "", as_json: AsJson = False
) -> None:
    """Give a draft or a returned report to the supervisors."""
    from coding.report.reports import submit

    with working(study, who) as work:
        submitted = submit(work, report)
    _tell(submitted, as_json=as_json)


@commands.command("approve")
def approve_report(
    report: ReportTitle = None,
    comment: Annotated[str, typer.Option("--comment", help="What to say with it.")] = "",
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """Approve a report in review, as a supervisor: it is frozen as it is now."""
    from coding.report.reports import approve

    with working(study, who, role="supervisor") as work:
        approved = approve(work, report, comment=comment)
    _tell(approved, as_json=as_json)


@commands.command("return")
def return_report(
    comment: Annotated[str, typer.Option("--comment", help="What has to change.", show_default=False)],
    report: ReportTitle = None,
    study: StudyName = "",
    who: PersonName = "",
    as_json: AsJson = False,
) -> None:
    """Return a report in review to its coders, as a supervisor."""
    from coding.report.reports import return_

    with working(study, who, role="supervisor") as work:
        returned = return_(work, report, comment=comment)
    _tell(returned, as_json=as_json)


@commands.command("history")
def report_history(report: ReportTitle = None, study: StudyName = "", as_json: AsJson = False) -> None:
    """Tell what happened to a report: created, submitted, returned, approved; by whom and when."""
    from dataclasses import asdict

    from coding.report.reports import history

    with reading(study) as view:
        steps = history(view, report)
    if as_json:
        facts({"history": [asdict(step) for step in steps]})
    else:
        rows = [[step.at, step.person, step.action, step.comment] for step in steps]
        print_table(["when", "who", "what", "comment"], rows)


commands.command("export")(report_export.export)


def _tell(report: "Report", *, as_json: bool) -> None:
    if as_json:
        facts(_to_json(report))
    else:
        by = (
            f" by {report.decided_by}"
            if report.decided_by and report.status in ("approved", "returned")
            else ""
        )
        say(f"{report.title}: {report.status}{by}.")


def _to_json(report: "Report") -> dict[str, Any]:
    return {
        "title": report.title,
        "status": report.status,
        "created_at": report.created_at,
        "submitted_by": report.submitted_by,
        "submitted_at": report.submitted_at,
        "decided_by": report.decided_by,
        "decided_at": report.decided_at,
        "comment": report.comment,
    }
