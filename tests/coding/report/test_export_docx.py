"""The Word file of a report: whole, readable without eyes, marked until it is approved, and safe to open."""

import os
import re
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn

from coding.figures.shares import row
from coding.figures.table import Group, Row
from coding.report.content import ReportContent
from coding.report.export_docx import docx
from coding.report.outside.printed import PrintedTable, shares
from coding.report.outside.word import tables
from tests.coding.report.whole import CHALLENGES, HOSTILE, RIGHT_TO_LEFT, UNFINISHED, WHOLE

SNAPSHOT = Path(__file__).parent / "report.docx.txt"


@pytest.fixture(scope="module")
def written() -> bytes:
    """The file of the report that holds everything."""
    return docx(WHOLE)


def opened(file: bytes) -> Any:
    """The document in a file."""
    return Document(BytesIO(file))


def outline(file: bytes) -> str:
    """Every paragraph behind the name of its style, and every row of a table, in order."""
    lines = []
    for part in opened(file).element.body.iterchildren():
        if part.tag == qn("w:p"):
            lines.append(_line(part))
        if part.tag == qn("w:tbl"):
            lines += [
                f"  | {' | '.join(_text(cell) for cell in row.iter(qn('w:tc')))}"
                for row in part.iter(qn("w:tr"))
            ]
    return "\n".join(lines) + "\n"


def _line(part: Any) -> str:
    styles = [style.get(qn("w:val")) for style in part.iter(qn("w:pStyle"))]
    picture = "".join(f"<{words.get('descr')}>" for words in part.iter(qn("wp:docPr")))
    notes = "".join(f"^{note.get(qn('w:id'))}" for note in part.iter(qn("w:footnoteReference")))
    return f"[{''.join(styles) or 'Normal'}] {_text(part)}{picture}{notes}"


def _text(part: Any) -> str:
    """The words of an element, a line break as one."""
    return "".join(
        "\n" if one.tag == qn("w:br") else one.text or "" for one in part.iter(qn("w:t"), qn("w:br"))
    )


def xml(file: bytes, name: str) -> str:
    """A part of the file."""
    return ZipFile(BytesIO(file)).read(name).decode()


def test_an_approved_report_as_a_word_file(written: bytes) -> None:
    """All of its text with the styles; THEMEBOOK_UPDATE_SNAPSHOTS=1 writes it anew."""
    found = outline(written)
    if os.environ.get("THEMEBOOK_UPDATE_SNAPSHOTS") == "1":
        SNAPSHOT.write_text(found, encoding="utf-8", newline="\n")
    assert found == SNAPSHOT.read_text(encoding="utf-8")


def test_headings_are_nested(written: bytes) -> None:
    """The first is of the first level, and none is left out on the way down."""
    names = [paragraph.style.name for paragraph in opened(written).paragraphs]
    levels = [int(name[-1]) for name in names if re.fullmatch(r"Heading \d", name)]
    assert (levels[0], max(levels), len(levels)) == (1, 3, 27)
    assert [b for a, b in pairwise(levels) if b > a + 1] == []


def test_tables_have_a_header_row_and_say_what_they_are(written: bytes) -> None:
    """The header is repeated on each page, rows are not torn apart, no cells are merged."""
    found = opened(written).tables
    assert len(found) == 6
    for table in found:
        first, *others = table.rows
        assert first._tr.trPr.find(qn("w:tblHeader")) is not None
        assert [row for row in others if row._tr.trPr.find(qn("w:tblHeader")) is not None] == []
        assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))
        assert list(table._tbl.iter(qn("w:gridSpan"), qn("w:vMerge"))) == []


def test_a_table_that_fits_on_a_page_is_not_torn(written: bytes) -> None:
    """Every row of a short table stays with the next; of one longer than a page, each group does."""
    assert {row_stays(one) for table in opened(written).tables for one in table.rows} == {True}
    rows = [row(f"code {place}", place, 100) for place in range(24)]
    groups = [Group(name, CHALLENGES.base, tuple(rows)) for name in ("police", "employers")]
    document = Document()
    long = tables.add(document, printed_as_groups(rows, groups), described="Codes")
    staying = [row_stays(one) for one in long.rows]
    assert [place for place, stays in enumerate(staying) if not stays] == [24, 48, 72]


def row_stays(row: Any) -> bool:
    """Whether a row stands on the same page as the next."""
    return all(cell.paragraphs[0].paragraph_format.keep_with_next for cell in row.cells)


def printed_as_groups(rows: list[Row], groups: list[Group]) -> PrintedTable:
    """A table of everybody and two groups."""
    found = shares(replace(CHALLENGES, rows=tuple(rows), groups=tuple(groups), by="sector"))
    assert found is not None
    return found


def test_every_chart_has_its_words(written: bytes) -> None:
    """The description tells the numbers of the chart."""
    pictures = list(opened(written).element.body.iter(qn("wp:docPr")))
    assert [picture.get("title") for picture in pictures] == [
        "Figure 1.1: Named challenges",
        "Figure 1.2: How manageable is your workload?",
        "Figure 2.2: Cases",
    ]
    assert "encryption 32.2 % of 227; training 18.1 % of 227" in pictures[0].get("descr")


def test_captions_and_contents_are_fields_that_word_can_compute(written: bytes) -> None:
    """What they say now is right already."""
    document = xml(written, "word/document.xml")
    fields = re.findall(r"<w:instrText[^>]*> (.*?) </w:instrText>", document)
    assert fields == [
        r"TOC \o &quot;1-2&quot; \h \z \u".replace("&quot;", '"'),
        *([r"SEQ Figure \* ARABIC \r 1", r"SEQ Figure \* ARABIC"] * 2),
        *([r"SEQ Table \* ARABIC \r 1", r"SEQ Table \* ARABIC"] * 2),
    ]
    places = set(re.findall(r'w:bookmarkStart [^>]*w:name="(\w+)"', document))
    assert set(re.findall(r'w:hyperlink w:anchor="(\w+)"', document)) <= places


def test_footnotes_are_real(written: bytes) -> None:
    """Each reference has its note, in a part that the document knows."""
    notes = re.findall(r"<w:t[^>]*> (.*?)</w:t>", xml(written, "word/footnotes.xml"))
    assert notes == ["Of those who answered.", "See the report of 2025 [p. 3].", "Own data."]
    assert "footnotes.xml" in xml(written, "word/_rels/document.xml.rels")
    assert "footnotes+xml" in xml(written, "[Content_Types].xml")


def test_quotes_stand_as_they_were_written(written: bytes) -> None:
    """Markup is text, and a quote in Hebrew runs from right to left."""
    quotes = {p.text: p for p in opened(written).paragraphs if p.style.name == "Quote"}
    assert {HOSTILE, RIGHT_TO_LEFT} <= set(quotes)
    assert quotes[RIGHT_TO_LEFT]._p.pPr.find(qn("w:bidi")) is not None
    assert quotes[HOSTILE]._p.pPr.find(qn("w:bidi")) is None


def test_a_file_says_its_title_and_language(written: bytes) -> None:
    """For screen readers and for lists of files; and it is the same file tomorrow."""
    said = opened(written).core_properties
    assert (said.title, said.language, said.author) == ("What stops the work", "en-GB", "Themebook")
    assert said.created.isoformat().startswith("2026-03-04T09:00:00")
    assert 'w:lang w:val="en-GB"' in xml(written, "word/styles.xml")


@pytest.mark.parametrize(("content", "head"), [(WHOLE, ""), (UNFINISHED, "DRAFT · in review, not approved")])
def test_every_page_of_an_unfinished_report_says_so(content: ReportContent, head: str) -> None:
    """In its head, which an approved one does not have."""
    section = opened(docx(replace(content, insights=()))).sections[0]
    assert section.header.paragraphs[0].text == head


def test_what_no_xml_can_hold_is_replaced() -> None:
    """A form feed pasted from somewhere does not stop the export."""
    file = docx(replace(WHOLE, title="A\x0cB", introduction="C\x00D", insights=()))
    assert [p.text for p in opened(file).paragraphs][1:3] == ["A�B", "C�D"]
