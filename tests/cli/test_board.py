"""The themes board on a terminal."""

from pathlib import Path

import pytest

from corpus.people import Role, sign_in
from corpus.study import open_study
from tests.cli.running import facts, run
from tests.coding.themes.nested import nested_run
from tests.coding.themes.survey import survey


@pytest.fixture
def here(empty: str, tmp_path: Path) -> list[str]:
    """The options that name a study with a run on three levels, made by hand."""
    study = open_study(empty)
    ada = sign_in(study, "Ada", role=Role.CODER)
    survey(study, ada, tmp_path)
    nested_run(study, ada)
    study.close()
    return ["--study", empty]


def test_the_board_says_what_themes_reach_and_what_is_left(here: list[str]) -> None:
    """As the page shows it, on any level."""
    told = facts("suggest", "board", "--question", "why", *here)
    assert told["base"] == {"definition": "respondents whose quotes were looked at", "n": 18}
    assert [(one["id"], one["n"], one["respondents"], round(one["percent"])) for one in told["themes"]] == [
        ("T1", 6, 6, 33),
        ("T2", 6, 6, 33),
        ("T3", 5, 5, 28),
    ]
    assert (told["themes"][0]["found"], told["themes"][0]["runs"]) == (8, 10)
    assert (told["uncoded"]["substantive"], told["uncoded"]["left"]) == (18, 18)
    assert len(facts("suggest", "board", "--run", told["run"], "--level", "1", *here)["themes"]) == 2
    said = run("suggest", "board", *here).stdout
    assert "33 % of 18" in said
    assert said.endswith("18 quotes of 18 carry no code yet.\n")


def test_a_theme_is_split_after_a_look_at_its_parts(here: list[str]) -> None:
    """--preview changes nothing; the parts take the names that are given, the largest first."""
    seen = facts("suggest", "split", "T1", "--parts", "2", "--preview", *here)
    assert (seen["made"], len(seen["parts"])) == ([], 2)
    assert "Nothing was changed." in run("suggest", "split", "T1", "--preview", *here).stdout
    done = facts("suggest", "split", "T1", "--parts", "2", "--label", "larger", "--label", "smaller", *here)
    assert done["made"] == ["T1a", "T1b"]
    assert [part["label"] for part in done["parts"]] == ["larger", "smaller"]
    assert [part["quotes"] for part in done["parts"]] == [part["quotes"] for part in seen["parts"]]
    assert {one["id"] for one in facts("suggest", "board", *here)["themes"]} == {"T1a", "T1b", "T2", "T3"}
    assert "no proposed theme T1 " in run("suggest", "split", "T1", *here, status=2).stderr


def test_quotes_are_moved_confirmed_taken_back_and_done_again(here: list[str]) -> None:
    """Each step in one sentence, or as JSON."""
    moved = facts("suggest", "move", "R13/why", "R14/why", "--into", "T1", *here)
    assert moved == {"into": "locked phones", "quotes": 2, "there": 0, "left": ["slow providers"]}
    assert (
        run("suggest", "move", "R15/why", "--into", "T1", *here).stdout
        == "Moved 1 quote into locked phones.\n"
    )
    assert "was not accepted yet" in run("suggest", "confirm", "T1", *here, status=2).stderr
    run("suggest", "accept", "T1", "--name", "phones", *here)
    assert run("suggest", "confirm", "T1", "--preview", *here).stdout == (
        "phones would be confirmed on 9 quotes of 9 respondents.\n"
    )
    done = facts("suggest", "confirm", "T1", *here)
    assert done == {"code": "phones", "quotes": 9, "respondents": 9, "decided": 0}
    assert facts("quotes", "--code", "phones", *here)["total"] == 9
    assert run("suggest", "undo", *here).stdout == "Took back: confirmed phones on 9 quotes.\n"
    assert facts("quotes", "--code", "phones", *here)["total"] == 0
    assert facts("suggest", "undo", *here) == {"said": "Took back: accepted locked phones as phones."}
    assert facts("suggest", "redo", *here) == {"said": "Did again: accepted locked phones as phones."}
    assert run("suggest", "redo", *here).stdout == "Did again: confirmed phones on 9 quotes.\n"
    assert "There is nothing to redo" in run("suggest", "redo", *here, status=2).stderr
    assert run("check", *here).stdout.endswith("\n")


def test_a_theme_goes_into_a_code_that_there_is(here: list[str]) -> None:
    """--name finds it in the codebook."""
    run("codes", "add", "devices", *here)
    assert facts("suggest", "accept", "T1", "--name", "Devices", *here)["code"] == "devices"
    assert len(facts("codes", "list", *here)["codes"]) == 1


def test_the_map_has_a_point_for_every_quote(here: list[str]) -> None:
    """With --json; people are told how many there are."""
    told = facts("suggest", "map", *here)
    assert (told["of"], len(told["quotes"])) == (17, 17)
    assert set(told["quotes"][0]) == {"quote", "x", "y"}
    assert (
        run("suggest", "map", *here).stdout == "17 quotes of 17 are on the map; --json prints the points.\n"
    )
