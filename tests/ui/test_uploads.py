"""Copies of uploads."""

import os
import stat
from pathlib import Path

import pytest

from ui import uploads
from ui.uploads import Upload, copies, remove, unfit


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Temporary files of this test alone."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))


def test_a_copy_keeps_the_content_and_the_name() -> None:
    """Messages can name the file as the person knows it."""
    folder, paths = copies({"path": Upload("1", "answers.csv", b"id\n")})
    assert (Path(paths["path"]).name, Path(paths["path"]).read_bytes()) == ("answers.csv", b"id\n")
    remove(folder)
    assert not folder.exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps its temporary folder per user")
def test_nobody_else_can_read_a_copy() -> None:
    """The folder belongs to this user alone."""
    folder, _ = copies({"path": Upload("1", "answers.csv", b"")})
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\secret\\a.csv", "a.csv"),
        ("..", "file"),
        ("", "file"),
        ("a\x00\nb.csv", "ab.csv"),
    ],
)
def test_a_name_leads_nowhere_else(name: str, kept: str) -> None:
    """Only the last part of a name is used, without what is no sign of writing."""
    folder, paths = copies({"path": Upload("1", name, b"")})
    assert Path(paths["path"]) == folder / "path" / kept


def test_what_a_killed_program_left_behind_is_deleted_at_the_next_upload() -> None:
    """Answers do not lie about for ever."""
    old, _ = copies({"path": Upload("1", "answers.csv", b"")})
    long_ago = old.stat().st_mtime - uploads.LEFT_BEHIND - 1
    os.utime(old, (long_ago, long_ago))
    new, _ = copies({"path": Upload("2", "answers.csv", b"")})
    assert (old.exists(), new.exists()) == (False, True)


@pytest.mark.parametrize(
    ("size", "said"),
    [
        (0, "a.csv is empty."),
        (1, None),
        (100_000_000, None),
        (100_000_001, "a.csv is bigger than 100 megabytes."),
    ],
)
def test_a_file_that_is_empty_or_too_big_is_not_taken(size: int, said: str | None) -> None:
    """And it is said why."""
    assert unfit("a.csv", size) == said
