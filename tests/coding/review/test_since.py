"""What happened to a report since a supervisor last saw it."""

from coding.report import reports
from coding.review.comments import comment, comments, resolve
from coding.review.since import since
from tests.coding.report.reported import TITLE
from tests.coding.review.reviewing import Two


def test_a_resubmission_says_what_is_different_and_what_was_resolved(two: Two) -> None:
    """Against what the supervisor saw, and since it was returned."""
    comment(two.sam, None, "Say how many.", insight=1)
    comment(two.sam, None, "Who is missing?", insight=1)
    comment(two.sam, None, "Never mind.")
    resolve(two.sam, None, 3)
    assert since(two.sam, TITLE, tuple(comments(two.sam))).returned is None
    reports.return_(two.sam, comment="Two things.")
    reports.edit_insight(two.ada, None, 1, text="Three of eight name it.")
    resolve(two.ada, None, 1)
    comment(two.ada, None, "I asked Bo.")
    reports.submit(two.ada)
    found = since(two.ada, TITLE, tuple(comments(two.ada)))
    assert found.returned is not None
    assert (found.returned.person, found.returned.comment) == ("Sam", "Two things.")
    assert [one.sentence for one in found.of_insight(1)] == ["The text of insight 1 was rewritten."]
    assert found.of_insight(2) == ()
    assert [one.text for one in found.resolved] == ["Say how many."]
    assert [one.text for one in found.left] == ["Who is missing?"]


def test_nothing_is_different_when_a_report_is_submitted_first(two: Two) -> None:
    """There is nothing that anybody saw before."""
    found = since(two.ada, TITLE, ())
    assert (found.returned, found.changes, found.resolved, found.left) == (None, (), (), ())
