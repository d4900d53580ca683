"""Codes that the machine suggests for the quote on the screen: with their reason, never chosen beforehand."""

import streamlit as st

from coding.suggestions.open import Suggestion, open_suggestions, reject
from corpus.people import Actor
from corpus.quotes import Quote
from corpus.study import Study
from ui import state
from ui.fault import refusals_shown
from ui.quote_text import quiet
from ui.words import escape

SHOWN = 5
LIKELY = ((0.75, "very likely"), (0.5, "likely"), (0.25, "possible"))


def offered(study: Study, quote: Quote) -> list[Suggestion]:
    """The suggestions that wait for a decision on `quote`, best first."""
    with study.read() as view:
        return open_suggestions(view, quote.name)[:SHOWN]


def suggested(study: Study, actor: Actor, suggestions: list[Suggestion], *, box: str) -> None:
    """Lists them; choosing one puts its code into the box with the key `box`, where it can still be taken out."""
    if not suggestions:
        return
    quiet("Suggested", key="suggested")
    keyed = state.recall("code-keys", default=True)
    for number, one in enumerate(suggestions, start=1):
        with st.container(gap=None, key=f"suggestion-{number}"):
            with st.container(horizontal=True, vertical_alignment="center", gap="small"):
                st.button(
                    escape(one.code),
                    key=f"choose-{one.id}",
                    shortcut=str(number) if keyed else None,
                    on_click=_choose,
                    args=(box, one.code),
                )
                if st.button("Does not fit", key=f"refuse-{one.id}", type="tertiary"):
                    _refuse(study, actor, one)
            quiet(f"{in_words(one.score)}: {one.reason}", key=f"reason-{number}")


def in_words(score: float) -> str:
    """How likely the machine holds a code to be; `score` is 0 to 1."""
    return next((words for least, words in LIKELY if score >= least), "unlikely")


def _choose(box: str, code: str) -> None:
    chosen: list[str] = state.recall(box, [])
    state.remember(box, [*chosen, code] if code not in chosen else [one for one in chosen if one != code])


def _refuse(study: Study, actor: Actor, one: Suggestion) -> None:
    with refusals_shown():
        with study.write(actor) as work:
            reject(work, one.id)
        state.remember("code-last", f"Noted that {one.code} does not fit.")
        st.rerun(scope="fragment")
