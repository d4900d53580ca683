"""A chart as a picture with its words, and captions whose numbers Word can count."""

from io import BytesIO

from docx.document import Document
from docx.shared import Emu
from docx.text.paragraph import Paragraph

from coding.report.outside import picture
from coding.report.outside.book import Exhibit
from coding.report.outside.word.elements import allowed, run
from coding.report.outside.word.fields import field
from coding.report.outside.word.styles import QUIET, WIDTH

ON_PAPER = 0.75
"""The size of a chart beside its size on the screen."""


def caption(paragraph: Paragraph, name: str, number: str, title: str) -> None:
    """ "Figure 1.2  Title": the second number is a field that starts anew in each insight."""
    chapter, _, place = number.partition(".")
    label = run(paragraph, f"{name} {chapter}.")
    before = len(paragraph.runs)
    anew = r" \r 1" if place == "1" else ""
    field(paragraph, rf"SEQ {name} \* ARABIC{anew}", place)
    for part in (label, *paragraph.runs[before:]):
        part.font.bold, part.font.color.rgb = False, QUIET
    run(paragraph, f"\N{EN SPACE}{title}")


def chart(document: Document, exhibit: Exhibit) -> None:
    """The chart, never wider than the text; its description says its numbers."""
    shape = document.add_picture(BytesIO(picture.png(exhibit.table)))
    wanted = min(Emu(int(shape.width * ON_PAPER)), WIDTH)
    shape.height, shape.width = Emu(int(shape.height * wanted / shape.width)), wanted
    words = shape._inline.docPr
    words.set("descr", allowed(picture.alt_text(exhibit.table)))
    words.set("title", allowed(f"{exhibit.label}: {exhibit.title}"))
    document.paragraphs[-1].paragraph_format.keep_with_next = True
