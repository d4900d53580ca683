"""Writing a memo on the quote that is read."""

import streamlit as st

from coding import memos
from corpus.people import Actor
from corpus.study import Study
from ui import state
from ui.fault import refusals_shown


def button(study: Study, actor: Actor, quote: str) -> None:
    """Offers to write one."""
    if st.button("Write a memo", key="reader-memo", type="tertiary", icon=":material/edit_note:"):
        _write(study, actor, quote)


@st.dialog("Memo on this quote")
def _write(study: Study, actor: Actor, quote: str) -> None:
    text = st.text_area("What to remember", key="reader-memo-text", height=140)
    if st.button("Keep the memo", type="primary", key="reader-memo-keep"):
        with refusals_shown():
            with study.write(actor) as work:
                memos.add(work, subject="quote", name=quote, text=text)
            state.say("The memo is kept.")
            st.rerun()
