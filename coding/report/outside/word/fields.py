"""Fields, which Word computes anew when asked, with what they say now; and bookmarks with links to them."""

from itertools import count

from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from coding.report.outside.word.elements import allowed, element, named


def field(paragraph: Paragraph, instruction: str, now: str) -> None:
    """A field at the end of a paragraph, such as PAGE, that says `now` until it is computed."""
    begin(paragraph, instruction)
    paragraph.add_run(now)
    end(paragraph)


def begin(paragraph: Paragraph, instruction: str) -> None:
    """The beginning of a field; what is added until `end` is what it says now, over several paragraphs if need be."""
    paragraph.add_run()._r.append(element("w:fldChar", fldCharType="begin"))
    written = element("w:instrText")
    written.set(qn("xml:space"), "preserve")
    written.text = f" {instruction} "
    paragraph.add_run()._r.append(written)
    paragraph.add_run()._r.append(element("w:fldChar", fldCharType="separate"))


def end(paragraph: Paragraph) -> None:
    """The end of a field."""
    paragraph.add_run()._r.append(element("w:fldChar", fldCharType="end"))


class Bookmarks:
    """Gives the places of one document their names; every bookmark has a number of its own."""

    def __init__(self) -> None:
        self._numbers = count(1)

    def mark(self, paragraph: Paragraph, anchor: str) -> None:
        """Makes the paragraph so far a place that links lead to."""
        number = next(self._numbers)
        begins = element("w:bookmarkStart", id=number, name=named(anchor))
        first = next((child for child in paragraph._p if child.tag != qn("w:pPr")), None)
        if first is None:
            paragraph._p.append(begins)
        else:
            first.addprevious(begins)
        paragraph._p.append(element("w:bookmarkEnd", id=number))


def link(paragraph: Paragraph, anchor: str, text: str) -> None:
    """Text that leads to a place of the document."""
    written = element("w:t")
    written.text = allowed(text)
    written.set(qn("xml:space"), "preserve")
    paragraph._p.append(element("w:hyperlink", element("w:r", written), anchor=named(anchor), history=1))


def contents(document: Document, entries: list[tuple[int, str, str]]) -> None:
    """A table of contents: (level, text, anchor) each, clickable before Word makes it anew."""
    for place, (level, text, anchor) in enumerate(entries):
        paragraph = document.add_paragraph(style=f"toc {level}")
        if place == 0:
            begin(paragraph, r'TOC \o "1-2" \h \z \u')
        link(paragraph, anchor, text)
        if place == len(entries) - 1:
            end(paragraph)
