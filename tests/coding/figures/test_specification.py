"""Specifications: what a report keeps of a figure."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coding.figures.specification import Specification, from_json, to_json
from corpus.errors import Refused

names = st.text(min_size=1, max_size=8)


@given(
    st.builds(
        Specification,
        question=names,
        by=st.none() | names,
        where=st.lists(st.tuples(names, names), max_size=3).map(tuple),
        base=st.sampled_from(["asked", "answered", "substantive"]),
        of=st.none() | names,
        coder=st.none() | names,
        sort=st.sampled_from([None, "order", "share"]),
        estimate=st.sampled_from([None, "people", "machine", "corrected"]),
        wave=st.none() | names,
        each=st.sampled_from([None, "one code"]),
        phrases=st.none() | names,
        numerator=st.none() | names,
        denominator=st.none() | names,
        per=st.none() | st.floats(min_value=1e-3, max_value=1e6),
        decimals=st.sampled_from([None, 0, 1, 2]),
        chart=st.sampled_from([None, "bar", "pie", "stacked", "none"]),
    )
)
def test_a_specification_survives_json(specification: Specification) -> None:
    """What is kept in a report asks for the same figure."""
    assert from_json(to_json(specification)) == specification


def test_what_is_left_out_takes_its_default() -> None:
    """A question alone is enough."""
    assert from_json({"question": "P03"}) == Specification("P03")


@pytest.mark.parametrize(
    "broken",
    [
        {},
        {"question": ""},
        {"question": 3},
        {"question": "P03", "base": "everybody"},
        {"question": "P03", "where": ["country"]},
        {"question": "P03", "where": 5},
        {"question": "P03", "sort": "random"},
        {"question": "codes", "estimate": "guess"},
        {"question": "rate", "per": 0},
        {"question": "rate", "per": "500"},
        {"question": "P03", "decimals": 7},
        {"question": "P03", "chart": "donut"},
    ],
)
def test_what_is_no_specification_is_refused(broken: dict[str, Any]) -> None:
    """A damaged report says so instead of showing another figure."""
    with pytest.raises(Refused, match="specification of a figure cannot be read"):
        from_json(broken)
