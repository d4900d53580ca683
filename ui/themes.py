"""Themes: what the machine proposes, to be read and decided on, as cards and as a map; every step can be taken back."""

import streamlit as st

from coding.themes.runs import ThemeRun
from corpus.people import Actor, Role
from corpus.study import Study
from ui import reads, theme_level, theme_proposing, theme_said, theme_split, theme_undo
from ui.fault import show_waiting_refusal
from ui.go import go
from ui.quote_text import quiet
from ui.theme_accepted import accepted, set_aside
from ui.theme_aside import aside_line
from ui.theme_cards import cards, waiting_of
from ui.theme_left import left_line
from ui.theme_map import drawn
from ui.theme_merge import merge_bar
from ui.words import ago, count

CARDS, MAP = "Cards", "Map"


def screen(study: Study, actor: Actor) -> None:
    """Draws the proposals of one open question; only researchers decide."""
    moment = reads.now(study)
    standings = reads.material(study)
    questions = {one.question: one.text for one in standings}
    st.title("Themes", anchor=False)
    if not questions:
        st.info("There are no quotes yet to find themes in.")
        if actor.role is Role.CODER and st.button("Import answers", type="primary"):
            go("import")
        return
    asked, action = st.columns([3, 1], vertical_alignment="bottom")
    proposed = reads.themes_question(moment)
    first = max(standings, key=lambda one: (one.question == proposed, one.quotes)).question
    question = asked.selectbox(
        "Question",
        list(questions),
        index=list(questions).index(first),
        format_func=questions.__getitem__,
        key="themes-question",
        persist_state="session",
    )
    run = reads.themes(moment, question)
    with action:
        if actor.role is Role.CODER:
            theme_proposing.button(study, actor, question, again=run is not None)
    theme_proposing.progress(question)
    if run is None:
        st.markdown(
            "Themebook groups quotes that say the same and proposes a name for each group. "
            "Nothing counts until you accept it."
        )
        return
    if actor.role is Role.CODER:
        theme_proposing.later_wave(study, actor, question, quotes=reads.later_quotes(moment, question))
    _run(study, actor, run, moment)


def _run(study: Study, actor: Actor, run: ThemeRun, moment: reads.Moment) -> None:
    if actor.role is Role.CODER:
        theme_split.asked(study, actor)
    with st.container(gap="small", key="theme-bar"):
        shown, view = _tools(study, actor, run, moment)
        theme_said.shown()
        show_waiting_refusal()
    left_line(study, actor, shown, moment)
    if view == MAP:
        drawn(study, actor, shown, moment)
    else:
        _board(study, actor, shown, moment)


def _tools(study: Study, actor: Actor, run: ThemeRun, moment: reads.Moment) -> tuple[ThemeRun, str]:
    """How fine the themes are, cards or map, undo and redo; returns the run on its level, and the view."""
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", key="theme-tools"
    ):
        with st.container(horizontal=True, vertical_alignment="center", gap="medium", width="content"):
            level = theme_level.chosen(run)
            finer = None if level == run.level else reads.themes(moment, run.question or "", level=level)
            view = st.segmented_control(
                "Show the themes as",
                (CARDS, MAP),
                default=CARDS,
                required=True,
                key="themes-view",
                label_visibility="collapsed",
                persist_state="session",
            )
        if actor.role is Role.CODER:
            theme_undo.buttons(study, actor, run, moment)
    return finer or run, str(view)


def _board(study: Study, actor: Actor, run: ThemeRun, moment: reads.Moment) -> None:
    _proposals(study, actor, run, moment)
    for wave in run.later:
        st.header("New in the later wave", anchor=False)
        placed = len({quote for quotes in wave.aside.placed.values() for quote in quotes})
        quiet(
            f"{count(placed, 'later quote')} went into accepted themes, as suggestions to confirm.",
            key=f"placed-{wave.run}",
        )
        _proposals(study, actor, wave, moment)
    if actor.role is Role.CODER:
        merge_bar(study, actor, [(one, waiting_of(one)) for one in (run, *run.later)])


def _proposals(study: Study, actor: Actor, run: ThemeRun, moment: reads.Moment) -> None:
    """One run: what it found, what was handled apart, what was accepted, a card for each theme, what was set aside."""
    in_themes = {name for theme in run.themes for name in theme.quotes}
    of_all = len(in_themes | set(run.unclustered))
    with st.container(gap=None):
        quiet(
            f"{count(len(run.themes), 'theme')} in {count(of_all, 'quote')}, proposed {ago(run.at)}",
            key=f"themes-found-{run.run}",
        )
        aside_line(study, run)
    accepted(study, actor, run, moment)
    cards(study, actor, run, moment, of_all=of_all)
    set_aside(study, actor, run)
