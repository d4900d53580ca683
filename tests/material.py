"""The optional folder with real survey material: too big, or not ours, to be kept in the repository."""

import os
from pathlib import Path

import pytest

FOLDER = Path(os.environ.get("THEMEBOOK_MATERIAL", Path(__file__).resolve().parents[2] / "shared"))


def seed_path(name: str) -> Path:
    """A file of the published police survey. Skips the test when it is absent."""
    return _path("seed", name)


def bench_path(name: str) -> Path:
    """A file of public labelled texts. Skips the test when it is absent."""
    return _path("bench", name)


def _path(folder: str, name: str) -> Path:
    path = FOLDER / folder / name
    if not path.is_file():
        pytest.skip(f"the material {folder}/{name} is not here (THEMEBOOK_MATERIAL names its folder)")
    return path
