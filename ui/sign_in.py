"""Signing in to a single-user study: a name, and the role to act in."""

import streamlit as st

from corpus import people
from corpus.errors import Refused
from corpus.people import Role
from corpus.study import Study
from ui import state
from ui.fault import refusals_shown
from ui.frame import TO_ACT_AS
from ui.quote_text import quiet
from ui.words import ROLES, escape

NAME = "sign-in-name"
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
        if len(known) == 1 and not state.has(NAME):
            state.remember(NAME, known[0])
        elif known:
            _known(known)
        with st.form("sign-in", border=False):
            name = st.text_input("Your name", key=NAME, autocomplete="off")
            role = st.radio("Act as", TO_ACT_AS, format_func=ROLES.__getitem__, captions=WHAT_A_ROLE_DOES)
            if st.form_submit_button("Open the study", type="primary"):
                _open(study, name or "", Role(role))


def _known(names: list[str]) -> None:
    """Who works on the study already, each a press away."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="known-people"):
        quiet("Known here:", key="known-people", width="content")
        for number, one in enumerate(names):
            st.button(escape(one), key=f"known-{number}", on_click=state.remember, args=(NAME, one))


def _open(study: Study, name: str, role: Role) -> None:
    with refusals_shown():
        if not name.strip():
            raise Refused("Your name is missing.", help="Type it first: every decision carries it.")
        state.sign_in(people.sign_in(study, name, role=role))
        st.rerun()
