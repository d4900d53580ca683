"""The contradiction finder on the quotes that a published report prints."""

import pytest

from coding.for_and_against.contradictions import contradictions
from coding.report import reports
from corpus.people import sign_in
from corpus.study import Study
from tests.coding.small_corpus import trial


@pytest.mark.parametrize(
    ("headline", "opposed"),
    [
        ("Offenders are increasingly organised", {"Q027", "Q028"}),
        ("The degree of organisation is decreasing", {"Q025", "Q026", "Q027"}),
        ("Nothing has changed in the organisation", {"Q025", "Q026", "Q028"}),
    ],
)
def test_whoever_says_otherwise_is_found(printed: Study, headline: str, opposed: set[str]) -> None:
    """Whichever way the headline leans, the other answers to the question stand against it."""
    with trial(printed, sign_in(printed, "Ada")) as work:
        reports.create(work, "A report")
        reports.add_insight(work, "A report", headline)
        for name in ("Q025", "Q026", "Q027", "Q028"):
            reports.add_quote(work, "A report", 1, name, "comment")
        found = {one.weighed.key for one in contradictions(work, "A report", 1) if one.opposed}
    assert found == opposed
