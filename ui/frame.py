"""What every screen stands in: the style, and one line with the study and who acts in it."""

from pathlib import Path

import streamlit as st

from corpus.people import Actor, Role, sign_in
from corpus.study import Study
from ui import state
from ui.fault import refusals_shown
from ui.quote_text import quiet
from ui.words import ROLES, escape

HERE = Path(__file__).parent
ICON = HERE / "static" / "icon.png"
TO_ACT_AS = (Role.CODER, Role.SUPERVISOR)


def style() -> None:
    """Adds the page's own style sheet."""
    st.html(HERE / "page.css")


def study_line(study: Study, actor: Actor) -> None:
    """The study's title, and what was just done; at the right that this is single-user mode, and who acts."""
    with study.read() as view:
        title = view.title
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", key="study-line"
    ):
        quiet(title, key="title")
        if sentence := state.said():
            st.badge(escape(sentence), icon=":material/check:", color="green")
        with st.container(horizontal=True, width="content", vertical_alignment="center"):
            st.badge(
                "Single-user mode", color="gray", help="Whoever opens this study acts in the name they give."
            )
            _who_acts(study, actor)


def _who_acts(study: Study, actor: Actor) -> None:
    with st.popover(f"{escape(actor.name)} · {ROLES[actor.role]}", icon=":material/person:", type="tertiary"):
        role = st.segmented_control(
            "Act as",
            TO_ACT_AS,
            default=actor.role,
            required=True,
            format_func=ROLES.__getitem__,
            key="act-as",
        )
        if role != actor.role:
            with refusals_shown():
                state.sign_in(sign_in(study, actor.name, role=role))
                st.rerun()
        if st.button("Somebody else", icon=":material/logout:", type="tertiary"):
            state.sign_out()
            st.rerun()
