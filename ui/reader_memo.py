"""Writing a memo on the quote that is read."""

import streamlit as st

from coding import memos
from corpus.people import Actor
from corpus.quotes import Quote
from corpus.study import Study
from ui import state
from ui.fault import attempted


def writing(study: Study, actor: Actor, quote: Quote) -> None:
    """Offers to write one; what was begun stays with its quote until it is kept."""
    box = f"reader-memo-text-{quote.id}"
    with st.popover("Write a memo", key="reader-memo", type="tertiary", icon=":material/edit_note:"):
        st.text_area("What to remember about this quote", key=box, height=140)
        st.button(
            "Keep the memo",
            type="primary",
            key="reader-memo-keep",
            on_click=attempted(_keep),
            args=(study, actor, quote.name, box),
        )


def _keep(study: Study, actor: Actor, quote: str, box: str) -> None:
    with study.write(actor) as work:
        memos.add(work, subject="quote", name=quote, text=state.recall(box, ""))
    state.remember(box, "")
    state.say("The memo is kept.")
