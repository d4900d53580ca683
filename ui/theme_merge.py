"""Merging the proposed themes whose cards are selected."""

import streamlit as st

from coding.themes import decide
from coding.themes.runs import ProposedTheme, ThemeRun
from corpus.people import Actor
from corpus.study import Study
from ui import state, theme_said
from ui.fault import attempted


def merge_bar(study: Study, actor: Actor, waiting: list[tuple[ThemeRun, list[ProposedTheme]]]) -> None:
    """One bar at the bottom while two or more cards of one run are selected; `waiting` are the open themes by run."""
    for run, themes in waiting:
        chosen = [theme for theme in themes if state.recall(f"select-{run.run}-{theme.id}", default=False)]
        if len(chosen) > 1:
            _bar(study, actor, run, chosen)
            return


def _bar(study: Study, actor: Actor, run: ThemeRun, chosen: list[ProposedTheme]) -> None:
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", key="merge-bar"
    ):
        st.text(" + ".join(theme.label for theme in chosen))
        st.button(
            f"Merge {len(chosen)}",
            type="primary",
            key="merge-themes",
            on_click=attempted(_merge),
            args=(study, actor, run, chosen),
        )


def _merge(study: Study, actor: Actor, run: ThemeRun, chosen: list[ProposedTheme]) -> None:
    """Merges the chosen themes, and empties their boxes before they are drawn again."""
    with study.write(actor) as work:
        decide.merge(work, [theme.id for theme in chosen], run=run.run)
    for theme in chosen:
        state.remember(f"select-{run.run}-{theme.id}", value=False)
    theme_said.say(f"Merged {len(chosen)} themes.")
