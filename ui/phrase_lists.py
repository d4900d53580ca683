"""Phrase lists on the page: the names that are counted in quotes, written a line each."""

import streamlit as st

from coding.phrases import lists
from coding.phrases.written import replace, written
from corpus.people import Actor, Role
from corpus.study import Study
from ui import state
from ui.fault import refusals_shown
from ui.words import count

NEW = ""


@st.dialog("Names to count", width="medium")
def phrase_lists(study: Study, actor: Actor) -> None:
    """Shows a list and, to researchers, lets it be written anew; a new name makes a new list."""
    with study.read() as view:
        known = {one.name: one for one in lists.phrase_lists(view)}
    chosen = st.selectbox(
        "List", [*known, NEW], format_func=lambda name: name or "A new list", key="phrase-list"
    )
    may_change = actor.role is Role.CODER
    name = chosen or st.text_input("Its name", placeholder="platforms", disabled=not may_change)
    text = st.text_area(
        "One name a line; other spellings behind a colon",
        value=written(known[chosen]) if chosen else "",
        placeholder="Kik: kik messenger, kik.me\nSkype",
        height=280,
        key=f"phrases-of-{chosen}",
        disabled=not may_change,
    )
    if may_change and st.button("Save the list", type="primary"):
        with refusals_shown():
            with study.write(actor) as work:
                kept = replace(work, name, text)
            entities = count(len(kept.entities), "name")
            state.say(f"The list {kept.name} counts {entities}.")
            st.rerun()
