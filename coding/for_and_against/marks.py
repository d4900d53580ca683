"""Marks: whether a quote that may speak against an insight fits it, qualifies it, or contradicts it.

Marking and taking a mark back are events. A mark changes no number; a quote marked 'contradicts' that its insight does
not show is what a supervisor is told of.
"""

import json
from dataclasses import dataclass
from typing import Any, Literal, get_args

from coding.report.insights import insight_row
from coding.report.report import Report, find_report, unapproved_report
from coding.store import evidence_marks as store
from coding.store import insights as insight_store
from corpus.clock import now
from corpus.errors import Refused
from corpus.people import Role, require
from corpus.quotes import find_quote
from corpus.store import events
from corpus.study import View, Work

Mark = Literal["fits", "qualifies", "contradicts"]
_SUBJECT = "evidence mark"


@dataclass(frozen=True, slots=True)
class Marked:
    """What `person` said of `quote` (a name) for insight number `insight`, at a moment."""

    insight: int
    quote: str
    mark: Mark
    person: str
    at: str


def mark(work: Work, report: str | None, insight: int, quote: str, mark: Mark) -> Marked:
    """Says what a quote is to an insight; another word about it takes the place of the first.

    Researchers and supervisors mark until the report is approved. Raises Refused for an unknown quote, insight or mark.
    """
    found, row = _open(work, report, insight)
    if mark not in get_args(Mark):
        raise Refused(f"{mark} is no mark.", help="A quote fits, qualifies or contradicts the claim.")
    quote_id = find_quote(work, quote).id
    before = store.of_insight(work.connection, row["id"]).get(quote_id)
    if before is None or before["mark"] != mark:
        _become(work, found, row["id"], quote_id, before=before, to=mark)
    return _as_marked(insight, store.of_insight(work.connection, row["id"])[quote_id])


def unmark(work: Work, report: str | None, insight: int, quote: str) -> None:
    """Takes the mark of a quote back. Raises Refused when it has none."""
    found, row = _open(work, report, insight)
    quote_id = find_quote(work, quote).id
    before = store.of_insight(work.connection, row["id"]).get(quote_id)
    if before is None:
        raise Refused(f"The quote {quote} has no mark under insight {insight}.", help="Nothing was changed.")
    _become(work, found, row["id"], quote_id, before=before, to="withdrawn")


def marks(view: View, report: str | None = None, insight: int | None = None) -> list[Marked]:
    """The marks of a report, or of one of its insights, that stand, in order."""
    rows = store.of_report(view.connection, find_report(view, report).id)
    found = [_as_marked(row["position"], row) for row in rows]
    return [one for one in found if insight in (None, one.insight)]


def contradicting_but_not_shown(view: View, report: str | None = None) -> list[Marked]:
    """The quotes that somebody marked 'contradicts' and that the insight does not show, for the pre-checks."""
    shown = {
        (row["position"], quote["name"])
        for row in insight_store.of_report(view.connection, find_report(view, report).id)
        for quote in insight_store.quotes(view.connection, row["id"])
    }
    return [
        one
        for one in marks(view, report)
        if one.mark == "contradicts" and (one.insight, one.quote) not in shown
    ]


def replay(view: View) -> list[str]:
    """A sentence for each mark that is not what its events say; empty when all is well."""
    told = _told(view)
    problems = []
    for row in store.everything(view.connection):
        then = told.pop((row["insight_id"], row["quote_id"]), None)
        if then != {"mark": row["mark"], "at": row["at"], "person_id": row["person_id"]}:
            problems.append(f"The mark of quote {row['quote']} under an insight is not what its events say.")
    if told:
        problems.append(f"Marks of quotes that events tell of are missing: {len(told)}.")
    return problems


def _told(view: View) -> dict[tuple[int, int], dict[str, Any]]:
    """What the events leave, by (insight id, quote id): an insight that is removed takes its marks with it."""
    told: dict[tuple[int, int], dict[str, Any]] = {}
    for event in events.of_subjects(view.connection, [_SUBJECT, "insight"]):
        if event["subject"] == _SUBJECT:
            after = json.loads(event["after"])
            said = {"mark": after["mark"], "at": after["at"], "person_id": event["person_id"]}
            told[event["subject_id"], event["quote_id"]] = said
        elif event["action"] == "removed":
            told = {key: said for key, said in told.items() if key[0] != event["subject_id"]}
    return told


def _open(work: Work, title: str | None, insight: int) -> tuple[Report, dict[str, Any]]:
    require(work, Role.CODER, Role.SUPERVISOR)
    report = unapproved_report(work, title)
    return report, insight_row(work, report, insight)


def _become(
    work: Work, report: Report, insight_id: int, quote_id: int, *, before: store.Row | None, to: str
) -> None:
    """The one gate: the row's new state and the event that says so."""
    at = now()
    store.put(
        work.connection, insight_id=insight_id, quote_id=quote_id, mark=to, person_id=work.actor.id, at=at
    )
    work.record(
        "unmarked" if to == "withdrawn" else "marked",
        subject=_SUBJECT,
        subject_id=insight_id,
        quote_id=quote_id,
        before=None if before is None else {"mark": before["mark"]},
        after={"report": report.guid, "insight": insight_id, "mark": to, "at": at},
    )


def _as_marked(insight: int, row: store.Row) -> Marked:
    return Marked(insight, row["quote"], row["mark"], row["person"], row["at"])
