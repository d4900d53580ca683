"""Filters by attribute, as people write them."""

import pytest

from corpus.errors import Refused
from corpus.filters import parse_where


def test_filters_are_read_in_order() -> None:
    """Spaces around a part do not count; a value may hold another equals sign."""
    assert parse_where(["country=Sweden", " role = a=b ", "country=Norway"]) == (
        ("country", "Sweden"),
        ("role", "a=b"),
        ("country", "Norway"),
    )


@pytest.mark.parametrize("written", ["country", "=Sweden", "country= ", ""])
def test_half_a_filter_is_refused_with_an_example(written: str) -> None:
    """Attribute and value are both needed."""
    with pytest.raises(Refused, match=r"is no filter.*for example country=Sweden"):
        parse_where([written])
