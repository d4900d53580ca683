"""Submitting a report, approving it and returning it. Whoever decides is named, with the moment and the comment."""

import json
from collections.abc import Iterator
from typing import Any

from coding.report.report import OPEN, Report, Status, find_report
from coding.store import insights as insight_store
from coding.store import reports as store
from coding.wording import clean_text
from corpus.clock import now
from corpus.errors import Refused
from corpus.people import Role, require
from corpus.study import Work

_HELP: dict[Status, str] = {
    "draft": "Submit it for review first.",
    "returned": "Correct it and submit it for review first.",
    "in review": "Wait for the supervisor's decision.",
    "approved": "Put corrections into a new report.",
}
"""What can be done instead, in each state."""


def submit(work: Work, report: str | None = None) -> Report:
    """Gives a draft or a returned report to the supervisors, with its figures as they are now.

    Raises Refused when it has no insight, when an insight has neither a figure nor a quote, when a text refers to a
    figure or a row that is not there, or in another state.
    """
    from coding.report.submissions import keep

    require(work, Role.CODER)
    found = _expect(work, report, OPEN, "submitted")
    _refuse_unfounded(work, found)
    _refuse_unresolved(work, found)
    for _, row, table in _figures(work, found):
        insight_store.keep_table(work.connection, row["id"], table)
    undecided = {"decided_by_id": None, "decided_at": None, "comment": ""}
    fields = {"submitted_by_id": work.actor.id, "submitted_at": now(), **undecided}
    store.update(work.connection, found.id, status="in review", **fields)
    told = keep(work, find_report(work, found.title))
    _change(work, found, "submitted", "in review", **fields, told=told)
    return find_report(work, found.title)


def approve(work: Work, report: str | None = None, *, comment: str = "") -> Report:
    """Approves a report in review and freezes its whole content.

    Raises Refused in another state, when an insight stands as returned, when a quote needs a release that it does not
    have, and when a figure, a definition or a text is not as it was submitted: what is signed is what was seen.
    """
    from coding.disclosure.releases import refuse_unreleased
    from coding.disclosure.threshold import threshold
    from coding.report.document import seal, to_json
    from coding.report.render import computed
    from coding.report.submissions import since_submitted
    from coding.review.decisions import refuse_returned

    require(work, Role.SUPERVISOR)
    found = _expect(work, report, ("in review",), "approved")
    refuse_returned(work, found.title)
    for place, row, table in _figures(work, found):
        if table != row["table"]:
            raise Refused(
                f"{place} ({row['title']}) is not as it was submitted: the study has changed since.",
                help="Return the report, so that its coders look at the new numbers and submit it again.",
            )
    for change in since_submitted(work, found):
        raise Refused(
            f"The report is not as it was submitted: {change.sentence}",
            help="Return it, so that its coders look at it and submit it again.",
        )
    refuse_unreleased(work, computed(work, found, threshold=None))
    decision = _decision(work, comment)
    store.update(work.connection, found.id, status="approved", **decision)
    leaving = computed(work, find_report(work, found.title), threshold=threshold(work))
    frozen = json.loads(json.dumps(to_json(leaving)))
    _change(work, found, "approved", "approved", **decision, frozen=frozen, told={"frozen": seal(frozen)})
    return find_report(work, found.title)


def return_(work: Work, report: str | None = None, *, comment: str) -> Report:
    """Returns a report in review to its coders; the comment says what to do. Raises Refused without one."""
    require(work, Role.SUPERVISOR)
    found = _expect(work, report, ("in review",), "returned")
    if not comment.strip():
        raise Refused("A returned report needs a comment.", help="Say what has to change.")
    _change(work, found, "returned", "returned", **_decision(work, comment))
    return find_report(work, found.title)


def _expect(work: Work, title: str | None, states: tuple[Status, ...], action: str) -> Report:
    """The report, when it is in one of `states`."""
    found = find_report(work, title)
    if found.status not in states:
        article = "a draft" if found.status == "draft" else found.status
        raise Refused(
            f"The report {found.title} is {article} and cannot be {action}.", help=_HELP[found.status]
        )
    return found


def _refuse_unfounded(work: Work, report: Report) -> None:
    rows = insight_store.of_report(work.connection, report.id)
    if not rows:
        raise Refused(f"The report {report.title} has no insight.", help="Add one before you submit it.")
    for number, row in enumerate(rows, start=1):
        connection, insight_id = work.connection, row["id"]
        if not insight_store.figures(connection, insight_id) and not insight_store.quotes(
            connection, insight_id
        ):
            raise Refused(
                f"Insight {number} ({row['headline']}) has neither a figure nor a quote.",
                help="Say what it rests on, or remove it.",
            )


def _refuse_unresolved(work: Work, report: Report) -> None:
    """No sentence leaves with a hole where a number should be."""
    from coding.report.render import content
    from coding.review.word_checks import references

    findings = references(content(work, report.title)).findings
    if findings:
        raise Refused(
            f"The report {report.title} cannot be submitted: {findings[0].words}",
            help="Correct the reference, or add the figure to the report.",
        )


def _figures(work: Work, report: Report) -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
    """Each figure as (its place in words, its row, its table as the study has it now)."""
    from coding.figures import table as shape
    from coding.figures.specification import from_json
    from coding.figures.tables import table

    for number, insight in enumerate(insight_store.of_report(work.connection, report.id), start=1):
        for place, row in enumerate(insight_store.figures(work.connection, insight["id"]), start=1):
            computed = shape.to_json(table(work, from_json(row["specification"])))
            yield f"Figure {place} of insight {number}", row, json.loads(json.dumps(computed))


def _decision(work: Work, comment: str) -> dict[str, Any]:
    """Who decides, when, and what they say."""
    cleaned = clean_text(comment.strip(), what="comment")
    return {"decided_by_id": work.actor.id, "decided_at": now(), "comment": cleaned}


def _change(
    work: Work,
    report: Report,
    action: str,
    status: Status,
    *,
    told: dict[str, Any] | None = None,
    **fields: Any,
) -> None:
    """Brings the report into a state; `told` is what the event says beside it."""
    store.update(work.connection, report.id, status=status, **fields)
    moments = {moment: fields[moment] for moment in ("submitted_at", "decided_at") if moment in fields}
    work.record(
        action,
        subject="report",
        subject_id=report.id,
        before={"status": report.status, "comment": report.comment},
        after={"status": status, "comment": fields["comment"]} | moments | (told or {}),
    )
