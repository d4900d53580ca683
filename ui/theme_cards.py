"""The cards of proposed themes: what each says, and what can be done with it. The largest come first."""

import streamlit as st

from coding.themes import decide
from coding.themes.runs import ProposedTheme, ThemeRun
from corpus.people import Actor, Role
from corpus.quotes import find_quote
from corpus.study import Study
from ui import state, theme_words
from ui.fault import refusals_shown
from ui.quote_text import quiet, short
from ui.theme_dialogs import rename
from ui.words import count, escape

SHOWN = 2
"""Quotes on a card."""
AT_ONCE = 24
"""Cards at first, and more with each press of a button."""


def cards(study: Study, actor: Actor, run: ThemeRun, labels: dict[str, str], *, of_all: int) -> None:
    """Draws a card for each theme that waits for a decision; `labels` are those of all themes of the run."""
    waiting = waiting_of(run)
    kept = f"themes-shown-{run.run}-{run.level}"
    shown = state.recall(kept, AT_ONCE)
    for first in range(0, min(shown, len(waiting)), 2):
        pair = waiting[first : first + 2]
        for place, theme in zip(st.columns(2, gap="medium"), pair, strict=False):
            with place:
                _card(study, actor, run, theme, labels, of_all=of_all)
    left = len(waiting) - shown
    if left > 0:
        st.button(
            f"Show {min(left, AT_ONCE)} more of {count(left, 'smaller theme')}",
            key=f"more-themes-{run.run}",
            on_click=state.remember,
            args=(kept, shown + AT_ONCE),
        )


def waiting_of(run: ThemeRun) -> list[ProposedTheme]:
    """The themes of the level shown on which nobody has decided."""
    return [theme for theme in run.themes if theme.status == "open"]


def _card(
    study: Study, actor: Actor, run: ThemeRun, theme: ProposedTheme, labels: dict[str, str], *, of_all: int
) -> None:
    key = f"{run.run}-{theme.id}"
    with st.container(border=True, key=f"theme-{key}"):
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            st.subheader(escape(theme.label), anchor=False, width="stretch")
            if actor.role is Role.CODER:
                st.checkbox(
                    f"Select {escape(theme.label)}", key=f"select-{key}", label_visibility="collapsed"
                )
        with st.container(gap=None):
            quiet(theme_words.facts(theme, of_all), key=f"facts-{key}")
            quiet(f"Words: {', '.join(theme.terms[:4])}", key=f"words-{key}")
            where = theme_words.place(theme, labels)
            if where:
                quiet(where, key=f"place-{key}")
        with study.read() as view:
            texts = [find_quote(view, name).text for name in theme.representatives[:SHOWN]]
        for number, text in enumerate(texts):
            short(text, key=f"theme-{key}-{number}", longest=200)
        if actor.role is Role.CODER:
            _actions(study, actor, run, theme)


def _actions(study: Study, actor: Actor, run: ThemeRun, theme: ProposedTheme) -> None:
    key = f"{run.run}-{theme.id}"
    with st.container(horizontal=True, gap="small"):
        if st.button("Accept as code", key=f"accept-{key}", type="primary"):
            with refusals_shown():
                with study.write(actor) as work:
                    accepted = decide.accept(work, theme.id, run=run.run)
                state.say(
                    f"{accepted.code} is a code now, suggested for {count(accepted.suggested, 'quote')}."
                )
                st.rerun()
        more = st.menu_button("More", ["Rename", "Reject"], key=f"more-{key}")
        if more == "Rename":
            rename(study, actor, run, theme)
        elif more == "Reject":
            with refusals_shown():
                with study.write(actor) as work:
                    decide.reject(work, theme.id, run=run.run)
                state.say(f"Rejected {theme.label}. It can be opened again below.")
                st.rerun()
