"""Quotes that wait for a release."""

from coding.disclosure import releases
from coding.report.export import leaving
from coding.report.held_back import HELD_BACK, held_back, is_held_back
from coding.report.render import content
from corpus.people import Actor
from corpus.study import Study
from tests.coding.report.whole import WHOLE


def test_a_quote_that_could_tell_who_somebody_is_stays_until_it_is_released(
    drafted: Study, supervisor: Actor
) -> None:
    """The first quote of the draft names an address: only the words that were released leave."""
    with drafted.write(supervisor) as work:
        releases.withdraw(work, None, "R1/why")
    with drafted.read() as view:
        seen, left = content(view).insights[0].quotes, leaving(view).insights[0].quotes
    assert [is_held_back(quote) for quote in left] == [True, False, False, False]
    assert (left[0].text, left[0].id) == (HELD_BACK, seen[0].id)
    with drafted.write(supervisor) as work:
        releases.release(work, None, "R1/why", reason="The address leads nowhere.")
    with drafted.read() as view:
        assert [quote.text for quote in leaving(view).insights[0].quotes] == [quote.text for quote in seen]


def test_an_approved_report_is_what_was_approved(drafted: Study) -> None:
    """Nothing is held back from it any more."""
    with drafted.read() as view:
        assert held_back(view, WHOLE) == WHOLE
