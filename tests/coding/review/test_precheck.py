"""What a pre-check found, report by report and insight by insight."""

from coding.review.precheck import Finding, PreCheck, ambers, of_insight, of_report

FOUND = (
    PreCheck("Bases", "Large.", (Finding("Small.", 1), Finding("Smaller.", 2))),
    PreCheck("References", "Well.", (Finding("Lost.", None),)),
    PreCheck("One voice", "Many."),
)


def test_an_insight_has_its_own_findings() -> None:
    """What belongs to no single one stands with the report."""
    first = of_insight(FOUND, 1)
    assert [[one.words for one in check.findings] for check in first] == [["Small."], [], []]
    assert [[one.words for one in check.findings] for check in of_insight(FOUND, None)] == [[], ["Lost."], []]
    assert (ambers(FOUND), ambers(first), ambers(of_insight(FOUND, 3))) == (2, 1, 0)


def test_what_was_found_in_an_insight_alone_is_not_green_for_the_report() -> None:
    """It is told at the insight, and the report says nothing about it."""
    assert of_report(FOUND) == FOUND[1:]
