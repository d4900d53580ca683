"""`themebook table`."""

from tests.cli.running import facts, run


def test_a_table_has_its_base_shares_and_intervals(survey: str) -> None:
    """The shape that other programs rely on."""
    table = facts("table", "met", "--study", survey)
    assert table["base"] == {"definition": "respondents who answered met", "n": 3}
    assert {key: table[key] for key in ("question", "multi_response", "where", "notes")} == {
        "question": "met",
        "multi_response": False,
        "where": {},
        "notes": [],
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
    assert lines[-1] == "Note: Several answers were possible: shares add up to more than 100 %."


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
