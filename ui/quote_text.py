"""The one way a quote comes on the screen: as plain text that nothing interprets."""

from typing import Literal

import streamlit as st

from ui.words import cut_at_sentence


def hero(text: str) -> None:
    """The quote to decide on: large, at most 70 characters a line, whole."""
    with st.container(key="hero-quote"):
        st.text(text)


def short(text: str, *, key: str, longest: int = 240) -> None:
    """A quote among others: cut at a sentence, set off by a line at its left. `key` names its place on the screen."""
    with st.container(key=f"short-quote-{key}"):
        st.text(f"“{cut_at_sentence(text, longest=longest)}”")


def quiet(text: str, *, key: str, width: Literal["stretch", "content"] = "stretch") -> None:
    """A line of names and facts from the study, small and grey, not interpreted either."""
    with st.container(key=f"quiet-{key}", width=width):
        st.text(text)
