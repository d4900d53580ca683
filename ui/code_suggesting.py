"""Asking for code suggestions, in the background: when somebody wants them, and when enough was decided since."""

import time
from typing import Any

import streamlit as st

from coding.suggestions.due import learning_is_due
from coding.suggestions.runs import newest_name
from corpus.people import Actor
from corpus.study import Study
from ui import state, working
from ui.words import count

JOB, QUIET = "suggest-codes", "learn-on"
REST = 30.0
"""Seconds between two times that the machine learns by itself."""


def button(study: Study, actor: Actor) -> None:
    """Starts suggesting codes for every quote that nobody has decided on."""
    with study.read() as view:
        label = "Suggest codes" if newest_name(view) is None else "Suggest anew"
    if st.button(label, key="suggest-codes", type="tertiary", disabled=working.working(JOB)):
        working.begin(JOB, study, actor, "suggest codes")
        st.rerun()


def keep_learning(study: Study, actor: Actor) -> None:
    """Lets the machine learn from what was decided here while the person goes on; draws nothing, and says nothing."""
    last: float = state.recall("learned-last", -REST)
    if not state.recall("desk-receipts", []) or time.monotonic() - last < REST:
        return
    if working.working(JOB) or working.working(QUIET):
        return
    with study.read() as view:
        due = learning_is_due(view)
    if due:
        state.remember("learned-last", time.monotonic())
        working.begin(QUIET, study, actor, "suggest codes")


def progress() -> None:
    """Shows how far it is; draws the screen anew at the end."""
    working.show(JOB, finished=_finished)


def _finished(result: dict[str, Any]) -> None:
    state.say(
        f"{count(int(result['suggestions']), 'suggestion')} made. They count nowhere until you confirm them."
    )
    st.rerun()
