"""Studies for the commands, in SQLite files: the functions below are tested on both databases."""

import shutil
from pathlib import Path

import pytest

from tests.builders import MAP, WIDE
from tests.cli.running import run
from tests.databases import SqliteFiles


@pytest.fixture
def empty(sqlite_files: SqliteFiles) -> str:
    """The path of an empty study."""
    return sqlite_files.new()


@pytest.fixture(scope="session")
def survey_template(sqlite_files: SqliteFiles, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A study with the five rows of the small survey, to be copied."""
    folder = tmp_path_factory.mktemp("survey")
    (folder / "map.csv").write_text(MAP, encoding="utf-8")
    (folder / "answers.csv").write_text(WIDE, encoding="utf-8")
    path = sqlite_files.new()
    run("import", folder / "answers.csv", "--questions", folder / "map.csv", "--id", "id", "--attribute", "country",
        "--study", path)  # fmt: skip
    return Path(path)


@pytest.fixture
def survey(survey_template: Path, tmp_path: Path) -> str:
    """The path of a study with four respondents, a log-on and three quotes."""
    return str(shutil.copyfile(survey_template, tmp_path / "survey.themebook"))
