"""Files that commands write."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.files import replacing, write_csv
from corpus.errors import Refused


def full_disk() -> Iterator[dict[str, str]]:
    """One row, and then no space for another."""
    yield {"code": "encryption"}
    raise OSError(errno.ENOSPC, "No space left on device")


def test_an_export_that_fails_leaves_the_older_file(tmp_path: Path) -> None:
    """Whole, and nothing beside it."""
    target = tmp_path / "codes.csv"
    target.write_text("code\nolder\n", encoding="utf-8")
    with pytest.raises(OSError, match="No space"):
        write_csv(target, ["code"], full_disk())
    assert {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()} == {
        "codes.csv": "code\nolder\n"
    }


@pytest.mark.skipif(os.name == "nt", reason="permissions and links are others on Windows")
def test_an_export_takes_the_place_of_the_older_file(tmp_path: Path) -> None:
    """Its permissions stay, and a link to it stays a link."""
    target, link = tmp_path / "codes.csv", tmp_path / "link.csv"
    target.write_text("older", encoding="utf-8")
    target.chmod(0o640)
    link.symlink_to(target)
    write_csv(link, ["code"], [{"code": "é"}])
    assert (target.read_bytes(), target.stat().st_mode & 0o777) == ("code\né\n".encode(), 0o640)
    assert link.is_symlink()
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.skipif(os.name == "nt", reason="there is no /dev/null")
def test_a_device_is_written_to_and_not_replaced() -> None:
    """Nobody wants a file in the place of /dev/null."""
    with replacing(Path(os.devnull)) as lines:
        lines.write("text")
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize(
    ("target", "message"), [("missing/codes.csv", "folder of .* does not exist"), (".", "is a folder")]
)
def test_a_target_that_cannot_be_a_file_is_refused(tmp_path: Path, target: str, message: str) -> None:
    """Before anything is written."""
    with pytest.raises(Refused, match=message), replacing(tmp_path / target):
        pass
