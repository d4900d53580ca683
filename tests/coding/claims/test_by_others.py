"""Sentences about what others stated."""

import pytest

from coding.claims.check import check_claims
from coding.stated import Stated
from tests.coding.claims.reported import content, insight

STATED = (
    Stated("policy", label="a policy for the workplace", words="roughly half", source="interviews of 2018"),
    Stated("plan", label="an action plan", numerator=8, denominator=10, source="a survey of 2019"),
    Stated("alerts", value=513, unit="alerts"),
    Stated("training", label="yearly training of staff", value=34.7, unit="%"),
)


def said(text: str) -> list[tuple[str, float | None, str]]:
    """(verdict, number, why) of the claims of an insight without a figure."""
    found = check_claims(content(insight(1, text, [])), stated=STATED)
    return [(one.verdict, one.actual, one.why) for one in found]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Roughly half of the employers have a policy for the workplace.", "holds"),
        ("Half of the employers have a policy for the workplace.", "loose"),
        ("Just over half of the employers have a policy for the workplace.", "loose"),
        ("A quarter of the employers have a policy for the workplace.", "contradicts"),
    ],
)
def test_words_are_held_against_words(text: str, verdict: str) -> None:
    """And no number is made up where none is stated."""
    why = "a policy for the workplace is “roughly half” (interviews of 2018); the numbers are not stated."
    assert said(text) == [(verdict, None, why)]


def test_stated_numbers_are_shares() -> None:
    """Of a numerator and a denominator, or of a percentage; a number of things is none."""
    assert said("Eight in ten employers have an action plan.") == [
        ("holds", 80.0, "an action plan is 8 of 10 (a survey of 2019); “Eight in ten” is 77.5 to 81.7 %.")
    ]
    assert said("A third give yearly training to staff.") == [
        ("holds", 34.7, "yearly training of staff is 34.7 %; “A third” is 31.7 to 36.7 %.")
    ]
    assert [verdict for verdict, _, _ in said("A third send alerts.")] == ["untied"]
