"""Reading bins and numbers."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.bins import bounds, parse_number


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("1–10", (1, 10)),
        ("1 - 10", (1, 10)),
        ("100 to 500", (100, 500)),
        ("0 or N/A", (0, 0)),
        ("More than 1000", (math.nextafter(1000, math.inf), math.inf)),
        ("50+", (50, math.inf)),
        ("at least 3", (3, math.inf)),
        ("< 5 years", (-math.inf, math.nextafter(5, -math.inf))),
        ("1 000–2 000", (1000, 2000)),
        ("11–1,000", (11, 1000)),
        ("More than 1,000", (math.nextafter(1000, math.inf), math.inf)),
        ("no idea", None),
    ],
)
def test_a_label_says_which_numbers_it_stands_for(label: str, expected: tuple[float, float] | None) -> None:
    """Both ends included; "more than" and "less than" leave their number out."""
    assert bounds(label) == expected


@given(st.integers(min_value=0, max_value=10**6), st.integers(min_value=0, max_value=10**6))
def test_a_range_holds_its_ends_and_nothing_outside(low: int, size: int) -> None:
    """For any two whole numbers."""
    found = bounds(f"{low}–{low + size}")
    assert found == (low, low + size)


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("7", 7),
        ("3,5", 3.5),
        ("2 000", 2000),
        ("2,000", 2000),
        ("1,234,567.5", 1234567.5),
        ("0,125", 0.125),
        ("2,0001", 2.0001),
        (" 12 ", 12),
        ("N/A", None),
    ],
)
def test_a_number_is_read_as_people_write_it(cell: str, number: float | None) -> None:
    """Decimal comma, and spaces or commas between thousands."""
    assert parse_number(cell) == number
