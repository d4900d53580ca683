"""More like this one: the quotes that say nearly what the quote on the coding screen says."""

import streamlit as st

from coding.reading.like import Alike, like_this
from corpus.quotes import Quote
from corpus.study import Study
from ui import queue
from ui.quote_text import quiet, short

MOST = 10
CLOSE = ((0.75, "Nearly the same"), (0.45, "Close"), (0.0, "Somewhat alike"))


def button(study: Study, quote: Quote) -> None:
    """Offers the list."""
    if st.button("Like this one", key=f"alike-{quote.id}", type="tertiary", icon=":material/join_inner:"):
        _listed(study, quote)


@st.dialog("Quotes like this one", width="medium")
def _listed(study: Study, quote: Quote) -> None:
    short(quote.text, key="like-asked")
    with st.spinner("Looking through the quotes"), study.read() as view:
        found = like_this(view, quote.name, most=MOST)
    if not found:
        quiet("There is no other quote yet.", key="like-none")
    for number, one in enumerate(found):
        with st.container(gap=None, key=f"like-{number}"):
            short(one.quote.text, key=f"like-{number}", longest=400)
            with st.container(horizontal=True, vertical_alignment="center"):
                quiet(_in_words(one), key=f"like-words-{number}", width="content")
                if st.button(
                    "Open",
                    key=f"like-open-{number}",
                    type="tertiary",
                    on_click=queue.visit,
                    args=(one.quote.name, quote.name),
                ):
                    st.rerun()


def _in_words(one: Alike) -> str:
    close = next(words for least, words in CLOSE if one.likeness >= least or least == 0.0)
    return f"{close} · {'decided on already' if one.read else 'not read yet'}"
