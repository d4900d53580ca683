"""Decisions about single insights."""

import pytest
from sqlalchemy import text

from coding import codings
from coding.check import faults
from coding.report import reports
from coding.review import decisions as review
from coding.review.comments import comments
from corpus.errors import Refused
from corpus.study import View
from tests.coding.review.reviewing import Two


def decided(view: View) -> list[tuple[int, str]]:
    """(insight, decision in words) of the only report."""
    return [(one.insight, one.in_words) for one in review.decisions(view).values()]


def test_an_insight_is_approved_as_it_was_seen(two: Two) -> None:
    """A number that changes later is not what was approved."""
    review.approve_insight(two.sam, None, 1)
    assert decided(two.sam) == [(1, "approved by Sam")]
    codings.apply(two.ada, quote="R8/why", code="encryption")
    assert decided(two.ada) == [(1, "approved by Sam, changed since")]
    assert list(faults(two.ada)) == []


def test_an_insight_is_returned_with_a_comment(two: Two) -> None:
    """It says what has to change; the report cannot be approved over it until it has changed."""
    with pytest.raises(Refused, match="A returned insight needs a comment"):
        review.return_insight(two.sam, None, 1, comment=" ")
    review.return_insight(two.sam, None, 1, comment="Show who disagrees.")
    assert [(one.place, one.text) for one in comments(two.sam)] == [("Insight 1", "Show who disagrees.")]
    with pytest.raises(Refused, match="Insight 1 was returned by Sam and has not changed since"):
        reports.approve(two.sam)
    reports.return_(two.sam, comment="See insight 1.")
    reports.edit_insight(two.ada, None, 1, text="Three name it; one disagrees.")
    reports.submit(two.ada)
    assert decided(two.ada) == [(1, "returned by Sam, changed since")]
    assert reports.approve(two.sam).status == "approved"
    assert list(faults(two.sam)) == []


def test_the_newest_decision_counts(two: Two) -> None:
    """Another supervisor may decide otherwise; withdrawn, the older decision counts again."""
    other = two.supervisor("Tove")
    review.return_insight(two.sam, None, 1, comment="No.")
    review.approve_insight(other, None, 1)
    assert decided(other) == [(1, "approved by Tove")]
    review.withdraw_decision(other, None, 1)
    review.withdraw_decision(other, None, 1)
    assert decided(other) == [(1, "returned by Sam")]
    assert list(faults(other)) == []


def test_only_supervisors_decide_and_only_in_review(two: Two) -> None:
    """In words that say when."""
    with pytest.raises(Refused, match="Only a supervisor can do this"):
        review.approve_insight(two.ada, None, 1)
    with pytest.raises(Refused, match="has no insight 2"):
        review.approve_insight(two.sam, None, 2)
    reports.return_(two.sam, comment="Again.")
    with pytest.raises(Refused, match="is returned: its insights cannot be decided on"):
        review.approve_insight(two.sam, None, 1)


def test_an_insight_takes_its_decisions_with_it(two: Two) -> None:
    """When it is removed, the study stays whole."""
    review.approve_insight(two.sam, None, 1)
    reports.return_(two.sam, comment="Begin anew.")
    reports.remove_insight(two.ada, None, 1)
    assert decided(two.ada) == []
    assert list(faults(two.ada)) == []


def test_a_decision_that_was_changed_by_hand_is_found(two: Two) -> None:
    """State is what events say."""
    review.return_insight(two.sam, None, 1, comment="No.")
    two.sam.connection.execute(text("UPDATE insight_decision SET decision = 'approved'"))
    (fault,) = review.replay(two.sam)
    assert fault.endswith("about an insight is not what its events say.")
