"""Two JSON values side by side."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coding.report.compared import MISSING, PRESENT, differing

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)


@pytest.mark.parametrize(
    ("expected", "found", "differences"),
    [
        ({"a": {"b_c": 1}}, {"a": {"b_c": 2}}, [("a, b c", 1, 2)]),
        ({"a": 1}, {"b": 1}, [("a", PRESENT, MISSING), ("b", MISSING, PRESENT)]),
        ({"a": 0.1 + 0.2}, {"a": 0.3}, []),
        ({"a": 1.0}, {"a": True}, [("a", 1.0, True)]),
        ({"a": 1}, {"a": "1"}, [("a", 1, "1")]),
        ({"a": ["x", "y"]}, {"a": ["y", "x"]}, [("a", ["x", "y"], ["y", "x"])]),
        (
            {"rows": [{"label": "x", "n": 1}, {"label": "y", "n": 2}]},
            {"rows": [{"label": "y", "n": 3}, {"label": "z", "n": 2}]},
            [("rows, x", PRESENT, MISSING), ("rows, y, n", 2, 3), ("rows, z", MISSING, PRESENT)],
        ),
        (
            {"q": [{"id": "a"}, {"id": "b"}]},
            {"q": [{"id": "b"}, {"id": "a"}]},
            [("q, order", "a, b", "b, a")],
        ),
        ({"b": [{"text": "x"}]}, {"b": [{"text": "x"}, {"text": "x"}]}, [("b, 2", MISSING, PRESENT)]),
    ],
)
def test_each_difference_is_told_where_it_is(
    expected: Any, found: Any, differences: list[tuple[str, Any, Any]]
) -> None:
    """As deep as it can be told; things with a name by their names, in whatever order."""
    assert list(differing(expected, found)) == differences


@given(values)
def test_nothing_differs_from_itself(value: Any) -> None:
    """Whatever it is."""
    assert list(differing(value, value)) == []


@given(values, values)
def test_two_that_are_not_equal_differ(one: Any, other: Any) -> None:
    """Unless by the last digits of a fraction."""
    if one != other and not any(isinstance(leaf, float) for leaf in leaves(one)):
        assert list(differing(one, other)) != []


def leaves(value: Any) -> list[Any]:
    """All that is in a value and holds nothing itself."""
    if isinstance(value, dict):
        return [leaf for inner in value.values() for leaf in leaves(inner)]
    return [leaf for inner in value for leaf in leaves(inner)] if isinstance(value, list) else [value]
