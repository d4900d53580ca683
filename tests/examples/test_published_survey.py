"""The report on the published survey."""

import re
from pathlib import Path

import pytest

from coding.report.export_json import read
from coding.report.outside.browser import NAMED_BY
from examples.published_survey.__main__ import main
from tests.material import seed_path


def test_the_published_survey_is_told_anew_in_every_format(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Eight insights; without a browser there is no PDF, and that is said."""
    monkeypatch.setenv(NAMED_BY, str(tmp_path / "none"))
    material = seed_path("respondents_2018_raw.csv").parent
    assert main(["--material", str(material), "--out", str(tmp_path / "out")]) == 0
    told = capsys.readouterr()
    files = {Path(line).suffix: Path(line) for line in told.out.splitlines()}
    assert set(files) == {".html", ".docx", ".xlsx", ".json"}
    assert "none of them is on this machine" in told.err
    written = files[".html"].read_text(encoding="utf-8")
    words = re.sub(r"\s+", " ", re.sub(r"<[^>]*>", "", written))
    for said in (
        "115 of 200 named this one (57.5 %)",
        "70 of 250 officers have met",
        "a rate of 0.95 per 500",
    ):
        assert said in words
    assert len(read(files[".json"])["insights"]) == 8


def test_missing_material_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And what to do."""
    assert main(["--material", str(tmp_path), "--out", str(tmp_path)]) == 2
    assert "There is no respondents_2018_raw.csv" in capsys.readouterr().err
