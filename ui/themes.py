"""Themes: what the machine proposes, to be read and decided on: accepted as a code, renamed, merged or rejected."""

import streamlit as st

from coding.themes import decide
from coding.themes.runs import ThemeRun
from corpus.people import Actor, Role
from corpus.study import Study
from ui import queue, reads, state, theme_level, theme_proposing
from ui.fault import refusals_shown, show_waiting_refusal
from ui.go import go
from ui.quote_text import quiet
from ui.theme_aside import aside_line
from ui.theme_cards import cards, waiting_of
from ui.theme_dialogs import merge_bar
from ui.words import ago, count, escape


def screen(study: Study, actor: Actor) -> None:
    """Draws the proposals of one open question; only researchers decide."""
    moment = reads.now(study)
    standings = reads.open_questions(moment)
    questions = {one.question: one.text for one in standings}
    st.title("Themes", anchor=False)
    if not questions:
        st.info("There are no quotes yet to find themes in.")
        if actor.role is Role.CODER and st.button("Import answers", type="primary"):
            go("import")
        return
    asked, action = st.columns([3, 1], vertical_alignment="bottom")
    largest = max(range(len(standings)), key=lambda place: standings[place].quotes)
    question = asked.selectbox(
        "Question",
        list(questions),
        index=largest,
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
    shown = reads.themes(moment, question, level=theme_level.chosen(run)) or run
    _run(study, actor, shown, moment)


def _run(study: Study, actor: Actor, run: ThemeRun, moment: reads.Moment) -> None:
    show_waiting_refusal()
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
    """One run: what it found, what was handled apart, what was accepted, a card for each theme, what was rejected."""
    in_themes = {name for theme in run.themes for name in theme.quotes}
    of_all = len(in_themes | set(run.unclustered))
    with st.container(gap=None):
        quiet(
            f"{count(len(run.themes), 'theme')} in {count(of_all, 'quote')}, proposed {ago(run.at)}",
            key=f"themes-found-{run.run}",
        )
        aside_line(study, run)
    _accepted(actor, run)
    cards(study, actor, run, reads.theme_labels(moment, run), of_all=of_all)
    _rejected(study, actor, run)


def _accepted(actor: Actor, run: ThemeRun) -> None:
    """What was accepted on the level shown, each the way to its quotes."""
    accepted = [theme for theme in run.themes if theme.status == "accepted"]
    if not accepted:
        return
    codes = [theme.code or theme.label for theme in accepted]
    with st.container(
        horizontal=True, vertical_alignment="center", gap="medium", key=f"themes-accepted-{run.run}"
    ):
        quiet(f"Accepted: {', '.join(codes)}", key=f"accepted-{run.run}", width="content")
        if actor.role is Role.CODER:
            code = st.menu_button(
                "Confirm quotes of", codes, format_func=escape, key=f"confirm-accepted-{run.run}"
            )
            if code:
                queue.only_suggested(code, question=run.question)
                go("code")


def _rejected(study: Study, actor: Actor, run: ThemeRun) -> None:
    """What was rejected, folded away."""
    rejected = [theme for theme in run.themes if theme.status == "rejected"]
    if not rejected:
        return
    with st.expander(f"{count(len(rejected), 'rejected theme')}"):
        for theme in rejected:
            with st.container(horizontal=True, vertical_alignment="center"):
                st.text(theme.label)
                if actor.role is Role.CODER and st.button(
                    "Open again", key=f"reopen-{run.run}-{theme.id}", type="tertiary"
                ):
                    with refusals_shown():
                        with study.write(actor) as work:
                            decide.reopen(work, theme.id, run=run.run)
                        state.say(f"{theme.label} is open again.")
                        st.rerun()
