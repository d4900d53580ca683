"""Marks of quotes that may speak against an insight."""

import pytest
from sqlalchemy import text

from coding.for_and_against import marks
from coding.for_and_against.marks import contradicting_but_not_shown, mark, unmark
from coding.happenings import happenings
from coding.report import reports
from corpus.errors import Refused
from corpus.people import Actor
from corpus.study import Study, View
from tests.coding.report.reported import TITLE


def standing(view: View) -> list[tuple[int, str, str, str]]:
    """(insight, quote, mark, person) of every mark that stands."""
    return [(one.insight, one.quote, one.mark, one.person) for one in marks.marks(view, TITLE)]


def test_quotes_are_marked_and_marked_otherwise(drafted: Study, actor: Actor, supervisor: Actor) -> None:
    """By researchers and supervisors; the last word stands, and saying it again leaves no event."""
    with drafted.write(actor) as work:
        mark(work, TITLE, 1, "R8/why", "fits")
        first = mark(work, TITLE, 1, "R9/why", "contradicts")
        assert mark(work, TITLE, 1, "R9/why", "contradicts") == first
    with drafted.write(supervisor) as work:
        mark(work, TITLE, 1, "R8/why", "qualifies")
        assert standing(work) == [(1, "R8/why", "qualifies", "Sam"), (1, "R9/why", "contradicts", "Ada")]
        unmark(work, TITLE, 1, "R8/why")
        assert standing(work) == [(1, "R9/why", "contradicts", "Ada")]
        assert marks.replay(work) == []


def test_a_contradiction_is_listed_until_it_is_shown(drafted: Study, actor: Actor) -> None:
    """R3 stands in the insight already; what only qualifies it need not."""
    with drafted.write(actor) as work:
        mark(work, TITLE, 1, "R3/why", "contradicts")
        mark(work, TITLE, 1, "R8/why", "qualifies")
        mark(work, TITLE, 1, "R9/why", "contradicts")
        assert [one.quote for one in contradicting_but_not_shown(work, TITLE)] == ["R9/why"]
        reports.add_quote(work, TITLE, 1, "R9/why", "against")
        assert contradicting_but_not_shown(work, TITLE) == []


def test_what_cannot_be_marked_is_refused(drafted: Study, actor: Actor) -> None:
    """An unknown insight, quote or mark, and taking back what is not there."""
    with drafted.write(actor) as work:
        with pytest.raises(Refused, match="has no insight 2"):
            mark(work, TITLE, 2, "R9/why", "fits")
        with pytest.raises(Refused, match="There is no quote R99/why"):
            mark(work, TITLE, 1, "R99/why", "fits")
        with pytest.raises(Refused, match="is no mark"):
            mark(work, TITLE, 1, "R9/why", "agrees")  # type: ignore[arg-type]
        with pytest.raises(Refused, match="has no mark under insight 1"):
            unmark(work, TITLE, 1, "R9/why")


def test_an_approved_report_keeps_its_marks(drafted: Study, actor: Actor) -> None:
    """They are as frozen as the report."""
    with drafted.write(actor) as work:
        work.connection.execute(text("UPDATE report SET status = 'approved'"))
        with pytest.raises(Refused, match="is approved and stays as it is"):
            mark(work, TITLE, 1, "R9/why", "fits")


def test_marks_go_with_their_insight(drafted: Study, actor: Actor) -> None:
    """And the events say so."""
    with drafted.write(actor) as work:
        mark(work, TITLE, 1, "R9/why", "contradicts")
        reports.remove_insight(work, TITLE, 1)
        assert (standing(work), marks.replay(work)) == ([], [])


def test_a_mark_changed_behind_the_log_is_named(drafted: Study, actor: Actor) -> None:
    """And one that is gone."""
    with drafted.write(actor) as work:
        mark(work, TITLE, 1, "R9/why", "contradicts")
        work.connection.execute(text("UPDATE evidence_mark SET mark = 'fits'"))
        assert marks.replay(work) == ["The mark of quote R9/why under an insight is not what its events say."]
        work.connection.execute(text("DELETE FROM evidence_mark"))
        assert marks.replay(work) == ["Marks of quotes that events tell of are missing: 1."]


def test_marks_are_told_among_what_happened(drafted: Study, actor: Actor) -> None:
    """Together, without any words."""
    with drafted.write(actor) as work:
        mark(work, TITLE, 1, "R8/why", "fits")
        mark(work, TITLE, 1, "R9/why", "contradicts")
    with drafted.read() as view:
        assert happenings(view, limit=1)[0].what == "marked 2 quotes beside a claim"
