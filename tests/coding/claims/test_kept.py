"""What people decide about claims."""

import pytest

from coding.claims import replay
from coding.claims.kept import accept_claim, claims_of, decisions, leave_claim, tie_claim
from coding.claims.tie import Tie
from coding.report import reports
from coding.report.reports import BlockText
from corpus.errors import Refused
from corpus.people import Actor
from corpus.store import events
from corpus.study import Study
from tests.coding.report.reported import TITLE

HALF = "Half have met it."


def test_a_claim_is_tied_and_accepted_until_it_is_left(
    stated: Study, actor: Actor, supervisor: Actor
) -> None:
    """By researchers and supervisors; doing it again leaves no event, and the events tell it all."""
    with stated.write(actor) as work:
        (_, alone) = claims_of(work, TITLE)
        assert (alone.claim, alone.row, alone.verdict, alone.by_hand) == (HALF, "Yes", "contradicts", False)
        tied = tie_claim(work, TITLE, "1", "half", Tie("1.2", "", "No"))
        assert (tied.row, tied.verdict, tied.by_hand, tied.figure) == (
            "No",
            "contradicts",
            True,
            alone.figure,
        )
        assert tied.figure is not None
        so_far = events.end(work.connection)
        assert tie_claim(work, TITLE, "1", HALF, Tie(tied.figure, "", "No")) == tied
        assert events.end(work.connection) == so_far
    with stated.write(supervisor) as work:
        accepted = accept_claim(work, TITLE, "1", HALF, reason=" It is near enough. ")
        assert (accepted.accepted, accepted.row, accepted.open) == ("It is near enough.", "No", False)
        assert replay.replay(work) == []
    with stated.write(actor) as work:
        assert leave_claim(work, TITLE, "1", HALF) == alone
        assert replay.replay(work) == []


def test_what_was_decided_goes_with_the_words_it_was_decided_about(stated: Study, actor: Actor) -> None:
    """A rewritten sentence is checked anew; a removed insight takes its decisions with it."""
    with stated.write(actor) as work:
        accept_claim(work, TITLE, "1", HALF, reason="Near enough.")
        reports.edit_insight(work, TITLE, 1, text="Half have really met it.")
        assert [one.accepted for one in claims_of(work, TITLE) if one.where == "text"] == [""]
        reports.edit_insight(work, TITLE, 1, text=HALF)
        assert [one.accepted for one in claims_of(work, TITLE) if one.where == "text"] == ["Near enough."]
        reports.remove_insight(work, TITLE, 1)
        assert (claims_of(work, TITLE), replay.replay(work)) == ((), [])


def test_claims_beside_the_insights_are_tied_and_accepted_too(stated: Study, actor: Actor) -> None:
    """In the introduction and in any block, which takes what was decided with it wherever it goes."""
    with stated.write(actor) as work:
        reports.edit(work, TITLE, introduction="A tenth have met it.")
        reports.add_block(work, TITLE, "foreword", BlockText(text="A quarter have met it."))
        reports.add_block(work, TITLE, "comment", BlockText(text="A third of my colleagues have met it."))
        reports.add_block(work, TITLE, "comment", BlockText(text="Most of them have met it."))
        everybody = Tie("1.2", "", "Yes")
        assert tie_claim(work, TITLE, "comment 2", "most of", everybody).verdict == "holds"
        assert tie_claim(work, TITLE, "foreword", "a quarter", everybody).verdict == "contradicts"
        accept_claim(work, TITLE, "Foreword 1", "a quarter", reason="Of all who were asked.")
        accept_claim(work, TITLE, "introduction", "A tenth have met it.", reason="Of the first wave.")
        reports.move_block(work, TITLE, "comment", 2, to=1)
        told = [(one.place, one.phrase, one.verdict, one.open) for one in claims_of(work, TITLE)]
        assert told == [
            ("introduction", "A tenth", "contradicts", False),
            ("foreword 1", "A quarter", "contradicts", False),
            ("1", "comes first", "holds", False),
            ("1", "Half", "contradicts", True),
            ("comment 1", "Most of", "holds", False),
            ("comment 2", "A third", "untied", False),
        ]
        assert replay.replay(work) == []
        reports.remove_block(work, TITLE, "foreword", 1)
        leave_claim(work, TITLE, "introduction", "A tenth have met it.")
        assert (list(decisions(work, TITLE)), replay.replay(work)) == (
            [("comment 1", "Most of them have met it.")],
            [],
        )


def test_what_cannot_be_decided_is_refused(stated: Study, actor: Actor) -> None:
    """An unknown claim, figure, row or insight, no reason, and nothing to take back."""
    with stated.write(actor) as work:
        for refused, wanted in (
            (("A third.", Tie("1.2", "", "No")), "states no single claim"),
            ((HALF, Tie("1.3", "", "No")), "has no figure 1.3"),
            ((HALF, Tie("1.2", "", "Maybe")), "has no Maybe"),
            ((HALF, Tie("1.2", "Norway", "No")), "has no Norway / No"),
        ):
            with pytest.raises(Refused, match=wanted):
                tie_claim(work, TITLE, "1", *refused)
        with pytest.raises(Refused, match="Insight 2 states no single claim"):
            accept_claim(work, TITLE, "2", HALF, reason="So.")
        with pytest.raises(Refused, match="only for a reason"):
            accept_claim(work, TITLE, "1", HALF, reason=" ")
        with pytest.raises(Refused, match="Nothing was decided"):
            leave_claim(work, TITLE, "1", HALF)
        with pytest.raises(Refused, match="Summary states no single claim"):
            leave_claim(work, TITLE, "summary", HALF)


def test_an_approved_report_keeps_its_claims(stated: Study, actor: Actor, supervisor: Actor) -> None:
    """They are as frozen as the report, and still checked."""
    with stated.write(actor) as work:
        accept_claim(work, TITLE, "1", HALF, reason="Near enough.")
        for quote in ("R1/why", "R2/why"):
            reports.remove_quote(work, TITLE, 1, quote)
        reports.submit(work, TITLE)
    with stated.write(supervisor) as work:
        reports.approve(work, TITLE)
        with pytest.raises(Refused, match="approved and stays as it is"):
            leave_claim(work, TITLE, "1", HALF)
        assert [one.accepted for one in claims_of(work, TITLE) if one.where == "text"] == ["Near enough."]
