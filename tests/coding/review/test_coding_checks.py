"""The pre-check of codings."""

from coding.review.coding_checks import by_people
from coding.review.confirmed import Confirmed
from coding.review.precheck import Finding


def confirmed(*, one_by_one: int = 0, in_bulk: int = 0, waiting: int = 0) -> Confirmed:
    """Codings of one question."""
    return Confirmed(("why",), one_by_one, in_bulk, from_files=0, adjudicated=0, waiting=waiting)


def test_codings_that_came_in_bulk_and_suggestions_that_wait_are_told() -> None:
    """Half in bulk is well; more is told with its size."""
    found = by_people(
        {
            1: confirmed(one_by_one=50, in_bulk=50),
            2: confirmed(one_by_one=500, in_bulk=1500, waiting=1),
            4: confirmed(one_by_one=3, waiting=1200),
        }
    )
    assert found.findings == (
        Finding("1,500 of 2,000 codings were confirmed together with other quotes.", 2),
        Finding("1 suggestion of the machine waits for a decision: shares can still change.", 2),
        Finding("1,200 suggestions wait for a decision: shares can still change.", 4),
    )
    assert not by_people({}).amber
