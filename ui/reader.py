"""Reader: one quote with its whole story, beside it what the respondent said elsewhere and what others said like it."""

import streamlit as st

from coding.queues.queue import Queue, to_link
from coding.reader.story import Story, story
from corpus.errors import Refused
from corpus.people import Actor, Role
from corpus.study import Study
from ui import reader_aside, reader_like, reader_memo, reader_story
from ui.fault import show_refusal, show_waiting_refusal
from ui.go import can_go, go
from ui.quote_text import hero, quiet
from ui.words import escape


def screen(study: Study, actor: Actor) -> None:
    """Draws the quote that the page's address names."""
    name = st.query_params.get("quote", "")
    if not name:
        _no_quote()
        return
    try:
        with study.read() as view:
            told = story(view, name)
    except Refused as refused:
        show_refusal(refused)
        _no_quote()
        return
    show_waiting_refusal()
    _moves(told, actor)
    left, right = st.columns([7, 4], gap="large")
    with left:
        _quote(told)
        _actions(study, actor, told)
        reader_story.happened(told)
        reader_aside.said_elsewhere(told)
    with right:
        reader_aside.places(told)
        reader_like.neighbours(study, told.quote)


def _no_quote() -> None:
    """What to do where no quote can be shown."""
    st.info("A quote opens here from wherever it is listed.")
    for name, label in (("browse", "Browse the quotes"), ("code", "Code quotes"), ("overview", "Overview")):
        if can_go(name):
            if st.button(label, type="primary", key="reader-elsewhere"):
                go(name)
            return


def _moves(told: Story, actor: Actor) -> None:
    """The respondent's quotes before and after this one, and the way to coding it."""
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", key="reader-head"
    ):
        who = told.quote.respondent or told.quote.speaker or ""
        quiet(" · ".join(filter(None, (who, *(value for _, value in told.facts)))), key="reader-who")
        with st.container(horizontal=True, width="content", gap="small"):
            _move("Previous", "reader-before", ":material/arrow_back:", told.before)
            _move("Next", "reader-after", ":material/arrow_forward:", told.after)
            codes = actor.role is Role.CODER and can_go("code")
            if codes and st.button("Code this quote", type="primary", key="reader-code"):
                go("code", **to_link(Queue(which="all")), at=told.quote.name)


def _move(label: str, key: str, icon: str, name: str | None) -> None:
    """A button to another quote of the same respondent."""
    help_ = f"The {label.lower()} quote of the same respondent"
    if st.button(label, key=key, icon=icon, disabled=name is None, type="tertiary", help=help_) and name:
        go("reader", quote=name)


def _quote(told: Story) -> None:
    with st.container(gap=None):
        if told.question:
            quiet(told.question, key="reader-question")
    with st.container(key="reader-quote"):
        hero(told.quote.text)
    if told.quote.non_answer:
        quiet("This says nothing: it counts as a non-answer.", key="reader-non-answer")


def _actions(study: Study, actor: Actor, told: Story) -> None:
    """The codes that count on the quote, the flags on it, and a memo."""
    with st.container(horizontal=True, vertical_alignment="center", gap="xsmall", key="reader-state"):
        for code in told.codes:
            st.badge(escape(code), color="green", icon=":material/sell:")
        for kind, person in told.flags:
            words = "asks a supervisor to look" if kind == "supervisor" else "wants to come back"
            st.badge(f"{escape(person)} {words}", color="orange", icon=":material/flag:")
        if not told.codes:
            quiet("No code counts on it yet.", key="reader-no-code", width="content")
        reader_memo.writing(study, actor, told.quote)
