"""What a comment is tied to, in words."""

from coding.report.report import find_report
from coding.review.places import GONE, Place, find_place, places
from tests.coding.review.reviewing import Two


def test_a_part_is_found_by_its_numbers_and_told_in_the_same(two: Two) -> None:
    """By a quote's name as by its evidence id."""
    report = find_report(two.ada)
    parts = places(two.ada, report)
    evidence = {name: found for found, name in parts.quote_names().items()}["R3/why"]
    for quote in ("R3/why", evidence):
        place = find_place(two.ada, report, insight=1, figure=None, quote=quote)
        assert (parts.in_words(place), parts.number(place)) == ("Quote 3 of insight 1", 1)
    figure = find_place(two.ada, report, insight=1, figure=2, quote=None)
    assert parts.in_words(figure) == "Figure 1.2"


def test_what_is_gone_is_told_as_gone(two: Two) -> None:
    """An insight, a figure and a quote alike."""
    parts = places(two.ada, find_report(two.ada))
    for place in (Place("x"), Place("x", figure="y"), Place("x", quote="z")):
        assert (parts.in_words(place), parts.number(place)) == (GONE, None)
    assert parts.in_words(Place()) == "The report"
