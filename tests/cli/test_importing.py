"""`themebook import`."""

from pathlib import Path

import pytest

from tests.builders import MAP, WIDE, file
from tests.cli.running import facts, run

LONG = """quote_id,question,text,codes,speaker,kind
Q1,why,Everything is locked.,locked|encrypted,,respondent
Q2,why,-,,,respondent
Q3,,Let them rest.,care,A doctor,expert
"""


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    """The small survey with its map beside it."""
    (tmp_path / "map.csv").write_text(MAP, encoding="utf-8")
    (tmp_path / "answers.csv").write_text(WIDE, encoding="utf-8")
    return tmp_path / "answers.csv"


def options(answers: Path, study: str) -> list[str]:
    """How the small survey is imported."""
    return [
        "--questions",
        f"{answers.parent}/map.csv",
        "--id",
        "id",
        "--attribute",
        "country",
        "--study",
        study,
    ]


def test_the_summary_adds_up_in_words(answers: Path, empty: str) -> None:
    """Rows read are kept, empty or left out; what was new is counted."""
    assert run("import", answers, *options(answers, empty)).stdout.splitlines() == [
        "5 rows read from answers.csv: 4 kept + 1 without any answer (log-ons, outside every base) + 0 left out.",
        "In the study from this file: 4 respondents, 3 quotes (1 of them non-answers), 12 answers.",
        "New: 4 respondents, 3 quotes, 12 answers.",
    ]


def test_the_same_file_again_adds_nothing(answers: Path, empty: str) -> None:
    """The counts stay, nothing is new."""
    first = facts("import", answers, *options(answers, empty))
    again = facts("import", answers, *options(answers, empty))
    assert again["added"] == {"respondents": 0, "quotes": 0, "answers": 0}
    assert {**again, "added": first["added"]} == first
    assert first["rows_read"] == first["rows_kept"] + first["log_ons"] + first["rows_skipped"] == 5


def test_one_of_a_kind_is_told_in_the_singular(tmp_path: Path, empty: str) -> None:
    """One respondent, one quote."""
    path = file(tmp_path, "id,why\nR1,Locked phones.\n")
    told = run("import", path, "--id", "id", "--open", "why", "--study", empty).stdout
    assert told.splitlines()[-1] == "New: 1 respondent, 1 quote, 0 answers."


def test_a_dry_run_says_what_would_happen_and_stores_nothing(answers: Path, empty: str) -> None:
    """The study stays empty."""
    result = run("import", answers, "--dry-run", *options(answers, empty))
    assert "It would be new: 4 respondents" in result.stdout
    assert "nothing was stored" in result.stderr
    assert facts("quotes", "--study", empty)["total"] == 0


def test_problems_are_listed_with_row_and_column_and_the_rest_is_counted(answers: Path, empty: str) -> None:
    """Twenty of them; --json has all."""
    rows = [f"B{n},Norway,Perhaps,,,," for n in range(25)]
    answers.write_text("\n".join([WIDE.splitlines()[0], *rows]), encoding="utf-8")
    result = run("import", answers, "--dry-run", *options(answers, empty))
    assert "25 problems:" in result.stderr
    assert "  row 2, column met: ‘Perhaps’ is no option of met (Yes | No)" in result.stderr
    assert result.stderr.count("column met") == 20
    assert "… and 5 more" in result.stderr
    assert len(facts("import", answers, *options(answers, empty))["skipped"]) == 25


def test_the_long_layout_brings_codes(tmp_path: Path, empty: str) -> None:
    """Codes are confirmed by whoever imports, or by the coder who is named."""
    path = tmp_path / "quotes.csv"
    path.write_text(LONG, encoding="utf-8")
    command = ["import", path, "--layout", "long", "--id", "quote_id", "--codes", "codes", "--study", empty]
    summary = facts(*command, "--coder", "Grace")
    assert summary["quotes"] == 3
    assert summary["codings"]["codes_added"] == ["care", "encrypted", "locked"]
    codings = facts("codings", "list", "--study", empty)["codings"]
    assert [(row["quote"], row["code"], row["coder"]) for row in codings] == [
        ("Q1", "encrypted", "Grace"),
        ("Q1", "locked", "Grace"),
        ("Q3", "care", "Grace"),
    ]
    assert "Codings: 0 kept + 3 unchanged + 0 left out." in run(*command, "--coder", "Grace").stdout


def test_a_map_is_proposed_for_an_unknown_file(answers: Path, tmp_path: Path, empty: str) -> None:
    """It is written for a person to check, and works as it is."""
    target = tmp_path / "proposed.csv"
    result = run("import", answers, "--id", "id", "--attribute", "country", "--propose-map", target)
    assert "Wrote a map of 5 columns" in result.stderr
    assert (
        target.read_text(encoding="utf-8").splitlines()[0]
        == "column,section,question,row,type,options,asked_if"
    )
    summary = facts(
        "import", answers, "--id", "id", "--attribute", "country", "--questions", target, "--study", empty
    )
    assert summary["respondents"] == 4
    assert "already a file" in run("import", answers, "--id", "id", "--propose-map", target, status=2).stderr


def test_what_cannot_be_imported_is_refused(answers: Path, empty: str) -> None:
    """A missing file, an unknown layout, a missing id."""
    assert (
        "There is no file"
        in run("import", answers.with_name("no.csv"), "--id", "id", "--study", empty, status=2).stderr
    )
    assert "is no layout" in run("import", answers, "--layout", "high", "--study", empty, status=2).stderr
    assert "--id COLUMN" in run("import", answers, "--open", "why", "--study", empty, status=2).stderr
