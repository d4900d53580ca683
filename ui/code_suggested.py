"""Codes that the machine suggests for the quote on the screen: with their reason, never chosen beforehand."""

import streamlit as st

from coding.suggestions.cited import cited
from coding.suggestions.open import Suggestion, accept_part, open_suggestions, reject
from corpus.people import Actor
from corpus.quotes import Quote
from corpus.study import Study
from ui import code_suggesting, state
from ui.fault import attempted
from ui.quote_text import quiet, short
from ui.words import cut_at_sentence, escape

SHOWN = 5
NEAR = 48
"""Characters of a quote that a reason cites."""
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
        with st.container(gap="xxsmall", key=f"suggestion-{number}"):
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
            _part(study, actor, quote, one)
            quiet(f"{in_words(one.score)}: {_because(study, one)}", key=f"reason-{number}")


def _part(study: Study, actor: Actor, quote: Quote, one: Suggestion) -> None:
    """The part of the quote that carries the code, as plain text, and the button that codes just that part."""
    if one.start is None:
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"part-{one.id}"):
        with st.container(width="stretch"):
            short(quote.text[one.start : one.end], key=f"part-{one.id}", longest=140)
        st.button(
            "Code this part",
            key=f"code-part-{one.id}",
            type="tertiary",
            on_click=attempted(_code_part),
            args=(study, actor, one),
        )


def _because(study: Study, one: Suggestion) -> str:
    """The reason, with the beginning of the quotes that it cites."""
    with study.read() as view:
        reason = cited(view, one.reason)
    near = " and ".join(f"“{cut_at_sentence(quote.text, longest=NEAR)}”" for quote in reason.near)
    return "; ".join(filter(None, (near and f"near {near}", reason.rest)))


def in_words(score: float) -> str:
    """How likely the machine holds a code to be; `score` is 0 to 1."""
    return next((words for least, words in LIKELY if score >= least), "unlikely").capitalize()


def _choose(box: str, code: str) -> None:
    """Puts a code into the box, or takes it out again."""
    chosen: list[str] = state.recall(box, [])
    state.remember(box, [*chosen, code] if code not in chosen else [one for one in chosen if one != code])


def _code_part(study: Study, actor: Actor, one: Suggestion) -> None:
    """Codes the suggested part; the quote stays, as other parts of it may carry other codes."""
    with study.write(actor) as work:
        accept_part(work, one.id)
    state.remember("code-last", f"Coded that part as {one.code}.")


def _refuse(study: Study, actor: Actor, one: Suggestion) -> None:
    with study.write(actor) as work:
        reject(work, one.id)
    state.remember("code-last", f"Noted that {one.code} does not fit.")
