"""The evidence ids that a report left with stay those of what it shows."""

import pytest
from sqlalchemy import text

from coding.check import faults
from coding.report import reports
from coding.report.kept_ids import replay
from corpus.people import Actor
from corpus.study import Study, Work
from tests.coding.report.reported import TITLE

OTHER = "0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f"
AS_A_WHOLE, FIRST = (f"The report {TITLE}, {part}" for part in ("as a whole", "insight 1"))
CHANGES = [
    (f"UPDATE report SET guid = '{OTHER}'", AS_A_WHOLE),
    (f"UPDATE insight SET guid = '{OTHER}'", FIRST),
    (f"UPDATE figure SET guid = '{OTHER}' WHERE position = 2", FIRST),
    ("UPDATE figure SET position = 3 - position", FIRST),
]


@pytest.mark.parametrize("status", ["submitted", "approved"])
def test_a_guid_changed_behind_the_log_is_named(
    drafted: Study, actor: Actor, supervisor: Actor, status: str
) -> None:
    """Once the report was submitted; readers could not look up what they have in their hands."""
    with drafted.write(actor) as work:
        reports.submit(work)
    if status == "approved":
        with drafted.write(supervisor) as work:
            reports.approve(work)
    found = []
    for change, _ in CHANGES:
        with drafted.rehearse(actor) as work:
            work.connection.execute(text(change))
            found += [(change, fault) for fault in faults(Work(work.connection, actor))]
    assert found == [
        (change, f"{place}, has other evidence ids, or in another order, than when it was {status}.")
        for change, place in CHANGES
    ]


def test_drafts_and_reports_of_the_first_version_told_no_ids(approved: Study, actor: Actor) -> None:
    """They have none to compare with."""
    with approved.rehearse(actor) as work:
        work.connection.execute(text(CHANGES[0][0]))
        for change in ("frozen = '{\"version\": 1}'", "status = 'returned'"):
            work.connection.execute(text(f"UPDATE report SET {change}"))
            assert replay(Work(work.connection, actor)) == []
