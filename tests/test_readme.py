"""The commands that README.md shows are commands that work."""

import re
import shlex
from pathlib import Path

import pytest

from tests.cli.running import run

ROOT = Path(__file__).parent.parent


def shown() -> list[list[str]]:
    """Every command of README's console blocks, in order, split into words."""
    blocks = re.findall(r"```console\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    lines = [line.removeprefix("$ ") for block in blocks for line in block.splitlines()]
    return [shlex.split(line) for line in lines]


def test_the_tour_of_the_readme_works_from_file_to_verified_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each command ends well, in the order in which they stand there."""
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    first, *commands = shown()
    variable, study = first[1].split("=")
    assert (first[0], variable) == ("export", "THEMEBOOK_STUDY")
    for program, *arguments in commands:
        assert program == "themebook"
        run(*arguments, THEMEBOOK_STUDY=study)
    assert "DRAFT" not in (tmp_path / "report.html").read_text(encoding="utf-8")
