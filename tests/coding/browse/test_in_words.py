"""A filter in words."""

from datetime import date

import pytest

from coding.browse.filter import Filter
from coding.browse.in_words import in_words


@pytest.mark.parametrize(
    ("only", "words"),
    [
        (Filter(), ""),
        (Filter(questions=("why", "how"), waves=("2018",)), "Why not? or how, 2018"),
        (
            Filter(
                where=(("country", "Sweden"), ("role", "Analyst"), ("country", "Norway")), respondent="R1"
            ),
            "country Sweden or Norway, role Analyst, respondent R1",
        ),
        (
            Filter(suggested=("law", "staff"), flag="supervisor"),
            "suggested law or staff, flagged for a supervisor",
        ),
        (Filter(status="undecided", coder="Ada"), "not decided yet by Ada"),
        (Filter(coder="Ada"), "decided by Ada"),
        (Filter(codes=("law",), coder="Ada"), "law, by Ada"),
        (
            Filter(sections=("Two",), with_codes=("law", "staff"), without_codes=("sea", "air")),
            "Two, law and staff, without sea or air",
        ),
        (Filter(status="no code fits", flag="later"), "no code fits, to come back to"),
        (
            Filter(decided_from=date(2026, 5, 1), non_answers="only"),
            "decided since 2026-05-01, non-answers alone",
        ),
        (Filter(decided_from=date(2026, 5, 1), decided_to=date(2026, 5, 1)), "decided on 2026-05-01"),
        (
            Filter(decided_from=date(2026, 5, 1), decided_to=date(2026, 5, 2)),
            "decided from 2026-05-01 to 2026-05-02",
        ),
        (Filter(decided_to=date(2026, 5, 1)), "decided up to 2026-05-01"),
    ],
)
def test_a_filter_is_said_in_one_line(only: Filter, words: str) -> None:
    """Alternatives with "or", a question as it is worded."""
    assert in_words(only, titles={"why": "Why not?"}) == words
