"""Theme reports: made and filled by coders, submitted, then approved or returned by a supervisor.

A report goes draft → in review → approved, or → returned and in review again. Coders change it while it is a draft or
returned; an approved report is frozen with every number and every word as it was approved. Reports are named by their
titles (None: the only one there is), insights and figures by their numbers from 1, quotes by their names.
"""

import json
from dataclasses import dataclass
from typing import Any

from coding.report.blocks import BlockText, add_block, edit_block, move_block, remove_block
from coding.report.evidence import (
    Stance,
    add_figure,
    add_quote,
    change_figure,
    cut_quote,
    move_figure,
    remove_figure,
    remove_quote,
    specification_of,
)
from coding.report.insights import add_insight, count_insights, edit_insight, move_insight, remove_insight
from coding.report.report import Report, Status, all_reports, find_report, open_report
from coding.report.review import approve, return_, submit
from coding.store import reports as store
from coding.wording import clean_name, clean_text
from corpus.errors import Refused
from corpus.people import Role, require
from corpus.store import events
from corpus.study import View, Work

__all__ = [
    "BlockText",
    "Report",
    "Stance",
    "Status",
    "Step",
    "add_block",
    "add_figure",
    "add_insight",
    "add_quote",
    "all_reports",
    "approve",
    "change_figure",
    "count_insights",
    "create",
    "cut_quote",
    "edit",
    "edit_block",
    "edit_insight",
    "find_report",
    "history",
    "move_block",
    "move_figure",
    "move_insight",
    "remove_block",
    "remove_figure",
    "remove_insight",
    "remove_quote",
    "return_",
    "specification_of",
    "submit",
]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a report's way: 'created', 'edited', 'submitted', 'approved' or 'returned', by whom and when."""

    at: str
    person: str
    action: str
    comment: str


def create(work: Work, title: str, introduction: str = "") -> Report:
    """Makes an empty draft. Raises Refused when the title is empty or taken."""
    require(work, Role.CODER)
    fields = {
        "title": _free_title(work, title),
        "introduction": clean_text(introduction, what="introduction"),
    }
    report_id = store.insert(work.connection, **fields)
    work.record("created", subject="report", subject_id=report_id, after=fields)
    return find_report(work, fields["title"])


def edit(
    work: Work, report: str | None, *, title: str | None = None, introduction: str | None = None
) -> Report:
    """Rewrites the title, the introduction or both; None leaves one as it is."""
    found = open_report(work, report)
    before = {"title": found.title, "introduction": found.introduction}
    wanted = dict(before)
    if title is not None:
        wanted["title"] = _free_title(work, title, of=found)
    if introduction is not None:
        wanted["introduction"] = clean_text(introduction, what="introduction")
    if wanted != before:
        store.update(work.connection, found.id, **wanted)
        work.record("edited", subject="report", subject_id=found.id, before=before, after=wanted)
    return find_report(work, wanted["title"])


def history(view: View, report: str | None = None) -> list[Step]:
    """What happened to a report as a whole, oldest first; what happened to its insights is in the event log."""
    found = find_report(view, report)
    rows = events.about(view.connection, subject="report", subject_id=found.id, limit=10_000)
    return [Step(row["at"], row["person"], row["action"], _comment(row)) for row in reversed(rows)]


def _comment(event: dict[str, Any]) -> str:
    return str(json.loads(event["after"] or "{}").get("comment", ""))


def _free_title(view: View, title: str, *, of: Report | None = None) -> str:
    wanted = clean_name(title, what="A report")
    for other in all_reports(view):
        if other.title.casefold() == wanted.casefold() and (of is None or other.id != of.id):
            raise Refused(f"There is already a report called {other.title}.", help="Choose another title.")
    return wanted
