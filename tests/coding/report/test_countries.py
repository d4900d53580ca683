"""Which of the given countries are countries."""

import pytest

from coding.report.countries import named


@pytest.mark.parametrize(
    "given",
    ["Other", "others", "other country", "Other (international organisation)", "Unknown", "N/A", " ", "–"],
)
def test_what_stands_for_no_country_is_left_out(given: str) -> None:
    """In whatever case and with whatever is said about it."""
    assert named(["Norway", given, "Sweden"]) == ("Norway", "Sweden")


def test_countries_that_only_begin_alike_stay() -> None:
    """Nobody loses a country for its first letters."""
    assert named(["Otherland", "Nonesuch", "Namibia"]) == ("Otherland", "Nonesuch", "Namibia")
