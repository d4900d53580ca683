"""`themebook questions`."""

from pathlib import Path

from tests.cli.running import facts, run


def test_questions_come_with_options_and_routing(survey: str) -> None:
    """In the order of the questionnaire."""
    found = facts("questions", "--study", survey)["questions"]
    assert [question["name"] for question in found] == ["met", "often", "seen", "cases", "why"]
    assert found[1] == {
        "name": "often",
        "text": "How often?",
        "item": "",
        "section": "One",
        "kind": "ordinal",
        "given_type": "likert5",
        "options": ["Rarely", "Sometimes", "Often"],
        "notes": {},
        "asked_if": {"met": ["Yes"]},
        "instrument": "Survey",
        "wave": "First wave",
    }


def test_people_see_a_table(survey: str) -> None:
    """With the routing in words."""
    printed = run("questions", "--study", survey).stdout
    assert "5 questions" in printed
    assert "met = Yes" in printed


def test_what_an_option_means_stands_below_its_figures(survey: str) -> None:
    """Until it is taken away."""
    study = ("--study", survey)
    assert run("questions", "note", "seen", "cloud", "On a server", *study).stdout == "Noted at seen.\n"
    assert facts("questions", *study)["questions"][2]["notes"] == {"Cloud": "On a server"}
    assert facts("table", "seen", *study)["footnotes"] == [["Cloud", "On a server"]]
    assert run("table", "seen", *study).stdout.splitlines()[-1] == "Cloud: On a server"
    run("questions", "note", "seen", "Cloud", "", *study)
    assert "footnotes" not in facts("table", "seen", *study)


def test_grids_are_listed(empty: str, tmp_path: Path) -> None:
    """And printed with an item a line."""
    path, questions = tmp_path / "answers.csv", tmp_path / "map.csv"
    questions.write_text(
        "column,question,row,type,options\nQ1a,Common?,Chat,yes-no,Yes|No\nQ1b,Common?,Cloud,yes-no,Yes|No\n",
        encoding="utf-8",
    )
    path.write_text("id,Q1a,Q1b\nR1,Yes,No\nR2,Yes,\n", encoding="utf-8")
    run("import", path, "--id", "id", "--questions", questions, "--study", empty)
    assert facts("questions", "grids", "--study", empty) == {
        "grids": [{"name": "Q1", "text": "Common?", "questions": ["Q1a", "Q1b"]}]
    }
    assert "Chat | Cloud" in run("questions", "grids", "--study", empty).stdout
    lines = run("table", "q1", "--decimals", "0", "--study", empty).stdout.splitlines()
    assert [line.split() for line in lines[3:7] if "─" not in line] == [
        ["%", "n", "Yes", "No"],
        ["Chat", "2", "100", "0"],
        ["Cloud", "1", "0", "100"],
    ]


def test_what_was_written_beside_an_answer_is_shown(survey: str) -> None:
    """Of those who gave it alone, without non-answers."""
    asked = ("questions", "written", "seen", "--to", "why", "--study", survey)
    assert facts(*asked[:3], "laptops", *asked[3:]) == {
        "written": [{"quote": "R4/why", "text": "Nobody answers, ever."}]
    }
    assert run(*asked[:3], "Cloud", *asked[3:]).stdout.splitlines()[0] == "1 quote."
    assert "seen has no option Clown" in run(*asked[:3], "Clown", *asked[3:], status=2).stderr
