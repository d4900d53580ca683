"""Charts of how good suggestions are."""

import pytest

from coding.estimates.charts import (
    calibration_chart,
    calibration_in_words,
    decisions_chart,
    decisions_in_words,
    learning_chart,
    learning_in_words,
)
from coding.estimates.over_time import Day
from coding.figures.charts import svg

CALIBRATION = {
    "error": 0.04,
    "bins": [
        {"from": 0.0, "to": 0.1, "n": 1200, "score": 0.02, "right": 0.03},
        {"from": 0.7, "to": 0.8, "n": 20, "score": 0.75, "right": 0.7},
    ],
}
CURVE = [
    {"n": 16, "of": 112, "f1": 0.41, "right_at_1": 0.55, "found_in_3": 0.6},
    {"n": 64, "of": 64, "f1": 0.58, "right_at_1": 0.7, "found_in_3": 0.74},
]
DAYS = (Day("2026-03-02", accepted=12, rejected=5), Day("2026-03-03", accepted=20, rejected=0))


@pytest.mark.parametrize(
    ("spec", "said"),
    [
        (
            calibration_chart(CALIBRATION),
            ["how sure the machine was", "how often it was right", "1,200", "20"],
        ),
        (learning_chart(CURVE), ["quotes read", "first suggestion is right"]),
        (decisions_chart(DAYS), ["2026-03-02", "2026-03-03", "accepted", "rejected"]),
    ],
    ids=["calibration", "learning", "decisions"],
)
def test_a_chart_is_drawn_with_its_axes_and_numbers(spec: dict[str, object], said: list[str]) -> None:
    """Nothing is fetched: the picture can be made without the page."""
    picture = svg(spec)
    assert [words for words in said if words not in picture] == []


def test_what_a_chart_shows_is_said_in_words() -> None:
    """For people who do not see it."""
    assert calibration_in_words(CALIBRATION) == (
        "Of 1,200 codes that it was 2% sure of, 3% were right. Of 20 codes that it was 75% sure of, 70% were right."
    )
    assert learning_in_words(CURVE[:1]) == (
        "After 16 quotes: first suggestion is right 55%, codes found among the first three 60%, "
        "precision and recall together (F1) 41%."
    )
    assert decisions_in_words(DAYS) == (
        "2026-03-02: 12 accepted, 5 rejected. 2026-03-03: 20 accepted, 0 rejected."
    )
