"""The optional folder with real survey material: too big, or not ours, to be kept in the repository."""

import os
from pathlib import Path

import pytest

FOLDER = Path(os.environ.get("THEMEBOOK_MATERIAL", Path(__file__).resolve().parents[2] / "shared"))


def seed_path(name: str) -> Path:
    """A file of the published police survey. Skips the test when it is absent."""
    path = FOLDER / "seed" / name
    if not path.is_file():
        pytest.skip(f"the material seed/{name} is not here (THEMEBOOK_MATERIAL names its folder)")
    return path
