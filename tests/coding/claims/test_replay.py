"""Decisions about claims against their events."""

from sqlalchemy import text

from coding import check
from coding.claims import replay
from coding.claims.kept import accept_claim, tie_claim
from coding.claims.tie import Tie
from corpus.people import Actor
from corpus.study import Study
from tests.coding.report.reported import TITLE

HALF = "Half have met it."


def test_a_decision_that_no_event_tells_of_is_found(stated: Study, actor: Actor) -> None:
    """Changed, or gone, behind the back of the log; the check of a study says so too."""
    with stated.write(actor) as work:
        tie_claim(work, TITLE, "1", HALF, Tie("1.2", "", "No"))
        accept_claim(work, TITLE, "1", HALF, reason="Near enough.")
        assert list(check.faults(work)) == []
        work.connection.execute(text("UPDATE claim SET accepted = 'Otherwise.'"))
        changed = ["What was decided about a claim of insight 1 is not what its events say."]
        assert replay.replay(work) == changed
        assert list(check.faults(work)) == changed
        work.connection.execute(text("DELETE FROM claim"))
        assert replay.replay(work) == ["Decisions about claims that events tell of are missing: 1."]
