"""The PDF of a report: what the HTML says, on pages, tagged, with an outline, and without a trace left behind."""

import os
import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from coding.figures.shares import row
from coding.figures.table import Group
from coding.report.export_pdf import pdf
from coding.report.outside import browser
from corpus.errors import Unavailable
from tests.coding.report.whole import UNFINISHED, WHOLE
from tests.missing import missing

SNAPSHOT = Path(__file__).parent / "report.pdf.txt"


def words(file: bytes) -> list[str]:
    """The words of each page: where lines end is the browser's choice, and so is how right-to-left text is kept."""
    from pypdf import PdfReader

    pages = [page.extract_text() for page in PdfReader(BytesIO(file)).pages]
    return [" ".join(re.sub(r"[^\x20-\x7e–—’“”…·\n]", "", page).split()) for page in pages]


@pytest.fixture(scope="module", autouse=True)
def _browser() -> None:
    """There is no PDF without a browser."""
    try:
        browser.found()
    except Unavailable:
        missing("no Chromium, Chrome or Edge found")


@pytest.mark.browser
def test_an_approved_report_as_pdf(monkeypatch: pytest.MonkeyPatch) -> None:
    """All of its words in order; it is tagged and has title, language and outline; no file stays behind."""
    from pypdf import PdfReader

    with TemporaryDirectory(prefix="t-") as short:  # a browser's socket has no room in a long path
        monkeypatch.setenv("TMPDIR", short)
        monkeypatch.setattr("tempfile.tempdir", None)
        file = pdf(WHOLE)
        assert list(Path(short).iterdir()) == []
    found = (
        "\n".join(re.findall(r".{1,100}(?:\s|$)", re.sub(r" ?\d+ / \d+", "", " ".join(words(file))))) + "\n"
    )
    if os.environ.get("THEMEBOOK_UPDATE_SNAPSHOTS") == "1":
        SNAPSHOT.write_text(found, encoding="utf-8", newline="\n")
    assert found == SNAPSHOT.read_text(encoding="utf-8")
    reader = PdfReader(BytesIO(file))
    root = reader.root_object
    assert root["/MarkInfo"]["/Marked"] is not None  # type: ignore[index]
    assert (str(root["/Lang"]), reader.metadata and reader.metadata.title) == ("en", WHOLE.title)
    assert "Themebook" in str(reader.metadata)
    assert len(reader.outline) > 0


@pytest.mark.browser
def test_every_page_of_an_unfinished_report_says_so() -> None:
    """The word lies over each of them."""
    pages = words(pdf(UNFINISHED))
    assert len(pages) > 8
    assert [page for page in pages if "DRAFT" not in page] == []


@pytest.mark.browser
def test_no_table_is_torn_that_fits_on_a_page() -> None:
    """The caption of each stands on the page of its last line; in a longer one, so does the head of each group."""
    rows = tuple(row(f"code {place}", 50 - place, 100) for place in range(24))
    figure = WHOLE.insights[0].figures[0]
    figures = [
        replace(figure, id=f"fig-{place:012}", table=replace(figure.table, rows=rows)) for place in range(4)
    ]
    base = figure.table.base
    groups = tuple(Group(name, base, (*rows, row(f"last of {name}", 1, 100))) for name in ("A", "B", "C"))
    figures.append(replace(figure, table=replace(figure.table, groups=groups, by="sector")))
    pages = words(pdf(replace(WHOLE, insights=(replace(WHOLE.insights[0], figures=tuple(figures)),))))
    for place in range(4):
        (page,) = [page for page in pages if f"evidence id fig-{place:012}" in page]
        assert f"Table 1.{place + 1} " in page
    for name in ("A", "B", "C"):
        (page,) = [page for page in pages if f"last of {name} 1 " in page]
        assert f"{name}, n = " in page
