"""What may contradict a claim: quotes near in meaning or opposed, looked for on demand, each to be marked."""

from typing import get_args

import streamlit as st

from coding.for_and_against.contradictions import Contradiction
from coding.for_and_against.marks import Mark, mark, unmark
from coding.review.page import InsightUnderReview
from ui import review_reads, state
from ui.fault import attempted
from ui.quote_text import quiet, short
from ui.review_desk import Desk

SAID = {"fits": "Fits the claim", "qualifies": "Qualifies it", "contradicts": "Contradicts it"}


def against(desk: Desk, found: InsightUnderReview) -> None:
    """A fold that looks for contradictions once it is opened; beside its name how many quotes are marked so far."""
    marked = f" · {len(found.marks)} marked" if found.marks else ""
    key = f"review-against-{desk.number}"
    fold = st.expander(f"What may contradict the claim{marked}", key=key, on_change="rerun")
    if fold.open:
        with fold:
            quotes = review_reads.contradictions(desk.moment, desk.title, found.insight.number)
            if not quotes:
                quiet("No quote near in meaning says otherwise or is coded otherwise.", key="against-none")
            for number, one in enumerate(quotes):
                _quote(desk, number, one)


def _quote(desk: Desk, number: int, one: Contradiction) -> None:
    with st.container(key=f"against-{number}", gap="xsmall"):
        short(one.weighed.quote.text, key=f"against-{number}", longest=1200)
        quiet(_why(one), key=f"against-why-{number}")
        if desk.talks:
            _marks(desk, one)
        elif one.weighed.mark:
            quiet(SAID[one.weighed.mark], key=f"against-mark-{number}")


def _why(one: Contradiction) -> str:
    shown = f"shown as “{one.weighed.shown}”" if one.weighed.shown else "not shown in this insight"
    return " · ".join((*one.why, shown))


def _marks(desk: Desk, one: Contradiction) -> None:
    key = f"mark-{desk.number}-{one.weighed.quote.id}"
    st.segmented_control(
        "What it is to the claim",
        get_args(Mark),
        default=one.weighed.mark,
        format_func=SAID.__getitem__,
        label_visibility="collapsed",
        key=key,
        on_change=attempted(_mark),
        args=(desk, one.weighed.quote.name, key),
    )


def _mark(desk: Desk, quote: str, key: str) -> None:
    chosen: Mark | None = state.recall(key, None)
    with desk.study.write(desk.actor) as work:
        if chosen is None:
            unmark(work, desk.title, desk.number or 0, quote)
        else:
            mark(work, desk.title, desk.number or 0, quote, chosen)
