"""What happened to a report since a supervisor last saw it."""

from coding.report import reports
from coding.review.comments import comment, comments, resolve
from coding.review.since import since
from corpus.people import Actor
from corpus.study import Study
from tests.coding.report.reported import TITLE


def test_a_resubmission_says_what_is_different_and_what_was_resolved(
    in_review: Study, actor: Actor, supervisor: Actor
) -> None:
    """Against what the supervisor saw, and since it was returned."""
    with in_review.write(supervisor) as work:
        comment(work, None, "Say how many.", insight=1)
        comment(work, None, "Who is missing?", insight=1)
        comment(work, None, "Never mind.")
        resolve(work, None, 3)
        assert since(work, TITLE, tuple(comments(work))).returned is None
        reports.return_(work, comment="Two things.")
    with in_review.write(actor) as work:
        reports.edit_insight(work, None, 1, text="Three of eight name it.")
        resolve(work, None, 1)
        comment(work, None, "I asked Bo.")
        reports.submit(work)
    with in_review.read() as view:
        found = since(view, TITLE, tuple(comments(view)))
    assert found.returned is not None
    assert (found.returned.person, found.returned.comment) == ("Sam", "Two things.")
    assert [one.sentence for one in found.of_insight(1)] == ["The text of insight 1 was rewritten."]
    assert found.of_insight(2) == ()
    assert [one.text for one in found.resolved] == ["Say how many."]
    assert [one.text for one in found.left] == ["Who is missing?"]


def test_nothing_is_different_when_a_report_is_submitted_first(in_review: Study) -> None:
    """There is nothing that anybody saw before."""
    with in_review.read() as view:
        found = since(view, TITLE, ())
    assert (found.returned, found.changes, found.resolved, found.left) == (None, (), (), ())
