"""Numbers in digits and words."""

from hypothesis import given
from hypothesis import strategies as st

from coding.claims.numbers import decimals, value

UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]


def test_numbers_are_read_as_they_are_written() -> None:
    """In words up to a hundred; with a comma, a point or a thin space between thousands."""
    assert [value(word) for word in UNITS] == list(range(13))
    assert [value("ninety-nine"), value("Forty two"), value("hundred")] == [99, 42, 100]
    assert [value("269,370"), value("269\u202f370"), value("0,95"), value("1.5")] == [
        269370,
        269370,
        0.95,
        1.5,
    ]


@given(st.integers(0, 10**9))
def test_grouped_digits_are_the_number(number: int) -> None:
    """Whatever its size."""
    assert (value(f"{number:,}"), decimals(f"{number:,}")) == (number, 0)


@given(st.integers(0, 999), st.integers(0, 9))
def test_a_decimal_sign_may_be_a_comma(whole: int, tenths: int) -> None:
    """With one digit behind it."""
    assert value(f"{whole},{tenths}") == value(f"{whole}.{tenths}") == float(f"{whole}.{tenths}")
    assert decimals(f"{whole},{tenths}") == 1
