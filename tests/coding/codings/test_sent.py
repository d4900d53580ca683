"""Reading what a page sends."""

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coding.codings.sent import Sent, SentCode, number_of, read
from corpus.errors import Refused

CONFIRM: dict[str, Any] = {
    "seq": "7",
    "do": "confirm",
    "quote": "R1/why",
    "sha": "0123456789abcdef",
    "codes": [
        {"name": "encryption", "suggestion": 3, "start": 0, "end": 9, "text": "Encrypted", "new": False},
        {"name": "phones", "suggestion": None, "start": None, "end": None, "text": None, "new": True},
    ],
    "memo": "",
    "category": None,
}


def test_a_whole_entry_is_read() -> None:
    """What is null or missing is empty."""
    codes = (
        SentCode("encryption", suggestion=3, start=0, end=9, text="Encrypted"),
        SentCode("phones", new=True),
    )
    assert read(CONFIRM) == Sent("7", "confirm", quote="R1/why", sha="0123456789abcdef", codes=codes)
    assert read({"seq": "8", "do": "undo"}) == Sent("8", "undo")
    assert [code.span for code in codes] == [(0, 9), None]


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"seq": 7}, "number"),
        ({"seq": ""}, "number"),
        ({"seq": "7" * 65}, "number"),
        ({"seq": "7\0"}, "number"),
        ({"do": "drop"}, "kind"),
        ({"do": ["confirm"]}, "kind"),
        ({"quote": None}, "quote"),
        ({"quote": ["R1/why"]}, "quote"),
        ({"quote": "R1/\ud800"}, "quote"),
        ({"sha": ""}, "quote"),
        ({"codes": {}}, "codes"),
        ({"codes": ["encryption"]}, "codes"),
        ({"codes": [{"name": ""}]}, "codes"),
        ({"codes": [{"name": "a", "new": 1}]}, "codes"),
        ({"codes": [{"name": "a"}] * 101}, "codes"),
        ({"codes": [{"name": "a", "suggestion": True}]}, "suggestion"),
        ({"codes": [{"name": "a", "suggestion": 2**31}]}, "suggestion"),
        ({"codes": [{"name": "a", "start": 0, "end": 1.0, "text": "E"}]}, "end"),
        ({"codes": [{"name": "a", "start": -1, "end": 1, "text": "E"}]}, "start"),
        ({"codes": [{"name": "a", "start": 0}]}, "part"),
        ({"codes": [{"name": "a", "end": 9, "text": "Encrypted"}]}, "part"),
        ({"codes": [{"name": "a", "text": "Encrypted"}]}, "part"),
        ({"codes": []}, "No code is named"),
        ({"memo": 5}, "memo"),
        ({"category": False}, "category"),
        ({"after": 7}, "after"),
    ],
)
def test_a_wrong_shape_is_refused_by_the_part_that_has_it(changed: dict[str, Any], problem: str) -> None:
    """Nothing of it is guessed."""
    with pytest.raises(Refused, match=problem):
        read(CONFIRM | changed)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=8,
)
NEARLY = st.fixed_dictionaries({}, optional={field: JSON | st.just(CONFIRM[field]) for field in CONFIRM})


@given(entry=JSON | NEARLY)
def test_whatever_comes_is_read_or_refused(entry: object) -> None:
    """There is no third way, and what is read has a number."""
    with suppress(Refused):
        assert read(entry).seq == number_of(entry) != ""
