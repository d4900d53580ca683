"""What a person sees when Themebook itself is at fault, or refuses: a sentence, never a traceback."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import ParamSpec

import streamlit as st

from corpus.errors import ThemebookError
from ui import state
from ui.words import escape

P = ParamSpec("P")


def show_fault(_error: Exception) -> bool:
    """Stands in for Streamlit's own display of an uncaught exception; True says that it was shown."""
    st.error("Themebook made a mistake here. Nothing half-done was stored. Reload the page and try again.")
    return True


def show_refusal(error: ThemebookError) -> None:
    """Shows what happened and what to do about it."""
    show_refused(str(error))


def show_refused(sentence: str) -> None:
    """Shows why something was not done; the sentence names things and never holds the words of a quote."""
    st.error(escape(sentence), icon=":material/info:")


@contextmanager
def refusals_shown() -> Iterator[None]:
    """Shows a ThemebookError raised inside and goes on after it."""
    try:
        yield
    except ThemebookError as error:
        show_refusal(error)


def attempted(action: Callable[P, None]) -> Callable[P, None]:
    """`action` as what a button does: a refusal waits for `show_waiting_refusal` on the screen drawn afterwards."""

    @wraps(action)
    def attempt(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            action(*args, **kwargs)
        except ThemebookError as error:
            state.refuse(str(error))

    return attempt


def show_waiting_refusal() -> None:
    """Shows why the button pressed before this drawing did nothing."""
    sentence = state.refused()
    if sentence:
        show_refused(sentence)
