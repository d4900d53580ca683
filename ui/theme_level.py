"""Coarser or finer themes: the levels of a run, each one press away."""

import streamlit as st

from coding.themes.runs import ThemeRun
from ui.quote_text import quiet


def chosen(run: ThemeRun) -> int:
    """Asks how fine the themes are to be; returns the level, from 1 for the coarsest.

    What was chosen for a run stays while the tab is open. Draws nothing when the run has one level.
    """
    if len(run.levels) < 2:
        return run.level
    with st.container(
        horizontal=True, vertical_alignment="center", gap="small", width="content", key="theme-levels"
    ):
        quiet("Coarser", key="coarser", width="content")
        level = st.segmented_control(
            "Number of themes, from coarser to finer",
            range(1, len(run.levels) + 1),
            default=run.level,
            required=True,
            format_func=lambda one: f"{run.levels[one - 1]:,}",
            key=f"themes-level-{run.run}",
            label_visibility="collapsed",
            persist_state="session",
        )
        quiet("Finer", key="finer", width="content")
    return int(level or run.level)
