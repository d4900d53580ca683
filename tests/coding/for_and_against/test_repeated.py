"""Quotes that a report shows more than once."""

from coding.for_and_against.repeated import repeated
from coding.report import reports
from corpus.people import Actor
from corpus.study import Study
from tests.coding.report.reported import TITLE


def test_a_quote_in_two_insights_is_named(drafted: Study, actor: Actor) -> None:
    """With both numbers; a quote that stands once is not."""
    with drafted.write(actor) as work:
        assert repeated(work, TITLE) == []
        reports.add_insight(work, TITLE, "The law comes second")
        reports.add_quote(work, TITLE, 2, "R1/why", "against")
        reports.add_quote(work, TITLE, 2, "R9/why", "for")
        (found,) = repeated(work, TITLE)
        assert (found.quote, found.insights) == ("R1/why", (1, 2))
        assert str(found) == "One quote stands in insights 1 and 2."
