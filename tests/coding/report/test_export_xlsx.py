"""The workbook of a report: numbers as numbers, text as text, and every sheet leads back to the study."""

import os
import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from coding.figures.table import Base, Table
from coding.report.export_xlsx import xlsx
from tests.coding.report.whole import CHALLENGES, HOSTILE, UNFINISHED, WHOLE

SNAPSHOT = Path(__file__).parent / "report.xlsx.txt"
_CELLS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


class Workbook:
    """The sheets of a file, each as its cells from left to right, line by line."""

    def __init__(self, file: bytes) -> None:
        self.parts = ZipFile(BytesIO(file))
        strings = ElementTree.fromstring(self.parts.read("xl/sharedStrings.xml"))
        self._texts = ["".join(text.text or "" for text in one.iter(f"{_CELLS}t")) for one in strings]
        book = ElementTree.fromstring(self.parts.read("xl/workbook.xml"))
        self.names = [sheet.get("name", "") for sheet in book.iter(f"{_CELLS}sheet")]

    def markup(self, name: str) -> str:
        """The sheet as it stands in the file."""
        return self.parts.read(f"xl/worksheets/sheet{self.names.index(name) + 1}.xml").decode()

    def lines(self, name: str) -> list[list[str | float]]:
        """The sheet's lines that are not empty."""
        rows = ElementTree.fromstring(self.markup(name)).iter(f"{_CELLS}row")
        return [[self._cell(cell) for cell in row.iter(f"{_CELLS}c")] for row in rows]

    def _cell(self, cell: ElementTree.Element) -> str | float:
        value = cell.findtext(f"{_CELLS}v") or ""
        return self._texts[int(value)] if cell.get("t") == "s" else float(value)


@pytest.fixture(scope="module")
def written() -> bytes:
    """The file of the report that holds everything."""
    return xlsx(WHOLE)


def test_an_approved_report_as_a_workbook(written: bytes) -> None:
    """Every cell of every sheet; THEMEBOOK_UPDATE_SNAPSHOTS=1 writes it anew."""
    book = Workbook(written)
    lines = [f"{name}: {line}" for name in book.names for line in book.lines(name)]
    found = "\n".join(lines) + "\n"
    if os.environ.get("THEMEBOOK_UPDATE_SNAPSHOTS") == "1":
        SNAPSHOT.write_text(found, encoding="utf-8", newline="\n")
    assert found == SNAPSHOT.read_text(encoding="utf-8")


def test_a_rate_stands_beside_the_two_numbers_it_is_made_of() -> None:
    """Unrounded; what was counted is a count, and nobody is a row."""
    table = Table(
        "rate",
        "Alerts per 500 computers",
        "rate",
        Base("computers", 269_370),
        multi_response=False,
        rows=(),
        decimals=2,
        statistics={"rate": 500 * 513 / 269_370, "alerts": 513.0, "computers": 269_370.0},
    )
    insight = WHOLE.insights[0]
    figure = replace(insight.figures[0], table=table)
    book = Workbook(xlsx(replace(WHOLE, insights=(replace(insight, figures=(figure,)),))))
    assert book.lines(book.names[1])[-2:] == [
        ["Rate", "rate", "alerts", "computers"],
        ["Alerts per 500 computers", 500 * 513 / 269_370, 513.0, 269_370.0],
    ]
    rate, count = re.findall(r'<c r="[BC]\d+" s="(\d+)"><v>', book.markup(book.names[1]))
    assert rate != count


def test_each_table_has_a_sheet_with_base_numbers_interval_and_evidence_id(written: bytes) -> None:
    """Percentages unrounded, shown with the decimals of the table; the heads stay in sight."""
    book = Workbook(written)
    assert book.names == ["Contents", "1.1", "1.2", "2.1", "2.2"]
    lines = book.lines("1.1")
    label, n, base, *shares = next(line for line in lines if line[0] == "encryption")
    assert (label, n, base) == ("encryption", 73, 227)
    row = CHALLENGES.rows[0]
    assert shares == pytest.approx([row.percent, row.low, row.high])
    assert ["Evidence id: fig-aaaaaaaaaaaa"] in lines
    assert 'state="frozen"' in book.markup("1.1")


def test_text_is_never_a_formula_or_a_link() -> None:
    """Whatever labels, titles and notes begin with."""
    nasty = ("=1+1", "@SUM(A1)", "+1", "-1", "http://example.org/x", "1,5", HOSTILE)
    rows = tuple(replace(CHALLENGES.rows[0], label=text) for text in nasty)
    table = replace(CHALLENGES, rows=rows, title="=2+2", notes=nasty)
    figure = replace(WHOLE.insights[0].figures[0], title="=3+3", table=table)
    insight = replace(WHOLE.insights[0], figures=(figure,), text="", sub_headline="", headline="=4+4")
    book = Workbook(xlsx(replace(WHOLE, title="=5+5", insights=(insight,))))
    assert [line[0] for line in book.lines("1.1") if len(line) == 6] == ["Code", *nasty]
    assert [name for name in book.names if "<f>" in book.markup(name)] == []
    links = re.findall(r"<hyperlink [^>]*>", "".join(map(book.markup, book.names)))
    assert len(links) == 2
    assert all(" location=" in link for link in links)
    assert b"example.org" not in b"".join(
        book.parts.read(name) for name in book.parts.namelist() if "_rels" in name
    )


def test_no_quote_and_no_respondent_is_in_it(written: bytes) -> None:
    """It is of tables alone."""
    every = b"".join(ZipFile(BytesIO(written)).read(name) for name in ZipFile(BytesIO(written)).namelist())
    assert [word in every.decode("utf-8", "ignore") for word in ("quo-", "alert(", "So say all")] == [
        False
    ] * 3


def test_every_sheet_of_an_unfinished_report_says_so() -> None:
    """In its first line and on paper; an approved one does not, and is the same file each time."""
    book = Workbook(xlsx(UNFINISHED))
    assert [book.lines(name)[0] for name in book.names] == [["DRAFT · in review, not approved"]] * 5
    assert [
        "DRAFT" in (re.findall("<oddHeader>.*", book.markup(name)) or [""])[0] for name in book.names
    ] == [True] * 5
    assert xlsx(WHOLE) == xlsx(WHOLE)
