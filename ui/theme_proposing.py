"""Asking for theme proposals, in the background."""

from typing import Any

import streamlit as st

from corpus.people import Actor
from corpus.study import Study
from ui import theme_said, working
from ui.quote_text import quiet
from ui.words import count


def button(study: Study, actor: Actor, question: str, *, again: bool) -> None:
    """Starts proposing themes for one open question; quiet while there are proposals already."""
    name = job_of(question)
    label = "Propose again" if again else "Propose themes"
    kind = "secondary" if again else "primary"
    if st.button(label, type=kind, key="propose-themes", disabled=working.working(name)):  # type: ignore[arg-type]
        working.begin(name, study, actor, "suggest themes", question=question)
        st.rerun()


def later_wave(study: Study, actor: Actor, question: str, *, quotes: int) -> None:
    """Offers to place a later wave while there are `quotes` that no run of themes has seen."""
    if not quotes:
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="medium", key="later-wave"):
        quiet(
            f"{count(quotes, 'quote')} came later and are in no theme yet.",
            key="later-quotes",
            width="content",
        )
        busy = working.working(job_of_later(question))
        if st.button("Place them in the accepted themes", key="place-later", disabled=busy):
            working.begin(job_of_later(question), study, actor, "place later", question=question)
            st.rerun()


def progress(question: str) -> None:
    """Shows how far it is; draws the screen anew at the end."""
    working.show(job_of(question), finished=_finished)
    working.show(job_of_later(question), finished=_placed)


def job_of_later(question: str) -> str:
    """The name of the job that places later quotes of a question."""
    return f"later-{question}"


def job_of(question: str) -> str:
    """The name of the job that proposes themes for a question."""
    return f"themes-{question}"


def _finished(result: dict[str, Any]) -> None:
    theme_said.say(f"{count(int(result['themes']), 'theme')} proposed. Nothing counts until you accept it.")
    st.rerun()


def _placed(result: dict[str, Any]) -> None:
    placed, new = count(int(result["placed"]), "quote"), count(int(result["themes"]), "new theme")
    theme_said.say(f"{placed} suggested for accepted themes, {new} proposed.")
    st.rerun()
