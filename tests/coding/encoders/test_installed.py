"""The record of a prepared encoder in the cache folder."""

from pathlib import Path

import pytest

from coding.encoders.installed import Installed, encoders_folder, find_installed, sha256, write_installed
from corpus.errors import Refused


def installed_in(folder: Path) -> Installed:
    """An encoder whose model.onnx is not a model: only the record is of interest here."""
    folder.mkdir()
    (folder / "model.onnx").write_bytes(b"weights")
    record = Installed(
        "tiny (int8)", "abc", 8, 12, "", lower_case=False, model_sha256=sha256(folder / "model.onnx")
    )
    write_installed(folder, record)
    return record


def test_what_is_written_is_found(tmp_path: Path) -> None:
    """The record survives the disk."""
    assert installed_in(tmp_path / "tiny") == find_installed(tmp_path / "tiny")


def test_no_folder_is_no_encoder(tmp_path: Path) -> None:
    """Nothing installed is not an error."""
    assert find_installed(tmp_path / "tiny") is None


@pytest.mark.parametrize(
    ("name", "content"),
    [("model.onnx", b"other"), ("encoder.json", b"{"), ("encoder.json", b'{"name": "tiny"}')],
)
def test_a_changed_file_is_damage(tmp_path: Path, name: str, content: bytes) -> None:
    """An encoder that is not as it was written is refused, with the way to mend it."""
    installed_in(tmp_path / "tiny")
    (tmp_path / "tiny" / name).write_bytes(content)
    with pytest.raises(Refused, match=r"is damaged.*themebook encoder install"):
        find_installed(tmp_path / "tiny")


def test_the_cache_folder_may_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """THEMEBOOK_CACHE goes before the user's own cache folder."""
    monkeypatch.setenv("THEMEBOOK_CACHE", str(tmp_path))
    assert encoders_folder() == tmp_path / "encoders"
