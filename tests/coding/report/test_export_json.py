"""Reading the file of a report."""

from pathlib import Path

import pytest

from coding.report import export_json
from corpus.errors import Refused


def test_a_json_object_is_read(tmp_path: Path) -> None:
    """Unchecked: that is `from_json`'s work."""
    path = tmp_path / "report.json"
    path.write_text('{"format": "x"}', encoding="utf-8")
    assert export_json.read(path) == {"format": "x"}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is not JSON"),
        (b"{", "is not JSON"),
        (b"\xff\xfe\x00", "is not JSON"),
        (b"[1]", "is not a report"),
    ],
)
def test_other_files_are_refused(tmp_path: Path, content: bytes, message: str) -> None:
    """By their names."""
    path = tmp_path / "report.json"
    path.write_bytes(content)
    with pytest.raises(Refused, match=f"report.json {message}"):
        export_json.read(path)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    """And so is a folder."""
    with pytest.raises(Refused, match="cannot be read"):
        export_json.read(tmp_path / "none.json")
    with pytest.raises(Refused, match="cannot be read"):
        export_json.read(tmp_path)
