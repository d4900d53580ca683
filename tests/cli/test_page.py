"""`themebook demo` and `themebook app`, up to the page itself."""

from pathlib import Path

from tests.cli.running import run


def test_a_sample_is_never_made_over_a_study(survey: str) -> None:
    """Nor is anything opened."""
    assert "There is already a study" in run("demo", "--keep", survey, "--no-browser", status=2).stderr


def test_a_page_needs_a_study_that_is_there(tmp_path: Path) -> None:
    """Before any server is started."""
    assert "There is no study at" in run("app", "--study", tmp_path / "none", status=2).stderr
