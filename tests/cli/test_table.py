"""`themebook table`."""

from pathlib import Path

import pytest

from tests.cli.running import facts, run


@pytest.fixture
def read(empty: str, tmp_path: Path) -> list[str]:
    """The options that name a study of four answers, all of them read: one is about locked phones."""
    path = tmp_path / "answers.csv"
    path.write_text(
        "id,why\nR1,Locked phones.\nR2,Late answers.\nR3,Few people.\nR4,Old laptops.\n", encoding="utf-8"
    )
    run("import", path, "--id", "id", "--open", "why", "--study", empty)
    run("codes", "add", "locked", "--study", empty)
    run("codings", "add", "R1/why", "locked", "--study", empty)
    for quote in ("R2/why", "R3/why", "R4/why"):
        run("codings", "none", quote, "--study", empty)
    return ["--question", "why", "--study", empty]


def test_an_estimate_is_marked_and_counts_controls(read: list[str]) -> None:
    """For people in the title, above the column and in the notes; for programs under a key of its own."""
    lines = run("table", "codes", "--estimate", "people", *read).stdout.splitlines()
    assert lines[:2] == [
        "Estimate by control quotes alone. Codes: why",
        "n = 4, substantive quotes of why, estimated from 4 control quotes read at random",
    ]
    assert lines[3].split() == ["controls", "%", "95", "%", "interval"]
    assert lines[5].split() == ["locked", "1", "25.0", "25.0–25.0"]
    assert lines[7].startswith("Note: An estimate and not a count: ")
    table = facts("table", "codes", "--estimate", "people", *read)
    assert table["estimate"] == "people"
    assert table["rows"] == [{"label": "locked", "n": 1, "percent": 25.0, "low": 25.0, "high": 25.0}]
    assert "estimate" not in facts("table", "codes", *read)


def test_an_estimate_that_rests_on_too_little_is_refused(read: list[str]) -> None:
    """No number is printed, and what to do is said."""
    refused = run("table", "codes", "--estimate", "corrected", *read, status=2)
    assert refused.stdout == ""
    assert refused.stderr.splitlines() == [
        "themebook: The machine cannot tell how often a code occurs: no run of suggestions has learned from codings "
        "yet. Let it learn with: themebook suggest codes"
    ]
    by = run("table", "codes", "--estimate", "people", "--by", "country", *read, status=2).stderr
    assert "There is no estimate by country" in by


def test_a_table_has_its_base_shares_and_intervals(survey: str) -> None:
    """The shape that other programs rely on."""
    table = facts("table", "met", "--study", survey)
    assert table["base"] == {"definition": "respondents who answered met", "n": 3}
    assert {key: table[key] for key in ("question", "multi_response", "where", "notes")} == {
        "question": "met",
        "multi_response": False,
        "where": {},
        "notes": ["Fewer than 30 respondents in the base (n = 3): shares are rough."],
    }
    yes = table["rows"][0]
    assert (yes["label"], yes["n"], round(yes["percent"], 4)) == ("Yes", 2, 66.6667)
    assert (round(yes["low"], 1), round(yes["high"], 1)) == (20.8, 93.9)


def test_people_see_the_base_in_words_above_the_rows(survey: str) -> None:
    """Label, n, percent, interval; notes at the end."""
    lines = run("table", "seen", "--study", survey).stdout.splitlines()
    assert lines[:2] == ["Where?", "n = 3, respondents who answered seen"]
    assert lines[3].split() == ["n", "%", "95", "%", "interval"]
    assert lines[5].split() == ["Phones", "2", "66.7", "20.8–93.9"]
    assert lines[-2] == "Note: Several answers were possible: shares add up to 133.3 %."


def test_codes_of_an_open_question_are_a_table_too(survey: str) -> None:
    """A suggested or rejected coding does not count."""
    run("codes", "add", "locked", "--study", survey)
    run("codings", "add", "R1/why", "locked", "--study", survey)
    table = facts("table", "codes", "--of", "why", "--base", "substantive", "--study", survey)
    assert (table["base"]["n"], table["rows"][0]["n"]) == (2, 1)
    assert facts("table", "why", "--base", "substantive", "--study", survey)["rows"] == table["rows"]


def test_an_impossible_base_is_refused(survey: str) -> None:
    """The choices are named."""
    assert (
        "'asked', 'answered', 'substantive'"
        in run("table", "met", "--base", "all", "--study", survey, status=2).stderr
    )
