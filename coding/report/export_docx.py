"""A report as a Word file: real headings, captions, footnotes and tables, for people who go on writing in it."""

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from coding.report.content import ReportContent
from coding.report.outside.binding import book
from coding.report.outside.book import Book
from coding.report.outside.words import made_at

if TYPE_CHECKING:
    from docx.document import Document


def docx(content: ReportContent) -> bytes:
    """The file, made in memory. Until the report is approved the head of every page says DRAFT."""
    from docx import Document

    from coding.report.outside.word import chapters, styles
    from coding.report.outside.word.fields import Bookmarks, contents
    from coding.report.outside.word.footnotes import Footnotes
    from coding.report.outside.word.texts import Hand

    found, document = book(content), Document()
    styles.dress(document, title=content.title, draft=found.draft)
    hand = Hand(document, Bookmarks(), Footnotes(document), found.notes)
    chapters.cover(hand, found)
    contents(document, list(_entries(found)))
    chapters.write(hand, found)
    hand.footnotes.keep()
    _properties(document, content, found)
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def _entries(found: Book) -> Iterator[tuple[int, str, str]]:
    """(level, text, anchor) of each line of the table of contents."""
    for essay in found.opening:
        yield 1, essay.title, essay.anchor
    for chapter in found.chapters:
        yield 1, f"{chapter.number}. {chapter.heading}", chapter.anchor
    for essay in found.closing:
        yield 1, essay.title, essay.anchor
    yield 1, "How this was made", "methods"
    if found.glossary:
        yield 1, "What the codes mean", "glossary"
    if found.exhibits:
        yield 1, "Tables", "tables"


def _properties(document: "Document", content: ReportContent, found: Book) -> None:
    """What the file says of itself; an approved report always the same."""
    from coding.report.outside.word.elements import allowed

    said = document.core_properties
    said.title, said.subject = allowed(content.title), allowed(content.study_title)
    said.language = "en-GB"
    said.author, said.last_modified_by, said.comments = "Themebook", "Themebook", found.draft
    said.created = said.modified = made_at(content)
