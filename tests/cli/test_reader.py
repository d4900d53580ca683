"""`themebook quotes show`."""

import re

from tests.cli.running import facts, run


def test_a_story_is_printed(survey: str) -> None:
    """Who said what, where it comes from, and what happened to it, line by line."""
    run("codes", "add", "locked devices", "--study", survey)
    run("codings", "add", "R1/why", "locked devices", "--span", "0-6", "--study", survey)
    run("memo", "add", "quote", "R1/why", "Which phones?", "--study", survey)
    run("quotes", "flag", "R1/why", "--study", survey)
    printed = run("quotes", "show", "R1/why", "--study", survey).stdout
    lines = [re.sub(r"\d{4}-\d\d-\d\d \d\d:\d\d", "…", line) for line in printed.splitlines()]
    assert lines == [
        "R1/why · country other country",
        "Why?",
        "    Locked phones.",
        "  codes: locked devices",
        "  flag: Ada asks a supervisor to look at it",
        "",
        "Its story",
        "  …  Ada imported it from answers.csv, row 2 · First wave · Survey",
        "  …  Ada confirmed locked devices on “Locked” (0-6) · codebook version 1",
        "  …  Ada wrote a memo",
        "      Which phones?",
        "  …  Ada asked a supervisor to look at it",
    ]


def test_a_story_is_told_as_json(survey: str) -> None:
    """For programs; an unknown quote is refused."""
    told = facts("quotes", "show", "R4/why", "--study", survey)
    assert (told["text"], told["source"]["row"], told["happened"]) == ("Nobody answers, ever.", 5, [])
    assert "no quote X" in run("quotes", "show", "X", "--study", survey, status=2).stderr
