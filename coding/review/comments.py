"""Comments on a report in its review: on the whole of it, an insight, a figure or a quote; answered and resolved.

Comments are numbered from 1 in each report, in the order they were written; nothing is deleted, so a number stays.
The events hold the seal of what was written and not the words, which may be a quote's.
"""

import hashlib
import json
from dataclasses import dataclass
from typing import Any, Literal

from coding.report.evidence_id import figure_id, quote_id
from coding.report.report import Report, find_report
from coding.review.places import Place, Places, find_place, places
from coding.store import review_comments as store
from coding.wording import clean_text
from corpus.clock import now
from corpus.errors import Refused
from corpus.people import Role, require
from corpus.store import events
from corpus.study import View, Work

Row = dict[str, Any]
_SUBJECT = "report comment"
_MOMENTS = ("at", "resolved_at")
_FIELDS = ("insight_guid", "figure_guid", "quote_guid", "answers_id", "status", "resolved_by_id")


@dataclass(frozen=True, slots=True)
class Reply:
    """What `person` answered to a comment."""

    person: str
    at: str
    text: str


@dataclass(frozen=True, slots=True)
class Comment:
    """What `person` said about a part of a report.

    `insight` is the insight's number, None for the whole report and for an insight that was removed; `place` says the
    same in words, `about` is the evidence id of the figure or quote. `resolved_by` and `resolved_at` are None while
    the comment is open.
    """

    number: int
    insight: int | None
    place: str
    about: str | None
    text: str
    status: Literal["open", "resolved"]
    person: str
    at: str
    resolved_by: str | None
    resolved_at: str | None
    replies: tuple[Reply, ...]


def comments(view: View, report: str | None = None) -> list[Comment]:
    """The comments on a report with their replies, oldest first."""
    found = find_report(view, report)
    rows, parts = store.of_report(view.connection, found.id), places(view, found)
    asked = [row for row in rows if row["answers_id"] is None]
    return [_comment(number, row, rows, parts) for number, row in enumerate(asked, start=1)]


def comment(
    work: Work,
    report: str | None,
    text: str,
    *,
    insight: int | None = None,
    figure: int | None = None,
    quote: str | None = None,
) -> Comment:
    """Says something about a report, one of its insights, or a figure or quote of that insight.

    A quote is given by its name or its evidence id. Raises Refused for an empty text, a part that the report does not
    have, and once the report is approved.
    """
    found = _talked_about(work, report)
    place = find_place(work, found, insight=insight, figure=figure, quote=quote)
    _insert(work, found, text, place, answers=None)
    return comments(work, found.title)[-1]


def reply(work: Work, report: str | None, number: int, text: str) -> Comment:
    """Answers a comment. Raises Refused as `comment` does, and when there is no such comment."""
    found = _talked_about(work, report)
    row = _row(work, found, number)
    place = Place(row["insight_guid"], row["figure_guid"], row["quote_guid"])
    _insert(work, found, text, place, answers=row["id"])
    return comments(work, found.title)[number - 1]


def resolve(work: Work, report: str | None, number: int) -> Comment:
    """Says that a comment is settled; doing it again changes nothing."""
    return _settle(work, report, number, status="resolved")


def reopen(work: Work, report: str | None, number: int) -> Comment:
    """Says that a resolved comment is not settled after all; doing it again changes nothing."""
    return _settle(work, report, number, status="open")


def replay(view: View) -> list[str]:
    """A sentence for each comment that is not what its events say; empty when all is well."""
    told: dict[int, Row] = {}
    for event in events.of_subjects(view.connection, [_SUBJECT]):
        written = told.setdefault(event["subject_id"], {"person_id": event["person_id"]})
        written.update(json.loads(event["after"]))
    changed = [row for row in store.every(view.connection) if not _as_told(row, told.pop(row["id"], {}))]
    return [f"A comment of {row['at']} on a report is not what its events say." for row in changed] + [
        "A comment on a report is missing." for _ in told
    ]


def _comment(number: int, row: Row, rows: list[Row], parts: Places) -> Comment:
    place = Place(row["insight_guid"], row["figure_guid"], row["quote_guid"])
    return Comment(
        number=number,
        insight=parts.number(place),
        place=parts.in_words(place),
        about=_about(place),
        replies=tuple(
            Reply(other["person"], other["at"], other["text"])
            for other in rows
            if other["answers_id"] == row["id"]
        ),
        **{field: row[field] for field in ("text", "status", "person", "at", "resolved_by", "resolved_at")},
    )


def _about(place: Place) -> str | None:
    if place.figure is not None:
        return figure_id(place.figure)
    return None if place.quote is None else quote_id(place.quote)


def _talked_about(work: Work, report: str | None) -> Report:
    """The report, when the actor may talk about it now."""
    require(work, Role.CODER, Role.SUPERVISOR)
    found = find_report(work, report)
    if found.status == "approved":
        raise Refused(
            f"The report {found.title} is approved, and its review is closed.",
            help="Put corrections into a new report.",
        )
    return found


def _row(view: View, report: Report, number: int) -> Row:
    asked = [row for row in store.of_report(view.connection, report.id) if row["answers_id"] is None]
    if not 1 <= number <= len(asked):
        raise Refused(f"The report {report.title} has no comment {number}.", help=f"It has {len(asked)}.")
    return asked[number - 1]


def _insert(work: Work, report: Report, text: str, place: Place, *, answers: int | None) -> None:
    if not text.strip():
        raise Refused("The comment is empty.", help="Write what you want to say.")
    row = {
        "insight_guid": place.insight,
        "figure_guid": place.figure,
        "quote_guid": place.quote,
        "answers_id": answers,
        "status": "open",
        "resolved_by_id": None,
    }
    written = clean_text(text.strip(), what="comment")
    row |= {"report_id": report.id, "at": now(), "resolved_at": None}
    comment_id = store.insert(work.connection, text=written, person_id=work.actor.id, **row)
    action = "added" if answers is None else "answered"
    told = _standing(row, written) | {moment: row[moment] for moment in _MOMENTS}
    work.record(action, subject=_SUBJECT, subject_id=comment_id, after=told)


def _settle(work: Work, report: str | None, number: int, *, status: Literal["open", "resolved"]) -> Comment:
    found = _talked_about(work, report)
    row = _row(work, found, number)
    if row["status"] != status:
        resolved = status == "resolved"
        state = {
            "status": status,
            "resolved_by_id": work.actor.id if resolved else None,
            "resolved_at": now() if resolved else None,
        }
        store.update(work.connection, row["id"], **state)
        before = {field: row[field] for field in state}
        action = "resolved" if resolved else "reopened"
        work.record(action, subject=_SUBJECT, subject_id=row["id"], before=before, after=state)
    return comments(work, found.title)[number - 1]


def _as_told(row: Row, told: Row) -> bool:
    """Whether a comment is what its events say; events from before told no moments."""
    moments = {moment: row[moment] for moment in _MOMENTS if moment in told}
    return told == {**_standing(row, row["text"]), "person_id": row["person_id"], **moments}


def _standing(row: Row, text: str) -> Row:
    """What events say of a comment: not its words, but their seal."""
    seal = hashlib.sha256(text.encode()).hexdigest()
    return {"report_id": row["report_id"], **{field: row[field] for field in _FIELDS}, "text_sha256": seal}
