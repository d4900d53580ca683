"""Renaming a proposed theme, and accepting one into a code of the codebook."""

import streamlit as st

from coding.themes import decide
from coding.themes.runs import ProposedTheme, ThemeRun
from corpus.people import Actor
from corpus.study import Study
from ui import reads, theme_said
from ui.fault import refusals_shown
from ui.quote_text import quiet
from ui.words import count


@st.dialog("Rename the theme")
def rename(study: Study, actor: Actor, run: ThemeRun, theme: ProposedTheme) -> None:
    """Gives a proposal another name before it is accepted."""
    label = st.text_input("Name", value=theme.label)
    quiet(f"Words of these quotes: {', '.join(theme.terms)}", key="rename-terms")
    if st.button("Rename", type="primary", disabled=not label.strip()):
        with refusals_shown():
            with study.write(actor) as work:
                decide.rename(work, theme.id, label, run=run.run)
            theme_said.say(f"Renamed {theme.label} to {label}.")
            st.rerun()


@st.dialog("Accept into a code")
def accept_into(study: Study, actor: Actor, run: ThemeRun, theme: ProposedTheme) -> None:
    """Suggests a code of the codebook for the quotes of a proposal, instead of making a new one."""
    st.text(theme.label)
    codes = {code.name: code for code in reads.codebook(reads.now(study)) if code.kind == "code"}
    if not codes:
        st.info("The codebook has no code yet. Accept the theme as a new code.")
        return
    chosen = st.selectbox(
        "Code", list(codes), index=None, placeholder="Search the codes", key="accept-into-code"
    )
    if chosen and codes[chosen].definition:
        quiet(codes[chosen].definition, key="accept-into-definition")
    quiet(
        f"The code is suggested for {count(theme.n, 'quote')}; nothing counts until it is confirmed.",
        key="accept-into-told",
    )
    if st.button("Accept into this code", type="primary", disabled=not chosen, key="accept-into-now"):
        with refusals_shown():
            with study.write(actor) as work:
                done = decide.accept(work, theme.id, run=run.run, code=chosen)
            theme_said.say(
                f"{theme.label} went into {done.code}, suggested for {count(done.suggested, 'quote')}."
            )
            st.rerun()
