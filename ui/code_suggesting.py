"""Asking for code suggestions, in the background."""

from typing import Any

import streamlit as st

from corpus.people import Actor
from corpus.study import Study
from ui import state, working
from ui.words import count

JOB = "suggest-codes"


def button(study: Study, actor: Actor, *, label: str = "Suggest anew") -> None:
    """Starts suggesting codes for every quote that nobody has decided on."""
    if st.button(label, key="suggest-codes", type="tertiary", disabled=working.working(JOB)):
        working.begin(JOB, study, actor, "suggest codes")
        st.rerun()


def progress() -> None:
    """Shows how far it is; draws the screen anew at the end."""
    working.show(JOB, finished=_finished)


def _finished(result: dict[str, Any]) -> None:
    state.say(
        f"{count(int(result['suggestions']), 'suggestion')} made. They count nowhere until you confirm them."
    )
    st.rerun()
