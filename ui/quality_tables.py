"""The tables of the quality screen: how good suggestions are, what may be left, how often codes occur."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from coding.estimates.of_study import CodeEstimate
from coding.estimates.prevalence import Prevalence
from coding.estimates.suggested import Rate
from ui.words import part

Columns = dict[str, list[str | int]]


def by_code(rows: Sequence[dict[str, Any]]) -> Columns:
    """How good the suggestions of each code are; `rows` are the `codes` of a run's quality."""
    return {
        "Code": [row["code"] for row in rows],
        "Confirmed on": [row["n"] for row in rows],
        "Suggested on": [row["suggested"] for row in rows],
        "Right of the suggested": [part(row["precision"], between=row["precision_95"]) for row in rows],
        "Found of the confirmed": [part(row["recall"], between=row["recall_95"]) for row in rows],
    }


def left(estimates: Sequence[CodeEstimate]) -> Columns:
    """What was found of each code, how good suggestions are on the controls alone, and what may be left."""
    return {
        "Code": [one.code for one in estimates],
        "Controls read": [one.sample for one in estimates],
        "Found so far": [one.stop.found for one in estimates],
        "May remain unread, 95 % sure": [_most(one) for one in estimates],
        "Controls: suggestions right": [_rate(one.precision) for one in estimates],
        "Controls: suggestions found": [_rate(one.recall) for one in estimates],
    }


def prevalence(estimates: Sequence[CodeEstimate]) -> Columns:
    """How often each code occurs, told in three ways that stand apart."""
    return {
        "Code": [one.code for one in estimates],
        "People only": [_share(one.human) for one in estimates],
        "Machine only": [_share(one.machine) for one in estimates],
        "Machine, corrected by people": [_share(one.corrected) for one in estimates],
    }


def draw(columns: Columns, *, key: str) -> None:
    """Draws a table whose numbers stand at the right."""
    right = {name: st.column_config.Column(alignment="right") for name in list(columns)[1:]}
    st.dataframe(
        columns, hide_index=True, width="stretch", height="content", column_config=right, key=f"table-{key}"
    )


def _rate(rate: Rate) -> str:
    if rate.interval is None:
        return "–"
    return f"{part(rate.share, between=(rate.interval.low, rate.interval.high))} of {rate.n:,}"


def _share(way: Prevalence) -> str:
    if way.interval is None:
        return "–"
    return f"{part(way.share, between=(way.interval.low, way.interval.high))}, n = {way.n:,}"


def _most(one: CodeEstimate) -> str:
    return "–" if one.stop.most is None else f"at most {one.stop.most:,} of {one.stop.unread:,}"
