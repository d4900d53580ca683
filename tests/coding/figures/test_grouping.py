"""Groupings: small groups are shown together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coding.figures.grouping import SMALLEST_GROUP, Grouping, groupings


@pytest.mark.parametrize(
    ("sizes", "expected"),
    [
        ({}, []),
        ({"A": 9, "B": 8}, [Grouping("A", ("A",)), Grouping("B", ("B",))]),
        ({"B": 9, "A": 9}, [Grouping("A", ("A",)), Grouping("B", ("B",))]),
        ({"A": 9, "B": 4, "C": 4}, [Grouping("A", ("A",)), Grouping("Others", ("B", "C"))]),
        ({"A": 50, "B": 9, "C": 7}, [Grouping("A", ("A",)), Grouping("Others", ("B", "C"))]),
        ({"A": 50, "B": 7}, [Grouping("Others", ("A", "B"))]),
        ({"A": 3}, [Grouping("Others", ("A",))]),
        ({"A": 9, None: 10}, [Grouping("A", ("A",)), Grouping("Not stated", (None,))]),
        ({"A": 9, None: 3, "B": 6}, [Grouping("A", ("A",)), Grouping("Others", ("B", None))]),
        ({"A": 9, "B": 0}, [Grouping("A", ("A",))]),
        (
            {"A": 20, "others": 9, "B": 8, "C": 2},
            [Grouping("A", ("A",)), Grouping("B", ("B",)), Grouping("Others", ("others", "C"))],
        ),
    ],
)
def test_groups_are_merged_until_none_is_small(
    sizes: dict[str | None, int], expected: list[Grouping]
) -> None:
    """A table of cases: order, merging, the next smallest joining, nobody stated, everybody together."""
    assert groupings(sizes) == expected


@given(st.dictionaries(st.none() | st.text(max_size=3), st.integers(0, 30), max_size=12))
def test_no_group_is_small_and_nobody_is_lost(sizes: dict[str | None, int]) -> None:
    """Whatever the sizes: every value once, and a small group only when the whole base is small."""
    shown = groupings(sizes)
    assert sorted(str(value) for group in shown for value in group.values) == sorted(
        str(value) for value, n in sizes.items() if n
    )
    totals = [sum(sizes[value] for value in group.values) for group in shown]
    assert all(n >= SMALLEST_GROUP for n in totals) or len(totals) == 1
