"""`themebook encoder`."""

from pathlib import Path

from tests.cli.running import facts, run


def test_without_an_encoder_word_statistics_take_its_place(tmp_path: Path) -> None:
    """And the command that installs one is named."""
    found = facts("encoder", "status", THEMEBOOK_CACHE=str(tmp_path))
    assert (found["encoder"], found["installed"]) == ("LSA", False)
    assert "themebook encoder install" in run("encoder", "status", THEMEBOOK_CACHE=str(tmp_path)).stdout


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    """Nothing is installed."""
    run("encoder", "install", "--folder", tmp_path, status=2, THEMEBOOK_CACHE=str(tmp_path / "cache"))
    assert not (tmp_path / "cache").exists()
