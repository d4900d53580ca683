"""Comments in a review, from the command line."""

from tests.cli.running import facts, run


def test_comments_are_written_answered_resolved_and_reopened(survey: str) -> None:
    """Each is known by its number; the list tells what became of it."""
    study, sam = ["--study", survey], ["--as", "Sam"]
    run("report", "create", "What is hard", *study)
    run("report", "insight", "Phones are locked", *study)
    run("report", "quote", "1", "R1/why", *study)
    made = facts("review", "comment", "Too short.", "--insight", "1", "--quote", "R1/why", *study, *sam)
    assert (made["number"], made["place"], made["person"]) == (1, "Quote 1 of insight 1", "Sam")
    assert run("review", "comment", "And the rest?", *study, *sam).stdout == "Kept as comment 2.\n"
    run("review", "answer", "1", "It is all he said.", *study)
    assert facts("review", "resolve", "1", *study)["resolved_by"] == "Ada"
    run("review", "resolve", "2", *study)
    assert facts("review", "reopen", "2", *study, *sam)["status"] == "open"
    assert run("review", "comments", *study).stdout == (
        "1. Quote 1 of insight 1, Sam, resolved by Ada\n    Too short.\n    Ada: It is all he said.\n"
        "2. The report, Sam\n    And the rest?\n"
    )
    listed = facts("review", "comments", *study)["comments"]
    assert [(one["number"], one["status"]) for one in listed] == [(1, "resolved"), (2, "open")]
