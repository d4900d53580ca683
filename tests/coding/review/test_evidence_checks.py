"""Pre-checks of what speaks against a claim and who is heard."""

from coding.for_and_against.marks import mark
from coding.report import reports
from coding.report.content import ShownBlock
from coding.review.evidence_checks import contradictions, opposing_findings, pull_quotes, voices
from coding.review.precheck import Finding
from tests.coding.report.reported import TITLE
from tests.coding.review.reviewing import Two
from tests.coding.review.shown import insight, report


def test_marked_contradictions_must_be_shown(two: Two) -> None:
    """Those that the insight shows are well."""
    mark(two.sam, TITLE, 1, "R3/why", "contradicts")
    assert not contradictions(two.sam, TITLE).amber
    mark(two.sam, TITLE, 1, "R8/why", "contradicts")
    mark(two.sam, TITLE, 1, "R9/why", "contradicts")
    mark(two.sam, TITLE, 1, "R5/why", "fits")
    assert contradictions(two.sam, TITLE).findings == (
        Finding("2 quotes that were marked as contradicting the claim are not shown.", 1),
    )


def test_whoever_is_heard_too_often_is_told_without_a_name(two: Two) -> None:
    """In each insight where they are heard."""
    reports.return_(two.sam, comment="Again.")
    assert not voices(two.ada, TITLE).amber
    reports.add_insight(two.ada, None, "Second")
    reports.add_quote(two.ada, None, 2, "R1/why", "for")
    said = "One respondent is heard in 2 of 4 quotes: insights 1, 2."
    assert voices(two.ada, TITLE).findings == (Finding(said, 1), Finding(said, 2))


def test_findings_that_oppose_each_other_are_told_in_both_insights() -> None:
    """An expert's comment against its insight, for one."""
    shown = report(
        insight(1, headline="Live streaming of abuse increases everywhere"),
        insight(2, headline="Live streaming of abuse decreases everywhere"),
        insight(3, headline="Training is short"),
        blocks=(ShownBlock("foreword", "", "Welcome."),),
    )
    found = opposing_findings(shown, language="en").findings
    assert [one.insight for one in found] == [1, 2]
    assert found[0].words.startswith("Insight 1 and insight 2: One says that ")


def test_a_pull_quote_stands_in_its_text() -> None:
    """Word for word; in each insight that the comment is on."""
    said = ShownBlock(
        "comment", "", "We see it\ntoo.", author="Noor", pull_quote="See it too.", insights=(1,)
    )
    other = ShownBlock(
        "comment", "", "We see it too.", author="Noor", pull_quote="We see that", insights=(1, 2)
    )
    article = ShownBlock("article", "", "Nothing.", pull_quote="Something")
    found = pull_quotes(report(insight(1), insight(2), blocks=(said, other, article))).findings
    words = "The pull quote of Noor does not stand in the text like that."
    assert found == (
        Finding(words, 1),
        Finding(words, 2),
        Finding("The pull quote does not stand in the text like that."),
    )
