"""`themebook quotes flag`, `unflag` and `flags`."""

from tests.cli.running import facts, run


def test_a_quote_is_flagged_looked_at_and_cleared(survey: str) -> None:
    """By a coder for a supervisor, who clears it; what is for later is one's own."""
    flagged = facts("quotes", "flag", "R1/why", "--study", survey)
    assert {**flagged, "at": ""} == {"quote": "R1/why", "for": "supervisor", "by": "Ada", "at": ""}
    assert (
        run("quotes", "flag", "R1/why", "--for", "later", "--study", survey).stdout
        == "R1/why is for later.\n"
    )
    found = facts("quotes", "flags", "R1/why", "--study", survey)["flags"]
    assert [(flag["for"], flag["by"]) for flag in found] == [("later", "Ada"), ("supervisor", "Ada")]
    clear = ("quotes", "unflag", "R1/why", "--role", "supervisor", "--as", "Sam", "--study", survey)
    assert run(*clear).stdout == "Cleared the flag of Ada.\n"
    assert run(*clear).stdout == "There was no such flag.\n"
    cleared = facts("quotes", "unflag", "R1/why", "--for", "later", "--study", survey)
    assert cleared == {"cleared": [{"quote": "R1/why", "for": "later", "by": "Ada"}]}
    assert facts("quotes", "flags", "R1/why", "--study", survey) == {"quote": "R1/why", "flags": []}


def test_a_flag_is_undone_like_any_decision(survey: str) -> None:
    """And a list shows it on a terminal."""
    run("quotes", "flag", "R1/why", "--study", survey)
    assert "supervisor" in run("quotes", "flags", "R1/why", "--study", survey).stdout
    undone = run("codings", "undo", "--study", survey).stdout
    assert undone == "Took back the flag for a supervisor: R1/why.\n"
