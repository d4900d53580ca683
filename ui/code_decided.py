"""What has been decided on the quote of the coding screen, by everybody."""

import streamlit as st

from coding import codings
from coding.codings.decisions import Coding
from coding.codings.history import Decision
from corpus.people import Actor
from corpus.quotes import Quote
from corpus.study import Study
from ui import state
from ui.fault import attempted
from ui.quote_text import quiet
from ui.words import ago, count

WORDS = {
    "confirmed": "confirmed",
    "rejected": "does not fit",
    "suggested": "suggested",
    "adjudicated": "settled",
    "withdrawn": "withdrawn",
}


def decided(study: Study, actor: Actor, quote: Quote) -> None:
    """Lists the codings of `quote`; one's own can be withdrawn."""
    with study.read() as view:
        standing, history = codings.of_quote(view, quote.name), codings.history(view, quote.name)
    with st.container(gap="xsmall", key="decided"):
        for coding in standing:
            _line(study, actor, coding)
        if history:
            with st.popover(f"{count(len(history), 'decision')} on this quote", type="tertiary"):
                _history(history)


def _line(study: Study, actor: Actor, coding: Coding) -> None:
    who = "you" if coding.coder == actor.name else coding.coder
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.text(coding.code)
        where = f" · on “{coding.span_text}”" if coding.span_text else ""
        quiet(f"{WORDS[coding.status]} by {who} {ago(coding.at)}{where}", key=f"coding-{coding.id}")
        if coding.coder == actor.name:
            st.button(
                "Withdraw",
                key=f"withdraw-{coding.id}",
                type="tertiary",
                help="Takes your decision back; the history keeps it.",
                on_click=attempted(_withdraw),
                args=(study, actor, coding),
            )


def _withdraw(study: Study, actor: Actor, coding: Coding) -> None:
    with study.write(actor) as work:
        codings.withdraw(work, quote=coding.quote, code=coding.code, span=coding.span)
    state.remember("code-last", f"Withdrew {coding.code}.")


def _history(history: list[Decision]) -> None:
    for number, one in enumerate(reversed(history)):
        with st.container(gap=None):
            st.text(f"{one.code}: {WORDS[one.after]}")
            quiet(
                f"{one.person}, {ago(one.at)}, codebook version {one.codebook_version}",
                key=f"history-{number}",
            )
