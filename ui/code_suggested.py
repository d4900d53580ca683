"""Codes that the machine suggests for the quote on the screen: with their reason, never chosen beforehand."""

import streamlit as st

from coding.suggestions.open import Suggestion, open_suggestions, reject
from corpus.people import Actor
from corpus.quotes import Quote
from corpus.study import Study
from ui import code_suggesting, state
from ui.fault import attempted
from ui.quote_text import quiet
from ui.words import escape

SHOWN = 5
LIKELY = ((0.75, "very likely"), (0.5, "likely"), (0.25, "possible"))


def suggested(study: Study, actor: Actor, quote: Quote, *, box: str) -> None:
    """Lists what waits for a decision on `quote`, best first.

    Choosing one puts its code into the box with the key `box`, where it can still be taken out.
    """
    with study.read() as view:
        suggestions = open_suggestions(view, quote.name)[:SHOWN]
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        quiet("Suggested" if suggestions else "Nothing is suggested here", key="suggested")
        code_suggesting.button(study, actor)
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
                st.button(
                    "Does not fit",
                    key=f"refuse-{one.id}",
                    type="tertiary",
                    on_click=attempted(_refuse),
                    args=(study, actor, one),
                )
            quiet(f"{in_words(one.score)}: {one.reason}", key=f"reason-{number}")


def in_words(score: float) -> str:
    """How likely the machine holds a code to be; `score` is 0 to 1."""
    return next((words for least, words in LIKELY if score >= least), "unlikely").capitalize()


def _choose(box: str, code: str) -> None:
    """Puts a code into the box, or takes it out again."""
    chosen: list[str] = state.recall(box, [])
    state.remember(box, [*chosen, code] if code not in chosen else [one for one in chosen if one != code])


def _refuse(study: Study, actor: Actor, one: Suggestion) -> None:
    with study.write(actor) as work:
        reject(work, one.id)
    state.remember("code-last", f"Noted that {one.code} does not fit.")
