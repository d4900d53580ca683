"""What was submitted: the whole report as it was, each time, sealed; and what is different since."""

import json
from dataclasses import dataclass, replace
from typing import Any

from coding.report.changes import Change, between
from coding.report.content import ReportContent
from coding.report.document import from_json, seal, to_json
from coding.report.render import computed
from coding.report.report import Report, find_report
from coding.store import submissions as store
from corpus.clock import now
from corpus.study import View, Work


@dataclass(frozen=True, slots=True)
class Submission:
    """One time that a report was submitted: `number` from 1, by `person` at the moment `at`, as `content`."""

    number: int
    person: str
    at: str
    seal: str
    content: ReportContent


def submissions(view: View, report: str | None = None) -> tuple[Submission, ...]:
    """Every time the report was submitted, oldest first; none of before Themebook kept them."""
    rows = store.of_report(view.connection, find_report(view, report).id)
    return tuple(
        Submission(row["number"], row["person"], row["at"], row["seal"], from_json(row["document"]))
        for row in rows
    )


def keep(work: Work, report: Report) -> dict[str, Any]:
    """Keeps the report as it is now, whole, as its next submission; gives what the event says of it."""
    number = store.count(work.connection, report.id) + 1
    content = replace(computed(work, report, threshold=None), submission=number)
    document = json.loads(json.dumps(to_json(content)))
    sealed = seal(document)
    row = {"number": number, "document": document, "seal": sealed, "at": now(), "person_id": work.actor.id}
    store.insert(work.connection, {"report_id": report.id, **row})
    return {"submission": number, "sealed": sealed, "kept_at": row["at"]}


def since_submitted(view: View, report: Report) -> tuple[Change, ...]:
    """What is different now from what was submitted last; nothing where no submission was kept."""
    seen = store.document(view.connection, report.id, store.count(view.connection, report.id))
    return () if seen is None else between(from_json(seen), computed(view, report, threshold=None))


def changes(view: View, report: str | None = None) -> tuple[Change, ...]:
    """What is different now from what a supervisor last saw; nothing before they saw anything.

    While the report is in review, or approved, that is what was submitted the time before; otherwise what was submitted
    last.
    """
    found = find_report(view, report)
    number = store.count(view.connection, found.id) - (found.status in ("in review", "approved"))
    seen = store.document(view.connection, found.id, number)
    if seen is None:
        return ()
    return between(from_json(seen), computed(view, found, threshold=None))
