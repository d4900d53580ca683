"""The report on the sample study."""

from pathlib import Path

import pytest

from coding.demo import create_sample_study
from coding.demo_report import approve_sample_report, write_report
from coding.report.export_json import read
from coding.report.outside.browser import NAMED_BY
from coding.report.verify import verify


def test_the_sample_report_is_approved_verified_and_written_in_every_format(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Seven insights and seven texts; nothing in it needs a release, and every reference leads somewhere."""
    monkeypatch.setenv(NAMED_BY, str(tmp_path / "none"))
    study = create_sample_study(tmp_path / "sample.themebook")
    title = approve_sample_report(study)
    files, missing = write_report(study, title, tmp_path)
    document = read(files["json"])
    with study.read() as view:
        assert verify(view, document).differences == ()
    study.close()
    written = files["html"].read_text(encoding="utf-8")
    assert sorted(file.name for file in files.values()) == [
        f"two-desks-one-problem.{ending}" for ending in ("docx", "html", "json", "xlsx")
    ]
    assert "none of them is on this machine" in missing
    assert (len(document["insights"]), len(document["blocks"])) == (7, 7)
    assert [word in written for word in ("DRAFT", "[withheld]", "{training")] == [False] * 3
