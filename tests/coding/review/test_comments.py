"""Comments in the review of a report."""

import pytest
from sqlalchemy import text

from coding.check import faults
from coding.report import reports
from coding.report.render import content
from coding.review import comments as review
from corpus.errors import Refused
from corpus.store import events
from tests.coding.review.reviewing import Two


def test_comments_are_tied_to_what_they_are_about(two: Two) -> None:
    """To the report, an insight, a figure or a quote, by the names that people see; replies and ends are kept."""
    review.comment(two.sam, None, "Whose words are these?")
    review.comment(two.sam, None, "Too strong.", insight=1)
    review.comment(two.sam, None, "Out of how many?", insight=1, figure=2)
    review.comment(two.sam, None, "This says the opposite.", insight=1, quote="R3/why")
    review.reply(two.ada, None, 3, " Of nine. ")
    review.resolve(two.ada, None, 3)
    review.resolve(two.ada, None, 3)
    review.resolve(two.ada, None, 2)
    review.reopen(two.sam, None, 2)
    done = [event["action"] for event in events.of_subjects(two.sam.connection, ["report comment"])]
    assert done[4:] == ["answered", "resolved", "resolved", "reopened"]
    figures, quotes = content(two.sam).insights[0].figures, content(two.sam).insights[0].quotes
    shown = [
        (one.number, one.insight, one.place, one.about, one.text, one.status, one.resolved_by)
        for one in review.comments(two.sam)
    ]
    assert shown == [
        (1, None, "The report", None, "Whose words are these?", "open", None),
        (2, 1, "Insight 1", None, "Too strong.", "open", None),
        (3, 1, "Figure 1.2", figures[1].id, "Out of how many?", "resolved", "Ada"),
        (4, 1, "Quote 3 of insight 1", quotes[2].id, "This says the opposite.", "open", None),
    ]
    assert [(one.person, one.text) for one in review.comments(two.sam)[2].replies] == [("Ada", "Of nine.")]
    assert list(faults(two.sam)) == []


def test_what_is_named_must_be_in_the_report(two: Two) -> None:
    """A refusal says what there is."""
    for place, said in (
        ({"insight": 2}, "has no insight 2. It has 1"),
        ({"insight": 1, "figure": 3}, "Insight 1 has no figure 3. It has 2"),
        ({"insight": 1, "quote": "R5/why"}, "The quote R5/why is not in insight 1"),
        ({"figure": 1}, "The insight is not named"),
        ({"insight": 1, "figure": 1, "quote": "R1/why"}, "A figure and a quote are named"),
    ):
        with pytest.raises(Refused, match=said):
            review.comment(two.sam, None, "Why?", **place)
    with pytest.raises(Refused, match="The comment is empty"):
        review.comment(two.sam, None, " \n")
    with pytest.raises(Refused, match=r"has no comment 1\. It has 0"):
        review.reply(two.sam, None, 1, "Yes.")
    assert review.comments(two.sam) == []


def test_a_comment_outlives_what_it_is_about(two: Two) -> None:
    """What was removed is said to be gone; the comment stays with its number."""
    review.comment(two.sam, None, "Drop it.", insight=1, quote="R3/why")
    reports.return_(two.sam, comment="See there.")
    reports.remove_quote(two.ada, None, 1, "R3/why")
    (kept,) = review.comments(two.ada)
    assert (kept.number, kept.insight, kept.place) == (1, 1, "Something that is no longer in the report")


def test_the_review_of_an_approved_report_is_closed(two: Two) -> None:
    """Nothing is said about it any more."""
    review.comment(two.sam, None, "Good.")
    reports.approve(two.sam)
    with pytest.raises(Refused, match="its review is closed"):
        review.comment(two.ada, None, "Wait.")
    with pytest.raises(Refused, match="its review is closed"):
        review.reply(two.ada, None, 1, "Thanks.")
    with pytest.raises(Refused, match="its review is closed"):
        review.resolve(two.ada, None, 1)


def test_no_words_of_a_comment_reach_the_log(two: Two) -> None:
    """A comment may repeat a quote."""
    review.comment(two.sam, None, "secretword", insight=1)
    review.reply(two.sam, None, 1, "secretword again")
    told = [event["after"] for event in events.of_subjects(two.sam.connection, ["report comment"])]
    assert len(told) == 2
    assert not any("secretword" in after for after in told)


def test_a_comment_that_was_changed_by_hand_is_found(two: Two) -> None:
    """State is what events say."""
    review.comment(two.sam, None, "Too strong.", insight=1)
    two.sam.connection.execute(text("UPDATE report_comment SET text = 'Fine.'"))
    (fault,) = review.replay(two.sam)
    assert fault.endswith("on a report is not what its events say.")
