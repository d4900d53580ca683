"""Pre-checks of quotes."""

from coding.disclosure.releases import Flagged
from coding.disclosure.risks.risk import Risk
from coding.review.precheck import Finding
from coding.review.quote_checks import identifying, one_sided, used_twice
from tests.coding.review.shown import insight, quote, report


def test_a_quote_that_is_shown_twice_is_named_at_both_places() -> None:
    """Three times too."""
    shown = report(
        insight(1, quotes=[quote("quo-1"), quote("quo-2")]),
        insight(2, quotes=[quote("quo-1", stance="against")]),
        insight(3, quotes=[quote("quo-1")]),
    )
    assert used_twice(shown).findings == (
        Finding("A quote of this insight is also shown in insights 2 and 3.", 1, "quo-1"),
        Finding("A quote of this insight is also shown in insights 1 and 3.", 2, "quo-1"),
        Finding("A quote of this insight is also shown in insights 1 and 2.", 3, "quo-1"),
    )
    assert not used_twice(report(insight(quotes=[quote("quo-1"), quote("quo-2")]))).amber


def test_a_claim_that_nothing_speaks_against_is_told() -> None:
    """Comments are no other side; a claim without quotes is another matter."""
    shown = report(
        insight(1, quotes=[quote("quo-1"), quote("quo-2", stance="comment")]),
        insight(2, quotes=[quote("quo-3"), quote("quo-4", stance="against")]),
        insight(3),
    )
    assert [one.insight for one in one_sided(shown).findings] == [1]


def test_quotes_that_wait_for_a_release_are_told_by_kind_alone() -> None:
    """In each insight that shows them, never with their words."""
    risks = (Risk("place", 0, 6, "a place"), Risk("age", 8, 10, "an age"), Risk("place", 12, 20, "a place"))
    flagged = Flagged("quo-1", "R1/why", "secretword", (1, 3), risks, None)
    said = "A quote could tell who somebody is: place and age."
    assert identifying([flagged]).findings == (Finding(said, 1, "quo-1"), Finding(said, 3, "quo-1"))
    assert not identifying([]).amber
