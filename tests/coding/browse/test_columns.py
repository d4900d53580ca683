"""The columns of the grid."""

import pytest

from coding.attributes import Attribute
from coding.browse.columns import at_first, columns, find_column
from corpus.errors import Refused

KNOWN = [
    Attribute(number, name, (), others=False)
    for number, name in enumerate(["country", "role", "text", "age"])
]


def test_every_attribute_is_a_column() -> None:
    """Also one that is called like a column of quotes."""
    assert list(columns(KNOWN).items())[-4:] == [
        ("attribute:country", "country"),
        ("attribute:role", "role"),
        ("attribute:text", "text"),
        ("attribute:age", "age"),
    ]


def test_a_grid_that_nobody_arranged_shows_few_attributes() -> None:
    """The text comes first."""
    assert at_first(KNOWN)[0] == "text"
    assert [name for name in at_first(KNOWN) if name.startswith("attribute:")] == [
        "attribute:country",
        "attribute:role",
        "attribute:text",
    ]


@pytest.mark.parametrize(
    ("written", "column"),
    [
        ("text", "text"),
        ("Decided", "date"),
        ("COUNTRY", "attribute:country"),
        ("attribute:text", "attribute:text"),
    ],
)
def test_a_column_is_found_by_name_or_heading(written: str, column: str) -> None:
    """The quote's own columns before attributes of the same name."""
    assert find_column(KNOWN, written) == column


def test_an_unknown_column_is_refused() -> None:
    """With the nearest one."""
    with pytest.raises(Refused, match=r"no column contry.* Did you mean country"):
        find_column(KNOWN, "contry")
