"""Asking for theme proposals, in the background."""

from typing import Any

import streamlit as st

from corpus.people import Actor
from corpus.study import Study
from ui import state, working
from ui.words import count


def button(study: Study, actor: Actor, question: str, *, again: bool) -> None:
    """Starts proposing themes for one open question; quiet while there are proposals already."""
    name = job_of(question)
    label = "Propose again" if again else "Propose themes"
    kind = "secondary" if again else "primary"
    if st.button(label, type=kind, key="propose-themes", disabled=working.working(name)):  # type: ignore[arg-type]
        working.begin(name, study, actor, "suggest themes", question=question)
        st.rerun()


def progress(question: str) -> None:
    """Shows how far it is; draws the screen anew at the end."""
    working.show(job_of(question), finished=_finished)


def job_of(question: str) -> str:
    """The name of the job that proposes themes for a question."""
    return f"themes-{question}"


def _finished(result: dict[str, Any]) -> None:
    state.say(f"{count(int(result['themes']), 'theme')} proposed. Nothing counts until you accept it.")
    st.rerun()
