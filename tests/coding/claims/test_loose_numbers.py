"""Numbers typed in a text."""

import pytest

from coding.claims.loose_numbers import loose_numbers


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Of 272 officers, 58 percent agree, 34.7% strongly.", ["272", "58 percent", "34.7%"]),
        ("1,250 people aged 5–7 were asked 3 times.", ["1,250", "5–7", "3"]),
        ("From 2 May to 13 August 2018, and on May 3.", []),
        ("See insight 3, Figure 1.2, section 4 and page 7.", []),
        ("They use H.264, COVID-19 and a 3-year plan; P02 asks for it.", []),
        ("It is {fig-1a2b3c4d5e6f: Yes | 1} of them.^[Page 12 of 90.]", []),
        ("## 12 reasons\nNone.\n\n45 more.", ["12", "45"]),
        ("A third of them agree.", []),
        ("", []),
    ],
)
def test_numbers_in_digits_are_listed(text: str, found: list[str]) -> None:
    """But not years, dates, places in a text, names, footnotes and what is taken from a figure."""
    assert loose_numbers(text) == found
