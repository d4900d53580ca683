"""Pre-checks of texts."""

from coding.report.content import ShownBlock
from coding.review.precheck import Finding
from coding.review.word_checks import overview, references
from tests.coding.review.shown import figure, insight, report, table


def test_references_that_lead_nowhere_are_named_with_their_place() -> None:
    """In any text of the report."""
    shown = report(
        insight(1, headline="{fig-1: Yes} agree", text="{fig-1: Maybe} doubt", figures=[figure(table(50))]),
        insight(2, sub_headline="See {fig-2}"),
        blocks=(ShownBlock("foreword", "", "{fig-1: No}"),),
    )
    assert references(shown).findings == (
        Finding("{fig-1: Maybe} in the text leads to no number of a figure.", 1),
        Finding("{fig-2} in the sub-headline leads to no number of a figure.", 2),
        Finding("{fig-1: No} in the foreword leads to no number of a figure.", None),
    )


def test_a_claim_in_two_wordings_is_told() -> None:
    """Case and spacing make no other wording."""
    shown = report(
        insight(1, headline="Crime grows", overview="crime  grows"),
        insight(2, headline="Staff is short", overview="There are too few people"),
        insight(3),
    )
    assert overview(shown).findings == (
        Finding("The overview says “There are too few people”, the headline “Staff is short”.", 2),
    )
