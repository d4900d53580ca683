"""The texts of a report on the page: numbers in the place of references, headings, and notes below."""

from collections.abc import Iterable, Mapping

import streamlit as st

from coding.figures.table import Table
from coding.report.prose import Referable, paragraphs, plain
from ui.quote_text import quiet
from ui.words import escape

WRITING = "A line that begins with ## is a heading; ^[Source, 2025] becomes a numbered note below the text."
"""What may be written in a text, for the help beside its field."""

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_FORMS = ("", " | n", " | of", " | interval")


def written(text: str, figures: Mapping[str, Referable], *, key: str) -> None:
    """A text as it reads, with its notes below; `key` names its place on the screen."""
    notes: list[str] = []
    for paragraph in paragraphs(text, figures):
        words = ""
        for piece in paragraph.pieces:
            if piece.kind == "footnote":
                notes.append(piece.text)
                words = words.rstrip() + str(len(notes)).translate(_RAISED)
            else:
                words += piece.text
        if paragraph.heading:
            st.subheader(escape(words), anchor=False)
        else:
            st.text(words)
    for number, note in enumerate(notes, start=1):
        quiet(f"Note {number}: {note}", key=f"{key}-note-{number}")


def reference_to_copy(figures: Mapping[str, Referable], *, key: str, first: Iterable[str] = ()) -> None:
    """Lets the person choose a number of these figures and how it reads, and shows what to write in its place.

    The figures whose ids are `first` come first.
    """
    order = [*dict.fromkeys([one for one in first if one in figures]), *figures]
    cells = {
        f"{figures[one].label}: {cell or 'its number'}": (one, cell)
        for one in dict.fromkeys(order)
        for cell in _cells(figures[one].table)
    }
    if not cells:
        return
    chosen = st.selectbox(
        "A number of a figure, for the text",
        list(cells),
        index=None,
        key=f"{key}-number",
        placeholder="Choose it, then copy what stands for it",
        help="What is copied into a text reads as the number, and follows the figure when answers change.",
    )
    if chosen is not None:
        _to_copy(figures, *cells[chosen], key=f"{key}-{chosen}")


def _to_copy(figures: Mapping[str, Referable], figure: str, cell: str, *, key: str) -> None:
    """What stands for one number, in the form that is chosen by how it reads."""
    written_as = [f"{{{figure}: {cell}{form}}}" for form in _FORMS] if cell else [f"{{{figure}}}"]
    reads = {one: plain(one, figures) for one in written_as}
    forms = [one for one in written_as if reads[one] and reads[one] != one]
    form = st.segmented_control(
        "It reads", forms, default=forms[0], format_func=reads.__getitem__, required=True, key=f"{key}-form"
    )
    st.code(form, language=None)


def _cells(table: Table) -> list[str]:
    """What texts call the numbers of a figure: "" for itself, "Encryption", "Sweden / Encryption", "base"."""
    rows = [row.label for row in (*table.rows, *table.summary)]
    groups = [f"{group.label} / {row.label}" for group in table.groups for row in group.rows]
    return ["", *rows, *groups, "base"]
