"""The passages of a report in a Word file: paragraphs, headings, numbers that lead to their figures, footnotes."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from docx.document import Document
from docx.text.paragraph import Paragraph

from coding.report.outside.texts import Note, Part, Passage
from coding.report.outside.word.elements import element, run
from coding.report.outside.word.fields import Bookmarks, link
from coding.report.outside.word.footnotes import Footnotes
from coding.report.outside.word.styles import boxed

_RIGHT_TO_LEFT = {"R", "AL"}


@dataclass(frozen=True, slots=True)
class Hand:
    """What writes into one document: its bookmarks, its footnotes, and the notes that they are of."""

    document: Document
    bookmarks: Bookmarks
    footnotes: Footnotes
    notes: tuple[Note, ...]

    def heading(self, text: str, level: int, *, anchor: str = "", in_box: bool = False) -> Paragraph:
        """A heading of a level from 1, marked as a place when it has an anchor."""
        paragraph = self.document.add_heading(level=level)
        run(paragraph, text)
        if anchor:
            self.bookmarks.mark(paragraph, anchor)
        return _placed(paragraph, in_box=in_box)

    def line(self, text: str, *, style: str | None = None, in_box: bool = False) -> Paragraph:
        """A paragraph of text."""
        paragraph = self.document.add_paragraph(style=style)
        run(paragraph, text)
        return _placed(paragraph, in_box=in_box)

    def passages(
        self, found: Iterable[Passage], *, level: int = 2, style: str | None = None, in_box: bool = False
    ) -> None:
        """Paragraphs, and headings of this level."""
        for passage in found:
            if passage.heading:
                paragraph = self.document.add_heading(level=level)
            else:
                paragraph = self.document.add_paragraph(style=style)
            self.parts(paragraph, passage.parts)
            _placed(paragraph, in_box=in_box)

    def parts(self, paragraph: Paragraph, parts: Iterable[Part]) -> None:
        """Words, numbers that lead to their figures, and footnotes, at the end of a paragraph."""
        for part in parts:
            if part.kind == "note":
                note = self.notes[int(part.text) - 1]
                self.footnotes.refer(paragraph, note.number, note.text)
            elif part.anchor:
                link(paragraph, part.anchor, part.text)
            else:
                run(paragraph, part.text)


def as_it_runs(paragraph: Paragraph) -> None:
    """Turns a paragraph around whose first letter belongs to a script that runs from right to left."""
    letters = (unicodedata.bidirectional(letter) for letter in paragraph.text)
    if next((kind for kind in letters if kind in {"L", *_RIGHT_TO_LEFT}), "L") == "L":
        return
    properties: Any = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(element("w:bidi"), "w:spacing", "w:ind", "w:jc", "w:rPr")
    for part in paragraph.runs:
        part.font.rtl = True


def _placed(paragraph: Paragraph, *, in_box: bool) -> Paragraph:
    if in_box:
        boxed(paragraph._p.get_or_add_pPr())
    return paragraph
