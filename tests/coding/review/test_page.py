"""A report and one of its insights under review."""

import pytest

from coding.report import reports
from coding.review.comments import comment, resolve
from coding.review.decisions import approve_insight, return_insight
from coding.review.page import insight_under_review, under_review
from corpus.errors import Refused
from tests.coding.review.reviewing import Two


def test_an_insight_comes_with_all_that_is_known_of_it(two: Two) -> None:
    """Quotes in context, checks, what people confirmed, the decision, and what was said."""
    comment(two.sam, None, "About all of it.")
    comment(two.sam, None, "Too strong.", insight=1)
    resolve(two.sam, None, 2)
    assert under_review(two.sam).undecided == (1,)
    approve_insight(two.sam, None, 1)
    under = under_review(two.sam)
    found = insight_under_review(two.sam, under, 1)
    assert ([one.text for one in under.open_comments], under.undecided) == (["About all of it."], ())
    assert [quote.name for quote in found.quotes] == ["R1/why", "R2/why", "R3/why", "E1"]
    assert found.decided is not None
    assert found.decided.in_words == "approved by Sam"
    assert [one.text for one in found.comments] == ["Too strong."]
    assert found.confirmed is not None
    assert (found.confirmed.codings, found.confirmed.one_by_one) == (4, 4)
    assert [one.words for check in found.checks for one in check.findings if check.name == "Bases"] == [
        "Figure 1.1 rests on 8 respondents: fewer than 30.",
        "Figure 1.2 rests on 9 respondents: fewer than 30.",
    ]


def test_there_is_no_page_of_a_missing_insight(two: Two) -> None:
    """The refusal says how many there are."""
    with pytest.raises(Refused, match=r"has no insight 2\. It has 1"):
        insight_under_review(two.ada, under_review(two.ada), 2)


def test_a_returned_insight_waits_again_when_the_report_comes_back(two: Two) -> None:
    """Nothing is left to decide once it is returned; after another submission somebody has to look at it again."""
    return_insight(two.sam, None, 1, comment="Who says so?")
    under = under_review(two.sam)
    assert (under.undecided, under.returned, under.waiting) == ((), (1,), ())
    reports.return_(two.sam, None, comment="See insight 1.")
    reports.submit(two.ada, None)
    under = under_review(two.sam)
    assert (under.undecided, under.returned, under.waiting) == ((), (1,), (1,))


def test_checks_are_counted_where_they_are_to_be_looked_at(two: Two) -> None:
    """At each insight, and for the report as a whole: as many as the screens of these say together."""
    under = under_review(two.sam)
    at_the_insight = sum(check.amber for check in insight_under_review(two.sam, under, 1).checks)
    on_the_whole = sum(any(one.insight is None for one in check.findings) for check in under.checks)
    assert under.to_look_at == at_the_insight + on_the_whole
    assert at_the_insight > 0
