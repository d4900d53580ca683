"""What supervisors decide about single insights: approved or returned, as the insight was when they saw it.

A decision carries the seal of what the insight said. When the insight says something else, the decision stays in
sight but holds no longer. Of several people's decisions the newest counts.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from coding.figures import specification as specifications
from coding.figures import table as tables
from coding.report.content import ShownInsight
from coding.report.insights import insight_row
from coding.report.report import Report, find_report
from coding.review.comments import comment as add_comment
from coding.store import insights as insight_store
from coding.store import review_decisions as store
from corpus.clock import now
from corpus.errors import Refused
from corpus.events import canonical
from corpus.people import Role, require
from corpus.store import events
from corpus.study import View, Work

Decision = Literal["approved", "returned"]
_SUBJECT = "insight decision"
_FIELDS = ("decision", "seal")


@dataclass(frozen=True, slots=True)
class Decided:
    """That `person` approved or returned an insight; it `holds` while the insight says what it said then."""

    insight: int
    decision: Decision
    person: str
    at: str
    holds: bool

    @property
    def in_words(self) -> str:
        """The decision with who took it, and whether the insight changed since: "approved by Sam, changed since"."""
        return f"{self.decision} by {self.person}{'' if self.holds else ', changed since'}"


def seal(insight: ShownInsight) -> str:
    """The SHA-256 of what an insight says and shows, whatever its number."""
    shown = {
        "headline": insight.headline,
        "sub_headline": insight.sub_headline,
        "overview": insight.overview,
        "text": insight.text,
        "figures": [
            [one.id, one.title, specifications.to_json(one.specification), tables.to_json(one.table)]
            for one in insight.figures
        ],
        "quotes": [[one.id, one.stance, one.text] for one in insight.quotes],
    }
    return hashlib.sha256(canonical(shown).encode()).hexdigest()


def approve_insight(work: Work, report: str | None, insight: int) -> None:
    """Approves an insight as it is now. Raises Refused for a report that is not in review."""
    _decide(work, _in_review(work, report), insight, "approved")


def return_insight(work: Work, report: str | None, insight: int, *, comment: str) -> None:
    """Returns an insight with a comment that says what has to change. Raises Refused as `approve_insight`."""
    found = _in_review(work, report)
    if not comment.strip():
        raise Refused("A returned insight needs a comment.", help="Say what has to change.")
    add_comment(work, found.title, comment, insight=insight)
    _decide(work, found, insight, "returned")


def withdraw_decision(work: Work, report: str | None, insight: int) -> None:
    """Takes back what the actor decided about an insight; doing it again changes nothing."""
    found = _in_review(work, report)
    insight_id = insight_row(work, found, insight)["id"]
    for row in store.of_report(work.connection, found.id):
        mine = (row["insight_id"], row["person_id"]) == (insight_id, work.actor.id)
        if mine and row["decision"] != "withdrawn":
            _keep(work, insight_id, {"decision": "withdrawn", "seal": row["seal"]})


def decisions(
    view: View, report: str | None = None, *, insights: tuple[ShownInsight, ...] | None = None
) -> dict[int, Decided]:
    """The decision that counts for each insight that has one, by the insight's number.

    `insights` are those of the report's content, where they are known already.
    """
    found = find_report(view, report)
    if insights is None:
        from coding.report.render import content

        insights = content(view, found.title).insights
    numbers = _numbers(view, found)
    seals = {insight.number: seal(insight) for insight in insights}
    standing = {}
    for row in store.of_report(view.connection, found.id):
        number = numbers[row["insight_id"]]
        if row["decision"] != "withdrawn":
            holds = found.status == "approved" or seals.get(number) == row["seal"]
            standing[number] = Decided(number, row["decision"], row["person"], row["at"], holds)
    return standing


def refuse_returned(view: View, report: str | None) -> None:
    """Raises Refused when an insight stands as returned: a report is not approved over that."""
    for decided in decisions(view, report).values():
        if decided.decision == "returned" and decided.holds:
            raise Refused(
                f"Insight {decided.insight} was returned by {decided.person} and has not changed since.",
                help="Return the report, or approve the insight first.",
            )


def replay(view: View) -> list[str]:
    """A sentence for each decision about an insight that is not what its events say; empty when all is well."""
    told: dict[tuple[int, int], Mapping[str, Any]] = {}
    for event in events.of_subjects(view.connection, [_SUBJECT, "insight"]):
        if event["subject"] == _SUBJECT:
            told[event["subject_id"], event["person_id"]] = json.loads(event["after"])
        elif event["action"] == "removed":
            told = {key: after for key, after in told.items() if key[0] != event["subject_id"]}
    changed = [
        row
        for row in store.every(view.connection)
        if not _as_told(row, told.pop((row["insight_id"], row["person_id"]), None))
    ]
    return [f"A decision of {row['at']} about an insight is not what its events say." for row in changed] + [
        "A decision about an insight is missing." for _ in told
    ]


def _as_told(row: Mapping[str, Any], told: Mapping[str, Any] | None) -> bool:
    """Whether a decision is what its event says; events from before told no moment."""
    return told is not None and dict(told) == {
        field: row[field] for field in (*_FIELDS, "at") if field in told
    }


def _in_review(work: Work, report: str | None) -> Report:
    require(work, Role.SUPERVISOR)
    found = find_report(work, report)
    if found.status != "in review":
        article = "a draft" if found.status == "draft" else found.status
        raise Refused(
            f"The report {found.title} is {article}: its insights cannot be decided on.",
            help="They are decided on while the report is in review.",
        )
    return found


def _decide(work: Work, report: Report, number: int, decision: Decision) -> None:
    from coding.report.render import content

    insight_id = insight_row(work, report, number)["id"]
    seen = seal(content(work, report.title).insights[number - 1])
    _keep(work, insight_id, {"decision": decision, "seal": seen})


def _keep(work: Work, insight_id: int, state: dict[str, str]) -> None:
    told = {**state, "at": now()}
    store.keep(work.connection, insight_id=insight_id, person_id=work.actor.id, **told)
    work.record(state["decision"], subject=_SUBJECT, subject_id=insight_id, after=told)


def _numbers(view: View, report: Report) -> dict[int, int]:
    rows = insight_store.of_report(view.connection, report.id)
    return {row["id"]: number for number, row in enumerate(rows, start=1)}
