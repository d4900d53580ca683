"""`themebook encoder`."""

from pathlib import Path

import pytest

from tests.cli.running import facts, run
from tests.coding.encoders.tiny import write_tiny


def test_without_an_encoder_word_statistics_take_its_place(tmp_path: Path) -> None:
    """And the command that installs one is named."""
    found = facts("encoder", "status", THEMEBOOK_CACHE=str(tmp_path))
    assert (found["encoder"], found["installed"]) == ("LSA", False)
    assert "themebook encoder install" in run("encoder", "status", THEMEBOOK_CACHE=str(tmp_path)).stdout


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    """Nothing is installed."""
    run("encoder", "install", "--folder", tmp_path, status=2, THEMEBOOK_CACHE=str(tmp_path / "cache"))
    assert not (tmp_path / "cache").exists()


def test_a_named_folder_is_the_encoder_from_then_on(tmp_path: Path) -> None:
    """`status` names it."""
    pytest.importorskip("onnxruntime")
    cache = str(tmp_path / "cache")
    run("encoder", "install", "--folder", write_tiny(tmp_path / "multilingual"), THEMEBOOK_CACHE=cache)
    found = facts("encoder", "status", THEMEBOOK_CACHE=cache)
    assert (found["encoder"], found["installed"]) == ("multilingual (int8)", True)
