"""Stated figures on the page: numbers from elsewhere, for rates and for comparing with earlier reports."""

import streamlit as st

from coding import stated
from coding.stated import Stated, in_words
from corpus.people import Actor, Role
from corpus.study import Study
from ui import state
from ui.fault import refusals_shown
from ui.quote_text import quiet


@st.dialog("Numbers from elsewhere", width="large")
def stated_figures(study: Study, actor: Actor) -> None:
    """Lists what others printed or counted; researchers add to it."""
    with study.read() as view:
        known = stated.stated_figures(view)
    if known:
        st.dataframe(
            {
                "Name": [one.name for one in known],
                "When": [one.wave for one in known],
                "Stated": [in_words(one) for one in known],
                "Source": [one.source for one in known],
            },
            hide_index=True,
            alt="Stated figures with their time, what is stated, and their source",
        )
    else:
        quiet(
            "Nothing is stated yet. A rate needs two numbers: what was counted, and out of what.",
            key="none-stated",
        )
    if actor.role is Role.CODER:
        _add(study, actor)


def _add(study: Study, actor: Actor) -> None:
    left, right = st.columns(2)
    name = left.text_input("Name", placeholder="alerts", key="stated-name")
    value = right.number_input("Number", value=None, key="stated-value", help="Empty when nobody stated one.")
    unit = left.text_input("What is counted", placeholder="alerts, clients", key="stated-unit")
    words = right.text_input("Or in words", placeholder="roughly half", key="stated-words")
    wave = left.text_input("When", key="stated-wave")
    source = right.text_input("Source", key="stated-source")
    if st.button("Keep it", type="primary"):
        with refusals_shown():
            with study.write(actor) as work:
                given = Stated(name, wave=wave, value=value, unit=unit, words=words, source=source)
                kept = stated.put(work, given)
            state.say(f"Kept {kept.name}.")
            st.rerun()
