"""What a person sees when Themebook itself is at fault, or refuses: a sentence, never a traceback."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from corpus.errors import ThemebookError
from ui.words import escape


def show_fault(_error: Exception) -> bool:
    """Stands in for Streamlit's own display of an uncaught exception; True says that it was shown."""
    st.error("Themebook made a mistake here. Nothing half-done was stored. Reload the page and try again.")
    return True


def show_refusal(error: ThemebookError) -> None:
    """Shows what happened and what to do about it."""
    st.error(escape(str(error)), icon=":material/info:")


@contextmanager
def refusals_shown() -> Iterator[None]:
    """Shows a ThemebookError raised inside and goes on after it."""
    try:
        yield
    except ThemebookError as error:
        show_refusal(error)
