"""Themes: what the machine proposes, to be read and decided on: accepted as a code, renamed, merged or rejected."""

import streamlit as st

from coding.themes import decide
from coding.themes.runs import ProposedTheme, ThemeRun, newest_run
from corpus.people import Actor, Role
from corpus.quotes import find_quote
from corpus.study import Study
from ui import queue, reads, state, theme_proposing
from ui.fault import refusals_shown, show_waiting_refusal
from ui.go import go
from ui.quote_text import quiet, short
from ui.theme_dialogs import merge_bar, rename
from ui.words import ago, count, escape, share

SHOWN = 2


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
        "Question", list(questions), index=largest, format_func=questions.__getitem__, key="themes-question"
    )
    with study.read() as view:
        run = newest_run(view, question=question)
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
    _run(study, actor, run)


def _run(study: Study, actor: Actor, run: ThemeRun) -> None:
    of_all = len({name for theme in run.themes for name in theme.quotes} | set(run.unclustered))
    waiting = [theme for theme in run.themes if theme.status == "open"]
    _summary(study, run, of_all)
    show_waiting_refusal()
    _accepted(actor, run)
    for first in range(0, len(waiting), 2):
        for place, theme in zip(st.columns(2, gap="medium"), waiting[first : first + 2], strict=False):
            with place:
                _card(study, actor, run, theme, of_all)
    _rejected(study, actor, run)
    if actor.role is Role.CODER:
        merge_bar(study, actor, run, waiting)


def _summary(study: Study, run: ThemeRun, of_all: int) -> None:
    found = f"{count(len(run.themes), 'theme')} in {count(of_all, 'quote')}, proposed {ago(run.at)}"
    with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
        quiet(found, key="themes-found")
        if run.non_answers:
            with st.popover(f"{count(len(run.non_answers), 'non-answer')} set aside", type="tertiary"):
                _listed(study, run.non_answers, key="aside")
        if run.unclustered:
            with st.popover(f"{count(len(run.unclustered), 'quote')} in no theme", type="tertiary"):
                _listed(study, tuple(run.unclustered), key="alone")
        with st.popover("How they were found", type="tertiary"):
            st.text(f"With {run.provenance.model}.")
            quiet(
                f"Start number {run.provenance.seed}. The same quotes give the same themes.", key="provenance"
            )


def _listed(study: Study, names: tuple[str, ...], *, key: str) -> None:
    with study.read() as view:
        texts = [find_quote(view, name).text for name in names[:50]]
    for number, text in enumerate(texts):
        short(text, key=f"{key}-{number}")
    if len(names) > len(texts):
        quiet(f"and {len(names) - len(texts)} more", key=f"{key}-more")


def _card(study: Study, actor: Actor, run: ThemeRun, theme: ProposedTheme, of_all: int) -> None:
    with st.container(border=True, key=f"theme-{theme.id}"):
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            st.subheader(escape(theme.label), anchor=False, width="stretch")
            if actor.role is Role.CODER:
                st.checkbox(
                    f"Select {escape(theme.label)}",
                    key=f"select-{run.run}-{theme.id}",
                    label_visibility="collapsed",
                )
        quiet(_in_words(theme, of_all), key=f"theme-{theme.id}")
        with study.read() as view:
            texts = [find_quote(view, name).text for name in theme.representatives[:SHOWN]]
        for number, text in enumerate(texts):
            short(text, key=f"theme-{theme.id}-{number}", longest=200)
        if actor.role is Role.CODER:
            _actions(study, actor, run, theme)


def _in_words(theme: ProposedTheme, of_all: int) -> str:
    stability = theme.stability
    return (
        f"{share(theme.n, of_all)} quotes · found in {stability.found} of {stability.runs} repeats"
        f" · {', '.join(theme.terms[:4])}"
    )


def _actions(study: Study, actor: Actor, run: ThemeRun, theme: ProposedTheme) -> None:
    with st.container(horizontal=True, gap="small"):
        if st.button("Accept as code", key=f"accept-{theme.id}", type="primary"):
            with refusals_shown():
                with study.write(actor) as work:
                    accepted = decide.accept(work, theme.id, run=run.run)
                state.say(
                    f"{accepted.code} is a code now, suggested for {count(accepted.suggested, 'quote')}."
                )
                st.rerun()
        more = st.menu_button("More", ["Rename", "Reject"], key=f"more-{theme.id}")
        if more == "Rename":
            rename(study, actor, run, theme)
        elif more == "Reject":
            with refusals_shown():
                with study.write(actor) as work:
                    decide.reject(work, theme.id, run=run.run)
                state.say(f"Rejected {theme.label}. It can be opened again below.")
                st.rerun()


def _accepted(actor: Actor, run: ThemeRun) -> None:
    """What was accepted, and the way to its quotes."""
    accepted = [theme for theme in run.themes if theme.status == "accepted"]
    if not accepted:
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="medium", key="themes-to-confirm"):
        quiet(
            f"Accepted: {', '.join(theme.code or theme.label for theme in accepted)}", key="themes-accepted"
        )
        if actor.role is Role.CODER and st.button("Confirm their quotes", key="confirm-accepted"):
            state.remember("code-question", run.question or "")
            queue.restart()
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
                    "Open again", key=f"reopen-{theme.id}", type="tertiary"
                ):
                    with refusals_shown():
                        with study.write(actor) as work:
                            decide.reopen(work, theme.id, run=run.run)
                        st.rerun()
