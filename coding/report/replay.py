"""Whether the reports are what the events say: their words and states, what carries them, and what was approved."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from coding.report.blocks import TEXTS
from coding.report.document import seal
from coding.report.insights import WORDING
from coding.store import insights as insight_store
from coding.store import report_blocks as block_store
from coding.store import reports as store
from coding.store import submissions as submission_store
from corpus.store import events
from corpus.study import View

Row = dict[str, Any]

_REPORT = ("title", "introduction", "status", "comment", "submitted_by_id", "decided_by_id")
_MOMENTS = ("submitted_at", "decided_at")
"""What events from before did not tell."""
_INSIGHT = WORDING
_BLOCK = ("kind", *TEXTS, "insights")
_FIGURE = ("title", "specification")
_QUOTE = ("stance", "cuts")


@dataclass(frozen=True, slots=True)
class _Told:
    """What the events leave: reports, insights, figures and blocks by id, quotes by (insight, quote)."""

    reports: dict[int, Row] = field(default_factory=dict)
    insights: dict[int, Row] = field(default_factory=dict)
    figures: dict[int, Row] = field(default_factory=dict)
    quotes: dict[tuple[int, int], Row] = field(default_factory=dict)
    blocks: dict[int, Row] = field(default_factory=dict)
    submissions: dict[tuple[int, int], tuple[str, int, str | None]] = field(default_factory=dict)

    @property
    def left(self) -> int:
        """How many things are told of."""
        return sum(
            len(part) for part in (self.reports, self.insights, self.figures, self.quotes, self.blocks)
        )


def replay(view: View) -> list[str]:
    """A sentence for each part of a report that is not what its events say; empty when all is well."""
    told = _told(view)
    problems = [
        f"{place} is not what its events say." for place, now, then in _parts(view, told) if now != then
    ]
    problems += _submissions(view, told)
    if told.left:
        problems.append(f"Parts of reports that events tell of are missing: {told.left}.")
    return problems


def _submissions(view: View, told: _Told) -> Iterator[str]:
    """A sentence for each submission that is not as it was sealed, or by somebody else, or missing."""
    for row in submission_store.seals(view.connection):
        then = told.submissions.pop((row["report_id"], row["number"]), None)
        moment = row["at"] if then and then[2] else None
        if then != (row["seal"], row["person_id"], moment) or seal(row["document"]) != row["seal"]:
            yield f"What was submitted of a report as number {row['number']} is not what its event says."
    for _, number in told.submissions:
        yield f"What was submitted of a report as number {number} is missing."


def _parts(view: View, told: _Told) -> Iterator[tuple[str, Row, Row | None]]:
    """(where, the part as it stands, the part as told) of every report; takes from `told` what it finds there."""
    connection = view.connection
    for report in store.everything(connection):
        name = f"The report {report['title']}"
        then = told.reports.pop(report["id"], None)
        now = _only(report, _REPORT) | {"frozen": report["frozen"] and seal(report["frozen"])}
        yield name, now | {moment: report[moment] for moment in _MOMENTS if moment in (then or {})}, then
        for number, insight in enumerate(insight_store.of_report(connection, report["id"]), start=1):
            place = f"{name}, insight {number}"
            yield place, _only(insight, _INSIGHT), told.insights.pop(insight["id"], None)
            for figure in insight_store.figures(connection, insight["id"]):
                now = _only(figure, _FIGURE) | {"insight": insight["id"]}
                yield f"{place}, a figure", now, told.figures.pop(figure["id"], None)
            for quote in insight_store.quotes(connection, insight["id"]):
                key = (insight["id"], quote["quote_id"])
                yield f"{place}, quote {quote['name']}", _only(quote, _QUOTE), told.quotes.pop(key, None)
        for block in block_store.of_report(connection, report["id"]):
            then = told.blocks.pop(block["id"], None)
            yield f"{name}, {block['kind']} {block['position']}", _only(block, _BLOCK), then


def _told(view: View) -> _Told:
    told = _Told()
    apply = {
        "report": _report,
        "insight": _insight,
        "figure": _figure,
        "insight_quote": _quote,
        "report_block": _block,
    }
    for event in events.of_subjects(view.connection, list(apply)):
        before, after = (json.loads(event[state] or "{}") for state in ("before", "after"))
        apply[event["subject"]](told, event, before, after)
    return told


def _report(told: _Told, event: Row, _before: Row, after: Row) -> None:
    new: Row = {**dict.fromkeys(_REPORT), "status": "draft", "comment": "", "frozen": None}
    known = told.reports.setdefault(event["subject_id"], new)
    known |= {name: value for name, value in after.items() if name in known or name in _MOMENTS}
    if event["action"] == "submitted":
        known |= {"submitted_by_id": event["person_id"], "decided_by_id": None}
        if "submission" in after:
            kept = after["sealed"], event["person_id"], after.get("kept_at")
            told.submissions[event["subject_id"], after["submission"]] = kept
    elif event["action"] in ("approved", "returned"):
        known["decided_by_id"] = event["person_id"]


def _insight(told: _Told, event: Row, _before: Row, after: Row) -> None:
    if event["action"] == "removed":
        _remove(told, event["subject_id"])
    elif event["action"] in ("added", "edited"):
        told.insights[event["subject_id"]] = {name: after.get(name, "") for name in _INSIGHT}


def _remove(told: _Told, insight_id: int) -> None:
    """Takes an insight out with everything in it."""
    told.insights.pop(insight_id, None)
    for figure_id in [key for key, figure in told.figures.items() if figure["insight"] == insight_id]:
        del told.figures[figure_id]
    for key in [key for key in told.quotes if key[0] == insight_id]:
        del told.quotes[key]
    for block in told.blocks.values():
        block["insights"] = [other for other in block["insights"] if other != insight_id]


def _figure(told: _Told, event: Row, _before: Row, after: Row) -> None:
    if event["action"] == "removed":
        told.figures.pop(event["subject_id"], None)
    else:
        told.figures[event["subject_id"]] = _only(after, (*_FIGURE, "insight"))


def _quote(told: _Told, event: Row, before: Row, after: Row) -> None:
    if event["action"] == "removed":
        told.quotes.pop((before["insight"], event["quote_id"]), None)
    else:
        told.quotes[after["insight"], event["quote_id"]] = _only(after, _QUOTE)


def _block(told: _Told, event: Row, _before: Row, after: Row) -> None:
    if event["action"] == "removed":
        told.blocks.pop(event["subject_id"], None)
    elif event["action"] in ("added", "edited"):
        told.blocks[event["subject_id"]] = _only(after, _BLOCK)


def _only(row: Row, fields: tuple[str, ...]) -> Row:
    return {name: row[name] for name in fields}
