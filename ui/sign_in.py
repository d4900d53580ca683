"""Signing in to a single-user study: a name, and the role to act in."""

import streamlit as st

from corpus import people
from corpus.people import Role
from corpus.study import Study
from ui import state
from ui.fault import refusals_shown
from ui.frame import TO_ACT_AS
from ui.words import ROLES, escape

WHAT_A_ROLE_DOES = ("Imports, codes and writes the report", "Reviews the report, approves or returns it")


def screen(study: Study) -> None:
    """Asks who acts; decisions carry this name."""
    with study.read() as view:
        title, known = view.title, [person.name for person in people.people(view)]
    _, middle, _ = st.columns([1, 1.2, 1])
    with middle:
        st.title(escape(title), anchor=False)
        st.info(
            "Single-user mode: this page is open on this machine only, and whoever opens it acts in the name they "
            "give. Every decision carries that name.",
            icon=":material/lock:",
        )
        name = st.selectbox(
            "Your name",
            known,
            index=0 if len(known) == 1 else None,
            accept_new_options=True,
            placeholder="Type your name",
        )
        role = st.radio("Act as", TO_ACT_AS, format_func=ROLES.__getitem__, captions=WHAT_A_ROLE_DOES)
        if st.button("Open the study", type="primary", shortcut="Ctrl+Enter"):
            with refusals_shown():
                state.sign_in(people.sign_in(study, name or "", role=Role(role)))
                st.rerun()
