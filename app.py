"""The page: opens the study, asks who acts, and shows the screens of that role."""

import streamlit as st

from ui import frame, go, memory, opened, remembered, sign_in, state
from ui.fault import refusals_shown
from ui.screens import pages


def main() -> None:
    """Draws the page once; Streamlit calls it again after every action."""
    st.set_page_config(page_title="Themebook", page_icon=frame.ICON, layout="wide")
    frame.style()
    with refusals_shown():
        study = opened.current()
        opened.require_single_user_here(study)
        actor = state.actor() or remembered.somebody(study)
        if actor is not None:
            state.sign_in(actor)
        known = pages(study, actor)
        go.know(known)
        screen = st.navigation(list(known.values()), position="top" if actor else "hidden")
        remembered.remember(study, actor)
        if actor is None:
            sign_in.screen(study)
            return
        frame.study_line(study, actor)
        screen.run()


main()
memory.settle()
