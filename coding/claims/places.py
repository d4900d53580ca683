"""Where a claim stands: "3" is the third insight, "summary 1" the first summary, or it is the "introduction"."""

from dataclasses import dataclass
from typing import Any

from coding.report.content import ReportContent
from coding.report.report import Report
from coding.store import insights as insight_store
from coding.store import report_blocks as block_store
from corpus.study import View

INTRODUCTION = "introduction"


@dataclass(frozen=True, slots=True)
class StoredPlace:
    """Where a claim is kept: `column` of its row holds `id`."""

    column: str
    id: int

    def told(self, report: Report, said: dict[str, Any]) -> dict[str, Any]:
        """`said` for an event, with the report and what of it the claim stands in."""
        column = {} if self.column == "report_id" else {self.column.removesuffix("_id"): self.id}
        return {"report": report.guid, **column, **said}


def canonical(place: str, shown: ReportContent) -> str:
    """A place as checked claims name it, however somebody wrote it; "summary" is the only summary of the report."""
    wanted = " ".join(place.split()).casefold().removeprefix("insight ")
    of_kind = [block for block in shown.blocks if block.kind == wanted]
    return f"{wanted} 1" if len(of_kind) == 1 else wanted


def in_words(place: str) -> str:
    """A place to begin a sentence with.

    >>> in_words("3"), in_words("summary 1"), in_words("introduction")
    ('Insight 3', 'Summary 1', 'Introduction')
    """
    return f"Insight {place}" if place.isdigit() else place.capitalize()


def stored(view: View, report: Report, place: str) -> StoredPlace:
    """The insight, block or report that a checked claim stands in; the place is as the claim names it."""
    if place == INTRODUCTION:
        return StoredPlace("report_id", report.id)
    if place.isdigit():
        return StoredPlace(
            "insight_id", insight_store.of_report(view.connection, report.id)[int(place) - 1]["id"]
        )
    blocks = block_store.of_report(view.connection, report.id)
    return next(
        StoredPlace("block_id", row["id"]) for row in blocks if f"{row['kind']} {row['position']}" == place
    )


def of_row(row: dict[str, Any]) -> str:
    """The place of a stored claim, as checked claims name it."""
    if row["insight_id"] is not None:
        return str(row["position"])
    return INTRODUCTION if row["block_id"] is None else f"{row['kind']} {row['number']}"
