"""Out of whom a figure counts, and what is to be known about its numbers: above it, where nobody overlooks it."""

import streamlit as st

from coding.figures.table import Table
from ui.quote_text import quiet


def base_and_notes(found: Table, *, key: str) -> None:
    """The base of a figure in one line, and each of its notes in one below it. `key` names the figure's place."""
    with st.container(gap="xxsmall"):
        quiet(f"Base: {found.base.definition}, n = {found.base.n:,}", key=f"{key}-base")
        for number, note in enumerate(found.notes):
            quiet(note, key=f"{key}-note-{number}")
