"""The grid as a link."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coding.browse.filter import Filter
from coding.browse.grid import Grid
from coding.browse.link import from_link, to_link
from corpus.errors import Refused

NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8)
FILTERS = st.builds(
    Filter,
    search=st.none() | NAMES,
    questions=st.lists(NAMES, max_size=3).map(tuple),
    waves=st.lists(NAMES, max_size=2).map(tuple),
    where=st.lists(st.tuples(NAMES, NAMES), max_size=3).map(tuple),
    respondent=st.none() | NAMES,
    sections=st.lists(NAMES, max_size=2).map(tuple),
    codes=st.lists(NAMES, max_size=3).map(tuple),
    with_codes=st.lists(NAMES, max_size=3).map(tuple),
    without_codes=st.lists(NAMES, max_size=3).map(tuple),
    suggested=st.lists(NAMES, max_size=3).map(tuple),
    coder=st.none() | NAMES,
    status=st.sampled_from([None, "undecided", "decided", "no code fits", "suggested"]),
    flag=st.sampled_from([None, "later", "supervisor"]),
    decided_from=st.none() | st.dates(),
    decided_to=st.none() | st.dates(),
    non_answers=st.sampled_from(["with", "without", "only"]),
)
COLUMNS = NAMES.map(lambda name: f"attribute:{name}") | st.sampled_from(["text", "date"])
GRIDS = st.one_of(
    st.builds(Grid, FILTERS, columns=st.lists(COLUMNS, max_size=3).map(tuple)),
    st.builds(Grid, FILTERS, sort=COLUMNS, descending=st.booleans()),
)


@given(GRIDS)
def test_a_link_reopens_the_same_grid(grid: Grid) -> None:
    """Whatever names hold: commas, ampersands, other scripts."""
    assert from_link(to_link(grid)) == grid


def test_a_link_is_readable() -> None:
    """And says nothing about what was not chosen."""
    only = Filter(
        search='"locked phones"',
        codes=("face hidden", "encryption"),
        where=(("country", "Sweden"), ("country", "Norway")),
        decided_from=date(2026, 5, 1),
    )
    assert to_link(Grid()) == {}
    assert to_link(Grid(only, sort="attribute:country", descending=True, columns=("text", "date"))) == {
        "search": '"locked phones"',
        "where": "country=Sweden&country=Norway",
        "code": "face+hidden,encryption",
        "from": "2026-05-01",
        "sort": "-attribute:country",
        "columns": "text,date",
    }


def test_what_says_nothing_about_the_grid_is_ignored() -> None:
    """Another program may add its own."""
    assert from_link({"utm": "x", "page": "3", "sort": "", "status": ""}) == Grid()


@pytest.mark.parametrize(
    ("params", "said"),
    [
        ({"status": "done"}, "Nothing to choose is called “done”.* undecided, decided"),
        ({"flag": "red"}, "called “red”.* later, supervisor"),
        ({"nonanswers": "no"}, "called “no”"),
        ({"from": "yesterday"}, "“yesterday” is no day"),
        ({"where": "country"}, "“where” is no filter"),
    ],
)
def test_a_value_that_no_grid_has_is_refused(params: dict[str, Any], said: str) -> None:
    """In words."""
    with pytest.raises(Refused, match=said):
        from_link(params)
