"""Neighbours in meaning: the quotes of others that say nearly what the quote on the reader says."""

import streamlit as st

from coding.reading.like import like_this
from coding.reading.stamp import what_is_compared
from corpus.quotes import Quote
from corpus.study import Study
from ui.go import go
from ui.opened import by_address
from ui.quote_text import quiet, short

MOST = 6
CLOSE = ((0.75, "Nearly the same"), (0.45, "Close"), (0.25, "Somewhat alike"))
"""What a cosine is called from which on; quotes below the last are not alike."""


def neighbours(study: Study, quote: Quote) -> None:
    """Lists them beside the story, which stands there already while they are looked for."""
    st.subheader("Nearest in meaning", anchor=False)
    if quote.non_answer:
        quiet("A non-answer is compared with nothing.", key="reader-like-none")
        return
    with study.read() as view:
        compared = what_is_compared(view)
    with st.spinner("Looking through the quotes"):
        found = _alike(study.address, compared, quote.name)
    if not found:
        quiet("No other quote says anything like it.", key="reader-like-none")
    for number, (name, text, likeness) in enumerate(found):
        with st.container(gap=None, key=f"reader-like-{number}"):
            short(text, key=f"reader-like-{number}", longest=220)
            with st.container(horizontal=True, vertical_alignment="center", gap="small"):
                quiet(in_words(likeness), key=f"reader-like-{number}", width="content")
                if st.button("Read", key=f"reader-like-open-{number}", type="tertiary"):
                    go("reader", quote=name)


def in_words(likeness: float) -> str:
    """How much two quotes say the same, by their cosine."""
    return next((words for least, words in CLOSE if likeness >= least), "Hardly alike")


@st.cache_data(show_spinner=False, max_entries=64)
def _alike(address: str, compared: str, name: str) -> list[tuple[str, str, float]]:
    """(name, text, cosine) of the quotes most like the one called `name`; the same until something else is compared."""
    del compared  # part of the key
    with by_address(address).read() as view:
        found = like_this(view, name, most=MOST)
    return [(one.quote.name, one.quote.text, one.likeness) for one in found if one.likeness >= CLOSE[-1][0]]
