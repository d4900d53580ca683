"""`themebook check`."""

import sqlite3

from tests.cli.running import facts, run


def test_a_whole_study_passes(survey: str) -> None:
    """Status 0."""
    assert run("check", "--study", survey).stdout == "The study is whole.\n"
    assert facts("check", "--study", survey) == {"whole": True, "faults": []}


def test_a_quote_that_was_tampered_with_is_found(survey: str) -> None:
    """Status 1, naming the quote and not its words."""
    with sqlite3.connect(survey) as database:
        for (trigger,) in database.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall():
            database.execute(f"DROP TRIGGER {trigger}")
        database.execute("UPDATE quote SET text = 'Nothing is locked.' WHERE name = 'R1/why'")
    found = facts("check", "--study", survey, status=1)
    assert "The text of quote R1/why is not the text that was imported." in found["faults"]
    assert "locked" not in run("check", "--study", survey, status=1).output
