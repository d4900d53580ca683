"""Undo and redo of what was done on the themes board, without limit."""

from collections.abc import Callable

import streamlit as st

from coding.themes import undo
from coding.themes.runs import ThemeRun
from corpus.people import Actor
from corpus.study import Study, Work
from ui import reads, theme_said
from ui.fault import attempted
from ui.words import escape


def buttons(study: Study, actor: Actor, run: ThemeRun, moment: reads.Moment) -> None:
    """Two buttons that say on hovering what they take back or do again."""
    back, forth = reads.theme_steps(moment, actor.name, run.run)
    with st.container(horizontal=True, gap="small", width="content", key="theme-undo"):
        st.button(
            "Undo",
            icon=":material/undo:",
            key="themes-undo",
            disabled=back is None,
            help=None if back is None else escape(f"Takes back: {back}"),
            on_click=attempted(_turn),
            args=(study, actor, run, undo.undo),
        )
        st.button(
            "Redo",
            icon=":material/redo:",
            key="themes-redo",
            disabled=forth is None,
            help=None if forth is None else escape(f"Does again: {forth}"),
            on_click=attempted(_turn),
            args=(study, actor, run, undo.redo),
        )


def _turn(study: Study, actor: Actor, run: ThemeRun, turn: Callable[..., str]) -> None:
    def turned(work: Work) -> str:
        return turn(work, run=run.run)

    with study.write(actor) as work:
        said = turned(work)
    theme_said.say(said)
