"""Uploads on their way to a job: copies in a folder of their own that nobody else can read, deleted when it ends.

Nothing here reads what is inside a file; that is the child process's task.
"""

import shutil
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

PREFIX = "themebook-upload-"
MOST_BYTES = 100_000_000
LEFT_BEHIND = 6 * 3600.0
"""Seconds after which a folder is taken for one whose program was killed."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as the browser sent it. `id` is another one for each upload."""

    id: str
    name: str
    content: bytes


def unfit(name: str, size: int) -> str | None:
    """Why a file of so many bytes is not taken, None when it is."""
    if not size:
        return f"{name} is empty."
    return f"{name} is bigger than 100 megabytes." if size > MOST_BYTES else None


def copies(uploads: Mapping[str, Upload]) -> tuple[Path, dict[str, str]]:
    """Writes the uploads, each under its key, and returns the folder and {key: path}. The caller calls `remove`."""
    _sweep()
    folder = Path(tempfile.mkdtemp(prefix=PREFIX))  # readable by this user alone
    paths: dict[str, str] = {}
    try:
        for key, upload in uploads.items():
            path = folder / key / _plain(upload.name)
            path.parent.mkdir()
            path.write_bytes(upload.content)
            paths[key] = str(path)
    except BaseException:
        remove(folder)
        raise
    return folder, paths


def remove(folder: Path) -> None:
    """Deletes the folder with everything in it."""
    shutil.rmtree(folder, ignore_errors=True)


def _plain(name: str) -> str:
    """The last part of a file's name, without what could lead elsewhere."""
    kept = "".join(char for char in name.replace("\\", "/").split("/")[-1] if char.isprintable())
    return kept.strip(". ")[-120:] or "file"


def _sweep() -> None:
    """Deletes folders that a killed program left behind."""
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        try:
            old = time.time() - folder.stat().st_mtime > LEFT_BEHIND
        except OSError:
            continue
        if old:
            remove(folder)
