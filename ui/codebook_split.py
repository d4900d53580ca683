"""Splitting a code: choose some of its quotes and say which code they go to."""

import streamlit as st

from coding.codebook.codes import Code, codes
from coding.codebook.splitting import split as split_code
from coding.codebook.splitting import split_effect
from coding.codings.quotes import FoundQuotes, find_quotes
from coding.codings.steps import new_step
from corpus.people import Actor
from corpus.study import Study
from ui import codebook_undo, state
from ui.codebook_tree import choose
from ui.fault import refusals_shown
from ui.quote_text import quiet
from ui.words import count

SHOWN = 100


@st.dialog("Split the code", width="large")
def split(study: Study, actor: Actor, code: Code) -> None:
    """Lists the quotes of a code; the chosen ones go to another code in one step."""
    words = st.text_input("Find among its quotes", type="search", key="split-search")
    with study.read() as view:
        found = find_quotes(view, code=code.name, search=words or None, limit=SHOWN)
        others = [other.name for other in codes(view) if other.kind == "code" and other.name != code.name]
    if not found.quotes:
        quiet(
            "No quote of this code holds that." if words else "No quote has this code yet.", key="split-none"
        )
        return
    chosen = _choose(found, words)
    into = st.selectbox(
        "The chosen quotes go to",
        others,
        index=None,
        accept_new_options=True,
        placeholder="Choose a code, or write the name of a new one",
        key="split-into",
    )
    if chosen and into:
        _offer(study, actor, code, chosen=chosen, into=into)


def _choose(found: FoundQuotes, words: str) -> list[str]:
    """The names of the quotes that are ticked."""
    rows = [
        {"Quote": quote.text, "Question": quote.question or "", "Respondent": quote.respondent or ""}
        for quote in found.quotes
    ]
    picked = st.dataframe(
        rows,
        hide_index=True,
        on_select="rerun",
        selection_mode="multi-row",
        height=min(38 + 35 * len(rows), 360),
        column_config={"Quote": st.column_config.TextColumn(width="large")},
        alt=f"{count(len(rows), 'quote')} of the code, each with its question and respondent",
        key=f"split-quotes-{words}",
    )
    if found.total > len(rows):
        quiet(f"The first {len(rows)} of {found.total:,}; search for the others.", key="split-more")
    return [found.quotes[at].name for at in picked.selection.rows if at < len(found.quotes)]


def _offer(study: Study, actor: Actor, code: Code, *, chosen: list[str], into: str) -> None:
    """Says what the split would do, and does it on the press of the button."""
    with refusals_shown():
        with study.read() as view:
            effect = split_effect(view, code.name, quotes=chosen, into=into)
        st.text(f"This {effect.sentence}.")
        if st.button(f"Split off {count(len(chosen), 'quote')}", type="primary"):
            step = new_step()
            with study.write(actor) as work:
                done = split_code(work, code.name, quotes=chosen, into=into, step=step)
            codebook_undo.offer(step, f"Split {code.name}: {done.sentence}.")
            choose(code.name)
            state.forget("split-into")
            st.rerun()
