"""Decisions about single insights."""

import pytest
from sqlalchemy import text

from coding import codings
from coding.check import faults
from coding.disclosure.releases import release
from coding.report import reports
from coding.review import decisions as review
from coding.review.comments import comments
from corpus.errors import Refused
from corpus.people import Actor, Role, sign_in
from corpus.study import Study, View


def decided(view: View) -> list[tuple[int, str]]:
    """(insight, decision in words) of the only report."""
    return [(one.insight, one.in_words) for one in review.decisions(view).values()]


def test_an_insight_is_approved_as_it_was_seen(in_review: Study, actor: Actor, supervisor: Actor) -> None:
    """A number that changes later is not what was approved."""
    with in_review.write(supervisor) as work:
        review.approve_insight(work, None, 1)
        assert decided(work) == [(1, "approved by Sam")]
    with in_review.write(actor) as work:
        codings.apply(work, quote="R8/why", code="encryption")
        assert decided(work) == [(1, "approved by Sam, changed since")]
        assert list(faults(work)) == []


def test_an_insight_is_returned_with_a_comment(in_review: Study, actor: Actor, supervisor: Actor) -> None:
    """It says what has to change; the report cannot be approved over it until it has changed."""
    with in_review.write(supervisor) as work:
        with pytest.raises(Refused, match="A returned insight needs a comment"):
            review.return_insight(work, None, 1, comment=" ")
        review.return_insight(work, None, 1, comment="Show who disagrees.")
        assert [(one.place, one.text) for one in comments(work)] == [("Insight 1", "Show who disagrees.")]
        with pytest.raises(Refused, match="Insight 1 was returned by Sam and has not changed since"):
            reports.approve(work)
        reports.return_(work, comment="See insight 1.")
    with in_review.write(actor) as work:
        reports.edit_insight(work, None, 1, text="Three name it; one disagrees.")
        reports.submit(work)
        assert decided(work) == [(1, "returned by Sam, changed since")]
    with in_review.write(supervisor) as work:
        release(work, None, "R1/why", reason="The address leads nowhere.")
        assert reports.approve(work).status == "approved"
        assert list(faults(work)) == []


def test_the_newest_decision_counts(in_review: Study, supervisor: Actor) -> None:
    """Another supervisor may decide otherwise; withdrawn, the older decision counts again."""
    other = sign_in(in_review, "Tove", role=Role.SUPERVISOR)
    with in_review.write(supervisor) as work:
        review.return_insight(work, None, 1, comment="No.")
    with in_review.write(other) as work:
        review.approve_insight(work, None, 1)
        assert decided(work) == [(1, "approved by Tove")]
        review.withdraw_decision(work, None, 1)
        review.withdraw_decision(work, None, 1)
        assert decided(work) == [(1, "returned by Sam")]
        assert list(faults(work)) == []


def test_only_supervisors_decide_and_only_in_review(
    in_review: Study, actor: Actor, supervisor: Actor
) -> None:
    """In words that say when."""
    with in_review.write(actor) as work, pytest.raises(Refused, match="Only a supervisor can do this"):
        review.approve_insight(work, None, 1)
    with in_review.write(supervisor) as work:
        with pytest.raises(Refused, match="has no insight 2"):
            review.approve_insight(work, None, 2)
        reports.return_(work, comment="Again.")
        with pytest.raises(Refused, match="is returned: its insights cannot be decided on"):
            review.approve_insight(work, None, 1)


def test_an_insight_takes_its_decisions_with_it(in_review: Study, actor: Actor, supervisor: Actor) -> None:
    """When it is removed, the study stays whole."""
    with in_review.write(supervisor) as work:
        review.approve_insight(work, None, 1)
        reports.return_(work, comment="Begin anew.")
    with in_review.write(actor) as work:
        reports.remove_insight(work, None, 1)
        assert decided(work) == []
        assert list(faults(work)) == []


def test_a_decision_that_was_changed_by_hand_is_found(in_review: Study, supervisor: Actor) -> None:
    """State is what events say."""
    with in_review.write(supervisor) as work:
        review.return_insight(work, None, 1, comment="No.")
        work.connection.execute(text("UPDATE insight_decision SET decision = 'approved'"))
        (fault,) = review.replay(work)
    assert fault.endswith("about an insight is not what its events say.")
