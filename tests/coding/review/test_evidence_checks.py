"""Pre-checks of what speaks against a claim and who is heard."""

from coding.for_and_against.marks import mark
from coding.report import reports
from coding.report.content import ShownBlock
from coding.review.evidence_checks import contradictions, opposing_findings, voices
from coding.review.precheck import Finding
from corpus.people import Actor
from corpus.study import Study
from tests.coding.report.reported import TITLE
from tests.coding.review.shown import insight, report


def test_marked_contradictions_must_be_shown(in_review: Study, supervisor: Actor) -> None:
    """Those that the insight shows are well."""
    with in_review.write(supervisor) as work:
        mark(work, TITLE, 1, "R3/why", "contradicts")
        assert not contradictions(work, TITLE).amber
        mark(work, TITLE, 1, "R8/why", "contradicts")
        mark(work, TITLE, 1, "R9/why", "contradicts")
        mark(work, TITLE, 1, "R5/why", "fits")
        assert contradictions(work, TITLE).findings == (
            Finding("2 quotes that were marked as contradicting the claim are not shown.", 1),
        )


def test_whoever_is_heard_too_often_is_told_without_a_name(
    in_review: Study, actor: Actor, supervisor: Actor
) -> None:
    """In each insight where they are heard."""
    with in_review.write(supervisor) as work:
        reports.return_(work, comment="Again.")
    with in_review.write(actor) as work:
        assert not voices(work, TITLE).amber
        reports.add_insight(work, None, "Second")
        reports.add_quote(work, None, 2, "R1/why", "for")
        said = "One respondent is heard in 2 of 4 quotes: insights 1, 2."
        assert voices(work, TITLE).findings == (Finding(said, 1), Finding(said, 2))


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
