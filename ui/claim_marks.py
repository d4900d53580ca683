"""What a quote is to a claim: it fits, qualifies or contradicts it; asked wherever a quote is held against one."""

from typing import get_args

import streamlit as st

from coding.for_and_against.marks import Mark, mark, unmark
from coding.for_and_against.weighed import WeighedQuote
from corpus.people import Actor
from corpus.study import Study
from ui import state
from ui.fault import attempted

SAID: dict[Mark, str] = {
    "fits": "Fits the claim",
    "qualifies": "Qualifies it",
    "contradicts": "Contradicts it",
}


def ask_mark(study: Study, actor: Actor, report: str, insight: int, one: WeighedQuote) -> None:
    """Draws the three words; choosing one marks the quote, choosing it again takes the mark back."""
    key = f"mark-{insight}-{one.quote.id}"
    st.segmented_control(
        "What this quote is to the claim",
        get_args(Mark),
        default=one.mark,
        format_func=SAID.__getitem__,
        label_visibility="collapsed",
        key=key,
        on_change=attempted(_mark),
        args=(study, actor, report, insight, one.key),
        kwargs={"key": key},
    )


def _mark(study: Study, actor: Actor, report: str, insight: int, quote: str, *, key: str) -> None:
    chosen: Mark | None = state.recall(key, None)
    with study.write(actor) as work:
        if chosen is None:
            unmark(work, report, insight, quote)
        else:
            mark(work, report, insight, quote, chosen)
