"""The curve of new codes as a chart."""

from coding.figures.charts import svg
from coding.saturation.chart import alt_text, chart
from coding.saturation.curve import curve
from coding.saturation.of_study import Group, Saturation

CARRIERS = [[0, 1, 2, 3], [2], [5, 6]]
GROUPS = tuple(
    Group(label, 8, 3, 0.125, 0.31, curve(CARRIERS, 8, orders=20)) for label in ("Everybody", "Sweden")
)
FOUND = Saturation("why", "respondents who answered why", "country", 0, 20, 1, GROUPS)


def test_the_chart_can_be_drawn_without_a_network_and_is_told_in_words() -> None:
    """A line a group with its n, told apart by dashes too, and one band."""
    spec = chart(FOUND)
    assert spec["description"] == alt_text(FOUND)
    drawn = svg(spec)
    assert "Everybody (n = 8)" in drawn
    assert "respondents whose answers were read" in drawn
    assert [layer["mark"]["type"] for layer in spec["layer"]] == ["area", "line"]
    assert "strokeDash" in spec["layer"][1]["encoding"]


def test_the_words_say_how_fast_codes_were_found() -> None:
    """And what one more respondent is expected to bring."""
    assert alt_text(FOUND).startswith(
        "Everybody: 3 codes from 8 respondents, half of them from the first 2 on average; one more respondent is "
        "expected to bring 0.12 new codes."
    )
