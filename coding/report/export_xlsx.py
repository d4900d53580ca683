"""A report's tables as a workbook: one sheet a table, numbers as numbers, and a sheet that says what is where.

Every text is written as text: nothing that a label, a title or a note holds is ever read as a formula or a link.
"""

from io import BytesIO
from typing import TYPE_CHECKING

from coding.report.content import ReportContent
from coding.report.outside.binding import book
from coding.report.outside.book import Book
from coding.report.outside.pen import Pen
from coding.report.outside.printed import WITHHELD
from coding.report.outside.sheet import fill
from coding.report.outside.words import made_at

if TYPE_CHECKING:
    from xlsxwriter import Workbook

CONTENTS = "Contents"
_HEADS = ("Sheet", "Figure", "Insight", "Evidence id", "Counted over")
_WIDTHS = (8, 44, 48, 20, 60, 10)
_FROM_TEXT = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def xlsx(content: ReportContent) -> bytes:
    """The file, made in memory. Until the report is approved every sheet says DRAFT, on paper too."""
    import xlsxwriter

    written, found = BytesIO(), book(content)
    with xlsxwriter.Workbook(written, {"in_memory": True, **_FROM_TEXT}) as workbook:
        workbook.set_properties(
            {"title": content.title, "comments": found.draft, "created": made_at(content)}
        )
        _contents(workbook, found)
        for exhibit in found.exhibits:
            pen = Pen(workbook, workbook.add_worksheet(exhibit.number), found.draft)
            pen.link(f"internal:'{CONTENTS}'!A1", f"← {CONTENTS}")
            fill(pen, exhibit)
    return written.getvalue()


def _contents(workbook: "Workbook", found: Book) -> None:
    pen = Pen(workbook, workbook.add_worksheet(CONTENTS), found.draft)
    pen.widths(*_WIDTHS)
    pen.line(found.title, kind="title")
    for text in (found.study, *(f"{bold}{words}" for bold, words in found.standing), found.made):
        pen.line(text)
    pen.skip()
    pen.heads(*_HEADS, numbers=("n",))
    pen.stay()
    for chapter in found.chapters:
        for exhibit in chapter.exhibits:
            base = exhibit.table.base
            texts = (exhibit.title, chapter.heading, exhibit.id, base.definition)
            pen.cells("", *texts, counts=(WITHHELD if base.withheld else base.n,))
            pen.link_above(f"internal:'{exhibit.number}'!A1", exhibit.number)
