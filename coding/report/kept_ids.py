"""Whether what a report shows still has the evidence ids by which readers look it up.

No event tells a guid. A report that was approved or submitted does: what it shows cannot be changed since.
"""

from collections.abc import Mapping
from typing import Any

from coding.report.evidence_id import figure_id, insight_id, quote_id
from coding.report.report import Report, all_reports
from coding.store import insights as store
from coding.store import submissions
from corpus.study import View

Ids = dict[str, list[str]]
"""Ids by the part of the report that has them."""

_WHEN = {"approved": "approved", "in review": "submitted"}


def replay(view: View) -> list[str]:
    """A sentence for each part of a report with other ids than it was approved or submitted with.

    What is missing altogether its events tell.
    """
    return [
        f"The report {report.title}, {part}, has other evidence ids, or in another order, than when it was "
        f"{_WHEN[report.status]}."
        for report in all_reports(view)
        for part, (then, now) in _both(view, report).items()
        if then != now and len(then) == len(now)
    ]


def _both(view: View, report: Report) -> dict[str, tuple[list[str], list[str]]]:
    """The ids then and now of each part that the report had and has."""
    then = _told(view, report)
    if then is None:
        return {}
    now = _now(view, report)
    return {part: (ids, now[part]) for part, ids in then.items() if part in now}


def _told(view: View, report: Report) -> Ids | None:
    """What the report had when it was approved or submitted; None for drafts, and where no ids were told yet."""
    document: Any = None
    if report.status == "approved":
        document = report.frozen
    elif report.status == "in review":
        number = submissions.count(view.connection, report.id)
        document = submissions.document(view.connection, report.id, number)
    if not isinstance(document, Mapping) or document.get("version", 1) == 1:
        return None
    told = {"as a whole": [document["report"]["guid"]]}
    for insight in document["insights"]:
        shown = [one["id"] for part in ("figures", "quotes") for one in insight[part]]
        told[f"insight {insight['number']}"] = [insight["id"], *shown]
    return told


def _now(view: View, report: Report) -> Ids:
    found = {"as a whole": [report.guid]}
    for number, insight in enumerate(store.of_report(view.connection, report.id), start=1):
        figures = [figure_id(row["guid"]) for row in store.figures(view.connection, insight["id"])]
        quotes = [quote_id(row["guid"]) for row in store.quotes(view.connection, insight["id"])]
        found[f"insight {number}"] = [insight_id(insight["guid"]), *figures, *quotes]
    return found
