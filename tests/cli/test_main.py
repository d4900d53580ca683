"""The program as a whole: naming the study and the person, errors, exit statuses."""

import errno
from importlib.metadata import version
from pathlib import Path

import pytest

from cli.main import explain
from corpus.errors import Refused, Unavailable
from tests.cli.running import facts, run

WORDS = "Somebody's own words"


def raised(error: Exception) -> Exception:
    """The error with a traceback."""
    try:
        raise error
    except Exception as caught:  # noqa: BLE001  whatever a test is about
        return caught


def test_the_version_is_that_of_the_package() -> None:
    """`--version` prints the name and the number."""
    assert run("--version").stdout == f"themebook {version('themebook')}\n"


def test_the_study_is_named_before_or_behind_a_command_or_by_the_environment(survey: str) -> None:
    """All three say the same."""
    behind = facts("questions", "--study", survey)
    assert len(behind["questions"]) == 5
    assert facts("--study", survey, "questions") == behind
    assert facts("questions", THEMEBOOK_STUDY=survey) == behind


def test_the_nearest_name_of_the_study_wins(survey: str, empty: str) -> None:
    """Behind the command, then before it, then the environment."""
    assert facts("--study", empty, "questions", "--study", survey, THEMEBOOK_STUDY=empty)["questions"] != []
    assert facts("--study", empty, "questions", THEMEBOOK_STUDY=survey)["questions"] == []


def test_a_command_without_a_study_says_how_to_name_one() -> None:
    """Status 2, one line."""
    result = run("questions", status=2)
    assert result.stderr == "themebook: No study is named. Add --study PATH, or set THEMEBOOK_STUDY.\n"
    assert result.stdout == ""


def test_the_person_is_named_before_or_behind_a_command_or_by_the_environment(survey: str) -> None:
    """Each of them is signed in."""
    run("codes", "add", "one", "--as", "Behind", "--study", survey)
    run("--as", "Before", "codes", "add", "two", "--study", survey)
    run("codes", "add", "three", "--study", survey, THEMEBOOK_PERSON="Around")
    names = [person["name"] for person in facts("users", "list", "--study", survey)["people"]]
    assert names == ["Ada", "Around", "Before", "Behind"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["tabel"], "No such command 'tabel'. Did you mean 'table'? See: themebook --help"),
        (
            ["table"],
            "Missing argument 'QUESTION|GRID|ATTRIBUTE|codes|categories|entities|rate'. See: themebook table --help",
        ),
        (
            ["table", "met", "--bas", "asked"],
            "No such option: --bas (Possible options: --base, --by). See: themebook",
        ),
        (["table", "mett"], "There is no question or attribute mett in this study. Did you mean met?"),
        (
            ["quotes", "--where", "Sweden"],
            "Sweden is no filter. Write ATTRIBUTE=VALUE, for example country=Sweden.",
        ),
        (
            ["codings", "add", "R1/why", "x", "--span", "3"],
            "3 is no part of a text. Write START-END in characters",
        ),
    ],
)
def test_what_cannot_be_done_is_refused_in_one_line(survey: str, arguments: list[str], message: str) -> None:
    """Status 2, for usage as for content."""
    result = run(*arguments, status=2, THEMEBOOK_STUDY=survey)
    assert result.stderr.startswith(f"themebook: {message}")
    assert result.stderr.count("\n") == 1
    assert result.stdout == ""


def test_a_missing_study_and_another_kind_of_file_are_refused(tmp_path: Path) -> None:
    """Neither is made into a study."""
    where = tmp_path / "none.themebook"
    assert "There is no study at" in run("questions", "--study", where, status=2).stderr
    where.write_text("nothing of the kind " * 100, encoding="utf-8")
    assert "not a Themebook study" in run("questions", "--study", where, status=2).stderr


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (Refused("No.", help="Do otherwise."), 2),
        (Unavailable("Locked.", help="Wait."), 3),
        (OSError(errno.ENOSPC, "No space left on device"), 3),
        (PermissionError(errno.EACCES, "Permission denied", "file.csv"), 3),
        (MemoryError(), 3),
        (ValueError(WORDS), 1),
        (FileNotFoundError(errno.ENOENT, WORDS), 1),
    ],
)
def test_each_kind_of_error_has_its_exit_status(
    error: Exception, status: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """2 refused, 3 surroundings, 1 a fault; always one line."""
    assert explain(raised(error)) == status
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize("debug", ["", "1"])
def test_a_fault_is_told_without_anybody_s_words(
    debug: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not even the places in the code that THEMEBOOK_DEBUG shows carry a value."""
    monkeypatch.setenv("THEMEBOOK_DEBUG", debug)
    explain(raised(ValueError(WORDS)))
    said = capsys.readouterr().err
    assert "ValueError in test_main.py, line" in said
    assert WORDS not in said
    assert ("raise error" in said) == bool(debug)


def test_a_study_may_be_a_database_on_a_server(study_url: str) -> None:
    """A URL is taken where a path is."""
    run("codes", "add", "locked", "--study", study_url)
    assert [code["name"] for code in facts("codes", "list", "--study", study_url)["codes"]] == ["locked"]
    assert facts("check", "--study", study_url)["whole"]
