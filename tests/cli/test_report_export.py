"""`themebook report export`."""

import json
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.cli.running import facts, run
from tests.databases import SqliteFiles


@pytest.fixture(scope="module")
def drafted(sqlite_files: SqliteFiles) -> str:
    """A study with an empty draft."""
    study = sqlite_files.new()
    run("report", "create", "What is hard", "--study", study)
    return study


def test_an_export_needs_a_known_format(drafted: str, tmp_path: Path) -> None:
    """By the ending or by name."""
    target = tmp_path / "report.txt"
    assert (
        "--format html, docx" in run("report", "export", "--to", target, "--study", drafted, status=2).stderr
    )
    assert "--format html, docx" in run("report", "export", "--study", drafted, status=2).stderr
    assert list(tmp_path.iterdir()) == []


def test_without_a_file_the_report_goes_to_standard_output(drafted: str) -> None:
    """Text as text, and what is no text byte by byte."""
    printed = run("report", "export", "--format", "json", "--study", drafted).stdout
    assert json.loads(printed)["report"]["title"] == "What is hard"
    book = run("report", "export", "--format", "xlsx", "--study", drafted).stdout_bytes
    assert "xl/workbook.xml" in ZipFile(BytesIO(book)).namelist()


def test_in_a_folder_a_draft_says_so_by_its_name(drafted: str, tmp_path: Path) -> None:
    """And the command tells where it is."""
    told = facts("report", "export", "--out", tmp_path, "--format", "docx", "--study", drafted)
    file = tmp_path / "what-is-hard.draft.docx"
    assert told == {"report": "What is hard", "status": "draft", "format": "docx", "file": str(file)}
    assert "word/document.xml" in ZipFile(file).namelist()
