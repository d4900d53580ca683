"""Pre-checks of texts."""

from coding.claims.check import check_claims
from coding.figures.table import Row
from coding.report.content import ShownBlock
from coding.review.precheck import Finding
from coding.review.word_checks import claims, overview, references, typed_numbers
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
        insight(4, headline="{fig-1: base} agree", overview="All agree", figures=[figure(table(50))]),
    )
    assert overview(shown).findings == (
        Finding("The overview says “There are too few people”, the headline “Staff is short”.", 2),
        Finding("The overview says “All agree”, the headline “50 agree”.", 4),
    )


def test_shares_in_words_that_do_not_hold_are_told_with_the_reason() -> None:
    """Whatever holds, or somebody let stand, is not in the way."""
    half = table(200, rows=(Row("Encryption", 60, 30.0, 24.0, 36.0),))
    shown = report(
        insight(1, headline="More than half name encryption", figures=[figure(half, title="Challenges")]),
        insight(2, headline="Nearly a third name encryption", figures=[figure(half, title="Challenges")]),
    )
    (found,) = claims(check_claims(shown)).findings
    assert (found.insight, found.about) == (1, "fig-1")
    assert found.words.startswith("“More than half” in the headline is not what is shown: ")


def test_typed_numbers_are_listed_with_their_place() -> None:
    """Numbers taken from figures are right by themselves, and an expert's are not the survey's."""
    shown = report(
        insight(text="73 of 227 agree, {fig-1: Yes} do not.", figures=[figure(table(50))]),
        introduction="In 2018.",
        blocks=(ShownBlock("comment", "", "We see 40 cases.", insights=(1,)),),
    )
    assert typed_numbers(shown).findings == (
        Finding("73 and 227 in the text: typed, not taken from a figure.", 1),
    )
