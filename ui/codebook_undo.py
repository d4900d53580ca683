"""After a step on many quotes: what it did, with a button that takes it back as long as it is the newest one."""

import streamlit as st

from coding.codings import undo
from coding.codings.newest_step import is_newest_step
from corpus.people import Actor
from corpus.study import Study
from ui import state
from ui.fault import attempted

_STEP = "codebook-step"


def offer(step: str, sentence: str) -> None:
    """Remembers what was done, to be shown until something else is."""
    state.remember(_STEP, (step, sentence))


def bar(study: Study, actor: Actor) -> None:
    """What the last step did, and its undo; nothing when somebody has gone on since."""
    step, sentence = state.recall(_STEP, ("", ""))
    if not step:
        return
    with study.read() as view:
        if not is_newest_step(view, actor, step):
            state.forget(_STEP)
            return
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", key="codebook-undo"
    ):
        st.text(sentence)
        st.button(
            "Undo", icon=":material/undo:", key="undo-step", on_click=attempted(_undo), args=(study, actor)
        )


def _undo(study: Study, actor: Actor) -> None:
    with study.write(actor) as work:
        undone = undo(work)
    state.forget(_STEP)
    state.say(f"Took back {undone.what}.")
