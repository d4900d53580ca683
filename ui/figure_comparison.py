"""Whether the groups of a figure differ, below it: tests, differences with their intervals, and ranks over waves."""

from collections.abc import Sequence

import streamlit as st

from coding.figures.comparison import Comparison, Difference, Tested
from coding.figures.comparison_words import beyond_chance, probability, signed, tested_in_words
from coding.figures.ranks import ranks
from coding.figures.specification import WAVE
from coding.figures.table import Table
from ui.quote_text import quiet

Columns = dict[str, list[str]]
_WORDS = ("Row", "Difference", "More than chance", "Test")
"""Columns that hold no numbers."""


def comparison(found: Table, *, key: str) -> None:
    """Says how the groups compare; nothing for a figure without groups that can. `key` names the figure's place."""
    if found.comparison is None:
        return
    st.subheader("How the groups differ" if found.by != WAVE else "How the waves differ", anchor=False)
    for number, test in enumerate(one for one in found.comparison.tests if not one.row):
        quiet(tested_in_words(test), key=f"{key}-tested-{number}")
    _table(_tests(found.comparison), key=f"{key}-tests")
    _table(_differences(found.comparison, decimals=found.decimals), key=f"{key}-differences")
    if found.by == WAVE:
        _table(_ranks(found), key=f"{key}-ranks")
    quiet(found.comparison.method, key=f"{key}-method")


def _tests(found: Comparison) -> Columns:
    tests = [one for one in found.tests if one.row]
    return {
        "Row": [one.row for one in tests],
        "More than chance": [_verdict(one) for one in tests],
        "p after Holm": [probability(one.p_holm) for one in tests],
        "Effect": [f"{one.effect} = {signed(one.size, decimals=2)}" for one in tests],
        "Test": [_name(one) for one in tests],
    }


def _verdict(test: Tested) -> str:
    return "yes" if beyond_chance(test) else "no"


def _name(test: Tested) -> str:
    return test.name if test.statistic is None else f"{test.name}, {test.statistic:.2f}, df = {test.df}"


def _differences(found: Comparison, *, decimals: int) -> Columns:
    rows = found.differences
    return {
        "Row": [one.row for one in rows],
        "Difference": [f"{one.second} − {one.first}" for one in rows],
        "Percentage points": [signed(one.points, decimals=decimals) for one in rows],
        "95 % interval": [_interval(one, decimals=decimals) for one in rows],
    }


def _interval(one: Difference, *, decimals: int) -> str:
    return f"{signed(one.low, decimals=decimals)} to {signed(one.high, decimals=decimals)}"


def _ranks(found: Table) -> Columns:
    """The place of each row in each wave."""
    places = ranks(found)
    waves: Sequence[str] = [group.label for group in found.groups]
    return {
        "Row": list(places),
        **{
            f"Rank in {wave}": [str(of_row[wave]) if wave in of_row else "–" for of_row in places.values()]
            for wave in waves
        },
    }


def _table(columns: Columns, *, key: str) -> None:
    """A table whose numbers stand at the right; nothing without rows."""
    if not columns["Row"]:
        return
    right = {name: st.column_config.Column(alignment="right") for name in columns if name not in _WORDS}
    st.dataframe(
        columns, hide_index=True, width="stretch", height="content", column_config=right, key=f"table-{key}"
    )
