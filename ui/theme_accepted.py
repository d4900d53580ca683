"""What was decided on the board: accepted themes with the way to their quotes, and those that were set aside."""

import streamlit as st

from coding.queues.queue import Queue
from coding.themes import decide
from coding.themes.confirm import Confirmed, confirm, confirm_effect
from coding.themes.proposed import ProposedTheme
from coding.themes.runs import ThemeRun
from corpus.people import Actor, Role
from corpus.study import Study
from ui import code_queue, reads, theme_said
from ui.fault import refusals_shown
from ui.quote_text import quiet
from ui.words import count

SHOWN = 6
"""Accepted themes that are listed unfolded; more are folded away."""


def accepted(study: Study, actor: Actor, run: ThemeRun, moment: reads.Moment) -> None:
    """The accepted themes of the level, each with how many of its quotes wait to be confirmed."""
    themes = [theme for theme in run.themes if theme.status == "accepted"]
    if not themes:
        return
    waiting = reads.themes_to_confirm(moment, run)
    folded = len(themes) > SHOWN
    codes = ", ".join(dict.fromkeys(theme.code or theme.label for theme in themes))
    quiet(f"Accepted: {codes}" if folded else "Accepted", key=f"accepted-{run.run}")
    with st.expander(f"{count(len(themes), 'accepted theme')}") if folded else st.container(gap="small"):
        for theme in themes:
            _line(study, actor, run, theme, waiting=waiting.get(theme.id, 0))


def _line(study: Study, actor: Actor, run: ThemeRun, theme: ProposedTheme, *, waiting: int) -> None:
    key = f"{run.run}-{theme.id}"
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"accepted-line-{key}"):
        into = "" if theme.code == theme.label else f" as {theme.code}"
        with st.container(gap=None, width="stretch"):
            st.text(f"{theme.label}{into}")
            told = f"{waiting:,} to confirm" if waiting else "all decided on"
            quiet(f"{count(theme.n, 'quote')}, {told}", key=f"accepted-n-{key}")
        if actor.role is not Role.CODER or not waiting:
            return
        if st.button(f"Go through {count(waiting, 'quote')}", key=f"through-{key}", type="primary"):
            code_queue.open_queue(Queue(theme=(run.run, theme.id), suggested=theme.code))
        if st.button(f"Confirm all {waiting:,}…", key=f"all-{key}"):
            with study.read() as view:
                effect = confirm_effect(view, theme.id, run=run.run)
            confirm_all(study, actor, run, theme, effect)


@st.dialog("Confirm all quotes of the theme")
def confirm_all(study: Study, actor: Actor, run: ThemeRun, theme: ProposedTheme, effect: Confirmed) -> None:
    """Says what would be confirmed, and does it when asked once more."""
    where = f"{count(effect.quotes, 'quote')} of {count(effect.respondents, 'respondent')}"
    st.text(f"{effect.code} will be confirmed on {where}, unread. From then on they count.")
    if effect.decided:
        quiet(
            f"{count(effect.decided, 'quote')} decided on already: left as they are.", key="confirm-decided"
        )
    quiet("It is one step, and can be undone.", key="confirm-undo")
    with st.container(horizontal=True, gap="small"):
        if st.button(f"Confirm all {count(effect.quotes, 'quote')} now", type="primary", key="confirm-now"):
            with refusals_shown():
                with study.write(actor) as work:
                    done = confirm(work, theme.id, run=run.run)
                theme_said.say(f"Confirmed {done.code} on {count(done.quotes, 'quote')}.")
                st.rerun()
        if st.button("Go through them instead", key="confirm-through"):
            code_queue.open_queue(Queue(theme=(run.run, theme.id), suggested=effect.code))


def set_aside(study: Study, actor: Actor, run: ThemeRun) -> None:
    """What was set aside, folded away."""
    aside = [theme for theme in run.themes if theme.status == "rejected"]
    if not aside:
        return
    with st.expander(f"{count(len(aside), 'theme')} set aside"):
        for theme in aside:
            with st.container(horizontal=True, vertical_alignment="center"):
                st.text(theme.label)
                if actor.role is Role.CODER and st.button(
                    "Open again", key=f"reopen-{run.run}-{theme.id}", type="tertiary"
                ):
                    with refusals_shown():
                        with study.write(actor) as work:
                            decide.reopen(work, theme.id, run=run.run)
                        theme_said.say(f"{theme.label} is open again.")
                        st.rerun()
