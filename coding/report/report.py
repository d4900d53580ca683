"""A report as it stands, found by its title, and what may be done with it in each state."""

from dataclasses import dataclass
from typing import Any, Literal

from coding.store import reports as store
from corpus.errors import Refused
from corpus.people import Role, require
from corpus.study import View, Work
from corpus.suggest_name import near

Status = Literal["draft", "in review", "approved", "returned"]

OPEN: tuple[Status, ...] = ("draft", "returned")
"""The states in which coders may change a report."""


@dataclass(frozen=True, slots=True)
class Report:
    """A report without its insights. People are names, None until it happened; moments are ISO 8601 in UTC.

    `comment` is what the last decision said, "" while there is none. `frozen` is the whole content of an approved
    report as JSON, None before.
    """

    id: int
    guid: str
    title: str
    introduction: str
    status: Status
    created_at: str
    submitted_by: str | None
    submitted_at: str | None
    decided_by: str | None
    decided_at: str | None
    comment: str
    frozen: dict[str, Any] | None


def all_reports(view: View) -> list[Report]:
    """Every report of the study, in the order they were created."""
    return [
        Report(**{field: row[field] for field in Report.__slots__})
        for row in store.everything(view.connection)
    ]


def find_report(view: View, title: str | None = None) -> Report:
    """The report called `title`, without regard to case; None means the only one there is.

    Raises Refused when there is none, or when None is given and there are several.
    """
    every = all_reports(view)
    if not every:
        raise Refused("The study has no report yet.", help="Create one first.")
    if title is None:
        if len(every) > 1:
            titles = ", ".join(report.title for report in every)
            raise Refused(
                f"The study has {len(every)} reports: {titles}.", help="Say which one by its title."
            )
        return every[0]
    wanted = " ".join(title.split()).casefold()
    for report in every:
        if report.title.casefold() == wanted:
            return report
    raise Refused(f"There is no report called {title}.", help=near(title, [report.title for report in every]))


def open_report(work: Work, title: str | None) -> Report:
    """The report, when the actor may change it now. Raises Refused when not a coder, in review, or approved."""
    require(work, Role.CODER)
    report = unapproved_report(work, title)
    if report.status == "in review":
        raise Refused(
            f"The report {report.title} is in review and cannot be changed.",
            help="Ask a supervisor to return it first.",
        )
    return report


def unapproved_report(view: View, title: str | None) -> Report:
    """The report, as long as it is not approved. Raises Refused once it is, and as `find_report`."""
    report = find_report(view, title)
    if report.status == "approved":
        raise Refused(
            f"The report {report.title} is approved and stays as it is.",
            help="Put corrections into a new report.",
        )
    return report
