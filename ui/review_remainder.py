"""What the figures of an insight leave out: some of the quotes that carry no code, drawn by lot."""

import streamlit as st

from ui import review_reads, state
from ui.quote_text import quiet, short
from ui.review_desk import Desk
from ui.words import share

_SEED = "review-remainder-seed"


def remainder(desk: Desk) -> None:
    """A fold that draws the quotes once it is opened."""
    fold = st.expander("Quotes without a code", key=f"review-remainder-{desk.number}", on_change="rerun")
    if fold.open:
        with fold:
            _drawn(desk)


def _drawn(desk: Desk) -> None:
    seed = state.recall(_SEED, 0)
    found = review_reads.remainder(desk.moment, desk.title, desk.number or 0, seed)
    if not found.questions:
        quiet("The insight rests on no open question.", key="remainder-none")
        return
    quiet(
        f"{share(found.uncoded, found.substantive)} quotes carry no code; {len(found.quotes)} drawn by lot.",
        key="remainder-count",
    )
    for number, quote in enumerate(found.quotes):
        short(quote.text, key=f"remainder-{number}", longest=600)
    if found.uncoded > len(found.quotes):
        st.button("Draw others", type="tertiary", on_click=state.remember, args=(_SEED, seed + 1))
