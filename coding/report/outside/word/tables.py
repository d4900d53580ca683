"""Native tables: a header row that repeats, rows that stay whole, and a description for those who do not see them."""

from typing import Any

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Emu, Pt
from docx.table import Table as WordTable
from docx.table import _Cell, _Row

from coding.report.outside.printed import PrintedTable
from coding.report.outside.word.elements import element, run
from coding.report.outside.word.styles import LINE, QUIET, WIDTH

ROWS = 30
"""As many rows fit on a page with what stands above and below them."""


def add(document: Document, printed: PrintedTable, *, described: str) -> WordTable:
    """The printed table at the end of the document; groups stand in a column, so that no cells are merged.

    A table that fits on a page is not torn from what follows it, and a group of a longer one stays whole.
    """
    grouped = any(body.heading for body in printed.bodies)
    heads = (*((printed.grouped_by,) if grouped else ()), printed.head, *printed.columns)
    table: WordTable = document.add_table(rows=1, cols=len(heads))
    _describe(table, described)
    texts = 2 if grouped else 1
    _fill(table.rows[0], heads, texts=texts, head=True, kept=True)
    whole = sum(len(body.rows) for body in printed.bodies) <= ROWS
    for body in printed.bodies:
        for row in body.rows:
            cells = (*((body.heading,) if grouped else ()), row.label, *row.cells)
            added: _Row = table.add_row()  # type: ignore[no-untyped-call]
            kept = whole or (len(body.rows) <= ROWS and row is not body.rows[-1])
            _fill(added, cells, texts=texts, summary=row.summary, kept=kept)
    _widths(table, texts)
    return table


def _fill(
    row: _Row,
    texts_and_numbers: tuple[str, ...],
    *,
    texts: int,
    kept: bool,
    head: bool = False,
    summary: bool = False,
) -> None:
    """Texts to the left and numbers to the right; a header row is repeated on every page.

    What is `kept` stands on the same page as what follows.
    """
    marks = [element("w:cantSplit"), *([element("w:tblHeader")] if head else [])]
    row._tr.get_or_add_trPr().extend(marks)
    for place, (cell, text) in enumerate(zip(row.cells, texts_and_numbers, strict=True)):
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.space_after = paragraph.paragraph_format.space_before = Pt(2.5)
        paragraph.paragraph_format.line_spacing = 1.0
        paragraph.paragraph_format.keep_with_next = kept
        if place >= texts:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        written = run(paragraph, text)
        written.font.size, written.font.italic = Pt(9), summary
        if head:
            written.font.bold, written.font.color.rgb = True, QUIET
        _line_below(cell, strong=head)


def _line_below(cell: _Cell, *, strong: bool) -> None:
    colour, width = (str(QUIET), 8) if strong else (LINE, 4)
    border = element("w:bottom", val="single", sz=width, space=0, color=colour)
    cell._tc.get_or_add_tcPr().append(element("w:tcBorders", border))


def _describe(table: WordTable, described: str) -> None:
    """Which row and column are heads, and the description that screen readers say."""
    properties: Any = table._tbl.tblPr
    for old in properties.findall(qn("w:tblLook")):
        properties.remove(old)
    properties.append(
        element("w:tblLook", val="00A0", firstRow=1, lastRow=0, firstColumn=1, noHBand=0, noVBand=1)
    )
    properties.append(element("w:tblCaption", val=described))
    table.autofit = False


def _widths(table: WordTable, texts: int) -> None:
    """The texts share what the numbers leave."""
    numbers = len(table.columns) - texts
    narrow = Emu(int(WIDTH / (numbers + 2 * texts))) if numbers > 3 else Emu(int(WIDTH * 0.17))
    wide = Emu(int((WIDTH - narrow * numbers) / texts))
    for place, column in enumerate(table.columns):
        column.width = wide if place < texts else narrow
        for cell in column.cells:
            cell.width = wide if place < texts else narrow
