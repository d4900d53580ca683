"""What a stranger's machine relies on: no path of ours in any file, every package pinned, no torch."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
OF_ONE_MACHINE = re.compile(r"(?<![\w.])/(home|root|tmp|work|Users|opt)/\w|\b[A-Z]:\\Users")


def canonical(requirement: str) -> str:
    """The name of a package as the index spells it."""
    name = re.split(r"[\[<>=~!;@ ]", requirement, maxsplit=1)[0]
    return re.sub(r"[-_.]+", "-", name).lower()


def tracked_files() -> list[Path]:
    """The files of the repository; skips the test in a copy without its history."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode != 0:
        pytest.skip("this copy is not a Git repository")
    return [path for name in listed.stdout.split("\0") if (path := ROOT / name).is_file()]


def test_no_file_mentions_a_path_of_one_machine() -> None:
    """What is written here holds on every machine."""
    texts = {path: path.read_bytes().decode("utf-8", errors="ignore") for path in tracked_files()}
    assert [path.name for path, text in texts.items() if OF_ONE_MACHINE.search(text)] == []


def test_every_package_asked_for_is_pinned() -> None:
    """constraints.txt names a version of all that pyproject.toml asks for."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = {canonical(name) for name in project["dependencies"] + project["optional-dependencies"]["dev"]}
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pinned = {canonical(line) for line in lines if re.match(r"[\w.-]+==", line)}
    assert asked - pinned == set()


def test_no_package_brings_torch() -> None:
    """Sentence vectors come from onnxruntime; gigabytes of torch are never installed."""
    constraints = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    assert re.findall(r"(?m)^(?:torch|sentence-transformers|transformers)==", constraints) == []
