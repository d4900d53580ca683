"""What has been decided on the quote of the coding screen, by everybody."""

import streamlit as st

from coding import codings
from coding.codings.decisions import Coding
from coding.codings.history import Decision
from coding.reading.readings import Reading, readings_of, withdraw_no_code
from corpus.people import Actor
from corpus.quotes import Quote
from corpus.study import Study
from ui import code_like, state
from ui.fault import attempted
from ui.quote_text import quiet
from ui.words import ago, count

WORDS = {
    "confirmed": "confirmed",
    "rejected": "does not fit",
    "suggested": "suggested",
    "adjudicated": "settled",
    "withdrawn": "withdrawn",
    "no code": "said",
}
NO_CODE = "No code fits"


def decided(study: Study, actor: Actor, quote: Quote) -> None:
    """Lists the codings of `quote`; one's own can be withdrawn."""
    with study.read() as view:
        standing, history = codings.of_quote(view, quote.name), codings.history(view, quote.name)
        without = readings_of(view, quote.name)
    with st.container(gap="xsmall", key="decided"):
        for coding in standing:
            _line(study, actor, coding)
        for reading in without:
            _without_code(study, actor, reading)
        with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
            if history:
                with st.popover(f"{count(len(history), 'decision')} on this quote", type="tertiary"):
                    _history(history)
            code_like.button(study, quote)


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


def _without_code(study: Study, actor: Actor, reading: Reading) -> None:
    who = "you" if reading.coder == actor.name else reading.coder
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.text(NO_CODE)
        quiet(f"said by {who} {ago(reading.at)}", key=f"reading-{reading.id}")
        if reading.coder == actor.name:
            st.button(
                "Withdraw",
                key=f"withdraw-reading-{reading.id}",
                type="tertiary",
                help="Takes your decision back; the history keeps it.",
                on_click=attempted(_withdraw_reading),
                args=(study, actor, reading),
            )


def _withdraw_reading(study: Study, actor: Actor, reading: Reading) -> None:
    with study.write(actor) as work:
        withdraw_no_code(work, quote=reading.quote)
    state.remember("code-last", "Withdrew that no code fits.")


def _history(history: list[Decision]) -> None:
    for number, one in enumerate(reversed(history)):
        with st.container(gap=None):
            what = NO_CODE if one.code == "no code" else one.code
            st.text(f"{what}: {WORDS[one.after]}")
            quiet(
                f"{one.person}, {ago(one.at)}, codebook version {one.codebook_version}",
                key=f"history-{number}",
            )
