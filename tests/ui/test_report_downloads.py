"""The files that the report page offers."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from coding.report import reports
from coding.report.outside.browser import NAMED_BY
from corpus.people import Actor
from corpus.study import Study
from ui.report_downloads import FILES, _file, _missing


def test_every_format_is_offered_and_built_on_the_click(study: Study, actor: Actor) -> None:
    """A draft says so in what is downloaded."""
    with study.write(actor) as work:
        reports.create(work, "What is hard")
    assert [format for format, _label, _told in FILES] == ["docx", "pdf", "html", "xlsx", "json"]
    assert b"DRAFT" in _file(study, "What is hard", "html")
    assert b"DRAFT" in ZipFile(BytesIO(_file(study, "What is hard", "docx"))).read("word/header1.xml")


def test_without_a_browser_the_button_says_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Instead of failing on the click."""
    monkeypatch.setenv(NAMED_BY, str(tmp_path / "none"))
    assert "none of them is on this machine" in _missing()
    (tmp_path / "none").touch()
    assert _missing() == ""
