"""What was just done on the themes board, said where the eye is: in the line that stays in view when scrolling."""

import streamlit as st

from ui import state
from ui.words import escape

_SAID = "themes-said"


def say(sentence: str) -> None:
    """A sentence of confirmation to show once, at the next drawing of the board."""
    state.remember(_SAID, sentence)


def shown() -> None:
    """Shows the sentence that waits, once."""
    sentence = state.recall(_SAID, "")
    state.forget(_SAID)
    if sentence:
        st.badge(escape(sentence), icon=":material/check:", color="green")
