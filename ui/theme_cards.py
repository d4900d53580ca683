"""The cards of proposed themes: what each says, and what can be done with it. The largest come first."""

import streamlit as st

from coding.themes import board, decide
from coding.themes.board import Reach
from coding.themes.runs import ProposedTheme, ThemeRun
from corpus.people import Actor, Role
from corpus.study import Study
from ui import reads, state, theme_move, theme_said, theme_split, theme_words
from ui.fault import refusals_shown
from ui.quote_text import quiet, short
from ui.theme_dialogs import accept_into, rename
from ui.words import count, escape

SHOWN = 3
"""Quotes on a card."""
AT_ONCE = 24
"""Cards at first, and more with each press of a button."""
INTO, RENAME, SPLIT, MOVE, ASIDE = (
    "Accept into a code …",
    "Rename …",
    "Split …",
    "Read and move quotes …",
    "Set aside",
)


def cards(study: Study, actor: Actor, run: ThemeRun, moment: reads.Moment, *, of_all: int) -> None:
    """Draws a card for each theme that waits for a decision."""
    waiting = waiting_of(run)
    kept = f"themes-shown-{run.run}-{run.level}"
    shown = state.recall(kept, AT_ONCE)
    names = tuple(name for theme in waiting[:shown] for name in theme.representatives[:SHOWN])
    with study.read() as view:
        texts = board.texts(view, names)
    labels, reach = reads.theme_labels(moment, run), reads.theme_reach(moment, run)
    for first in range(0, min(shown, len(waiting)), 2):
        pair = waiting[first : first + 2]
        for place, theme in zip(st.columns(2, gap="medium"), pair, strict=False):
            with place, st.container(border=True, key=f"theme-{run.run}-{theme.id}"):
                _head(actor, run, theme)
                _facts(run, theme, reach, labels, of_all=of_all)
                _quotes(run, theme, texts)
                if actor.role is Role.CODER:
                    _actions(study, actor, run, theme)
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


def _head(actor: Actor, run: ThemeRun, theme: ProposedTheme) -> None:
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.subheader(escape(theme.label), anchor=False, width="stretch")
        if actor.role is Role.CODER:
            st.checkbox(
                f"Select {escape(theme.label)}",
                key=f"select-{run.run}-{theme.id}",
                label_visibility="collapsed",
            )


def _facts(run: ThemeRun, theme: ProposedTheme, reach: Reach, labels: dict[str, str], *, of_all: int) -> None:
    key = f"{run.run}-{theme.id}"
    with st.container(gap=None):
        quiet(theme_words.facts(theme, reach, of_all), key=f"facts-{key}")
        quiet(f"Words: {', '.join(theme.terms[:4])}", key=f"words-{key}")
        where = theme_words.place(theme, labels)
        if where:
            quiet(where, key=f"place-{key}")


def _quotes(run: ThemeRun, theme: ProposedTheme, texts: dict[str, str]) -> None:
    for number, name in enumerate(theme.representatives[:SHOWN]):
        if name in texts:
            short(texts[name], key=f"theme-{run.run}-{theme.id}-{number}", longest=200)


def _actions(study: Study, actor: Actor, run: ThemeRun, theme: ProposedTheme) -> None:
    key = f"{run.run}-{theme.id}"
    with st.container(horizontal=True, gap="small"):
        if st.button("Accept as code", key=f"accept-{key}", type="primary"):
            with refusals_shown():
                with study.write(actor) as work:
                    done = decide.accept(work, theme.id, run=run.run)
                theme_said.say(f"{done.code} is a code now, suggested for {count(done.suggested, 'quote')}.")
                st.rerun()
        more = st.menu_button("More", [INTO, RENAME, SPLIT, MOVE, ASIDE], key=f"more-{key}")
        if more == INTO:
            accept_into(study, actor, run, theme)
        elif more == RENAME:
            rename(study, actor, run, theme)
        elif more == SPLIT:
            theme_split.begin(study, actor, run, theme)
        elif more == MOVE:
            theme_move.dialog(study, actor, run, theme)
        elif more == ASIDE:
            with refusals_shown():
                with study.write(actor) as work:
                    decide.reject(work, theme.id, run=run.run)
                theme_said.say(f"Set {theme.label} aside. It can be opened again below.")
                st.rerun()
