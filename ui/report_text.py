"""The texts of a report on the page: numbers in the place of references, headings, and notes below."""

from collections.abc import Mapping

import streamlit as st

from coding.report.content import ShownFigure
from coding.report.prose import Referable, paragraphs
from ui.quote_text import quiet
from ui.words import escape


def written(text: str, figures: Mapping[str, Referable], *, key: str) -> None:
    """A text as it reads; `key` names its place on the screen."""
    notes: list[str] = []
    for paragraph in paragraphs(text, figures):
        notes += [piece.text for piece in paragraph.pieces if piece.kind == "footnote"]
        words = "".join(piece.text for piece in paragraph.pieces if piece.kind != "footnote")
        if paragraph.heading:
            st.subheader(escape(words), anchor=False)
        else:
            st.text(words)
    for number, note in enumerate(notes):
        quiet(f"Note: {note}", key=f"{key}-note-{number}")


def reference_to_copy(figures: tuple[ShownFigure, ...], *, key: str) -> None:
    """Lets the person choose a number of these figures, and shows what to write in its place."""
    cells = {
        f"{figure.title}: {cell}": f"{{{figure.id}: {cell}}}" for figure in figures for cell in _cells(figure)
    }
    if not cells:
        return
    chosen = st.selectbox(
        "A number of a figure, for the text",
        list(cells),
        index=None,
        key=f"{key}-number",
        placeholder="Choose it, then copy what stands for it",
    )
    if chosen is not None:
        st.code(cells[chosen], language=None)


def _cells(figure: ShownFigure) -> list[str]:
    """What texts call the numbers of a figure: "Encryption", "Sweden / Encryption"."""
    table = figure.table
    return [row.label for row in (*table.rows, *table.summary)] + [
        f"{group.label} / {row.label}" for group in table.groups for row in group.rows
    ]
