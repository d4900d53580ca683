"""`themebook init`."""

from pathlib import Path

from tests.cli.running import facts, run


def test_a_study_is_made_once(tmp_path: Path) -> None:
    """A second one in the same place is refused."""
    where = tmp_path / "new.themebook"
    assert facts("init", "--title", " Police survey ", "--study", where) == {
        "study": str(where),
        "title": "Police survey",
    }
    assert "There is already a study" in run("init", "--title", "Again", "--study", where, status=2).stderr


def test_a_study_needs_a_title_and_a_place(tmp_path: Path) -> None:
    """Each is asked for."""
    assert "--title" in run("init", "--study", tmp_path / "a", status=2).stderr
    assert "No study is named." in run("init", "--title", "T", status=2).stderr
    assert "does not exist" in run("init", "--title", "T", "--study", tmp_path / "no" / "a", status=2).stderr
