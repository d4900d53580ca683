"""Texts beside the insights, how people were asked, and what changed, from the terminal."""

from tests.cli.running import facts, run


def test_blocks_are_written_moved_and_removed(survey: str) -> None:
    """A comment with its author and insights; what is rewritten keeps the rest."""
    study = ["--study", survey]
    run("report", "create", "R", *study)
    run("report", "insight", "Phones are locked", "--sub-headline", "Most of them", *study)
    run("report", "block", "article", "--title", "First", *study)
    assert facts("report", "block", "article", "--title", "Second", *study) == {
        "kind": "article",
        "number": 2,
    }
    run("report", "move-block", "article", "2", "--to", "1", *study)
    run("report", "remove-block", "article", "2", *study)
    run(
        "report",
        "block",
        "comment",
        "--text",
        "So it is.",
        "--author",
        "Dr Example",
        "--insight",
        "1",
        *study,
    )
    run("report", "block", "comment", "--number", "1", "--role", "Director", *study)
    run("report", "channel", "by an online questionnaire", *study)
    shown = facts("report", "show", *study)
    assert [(block["kind"], block["title"], block["insights"]) for block in shown["blocks"]] == [
        ("article", "Second", []),
        ("comment", "", [1]),
    ]
    assert (shown["blocks"][1]["author"], shown["blocks"][1]["role"]) == ("Dr Example", "Director")
    assert (shown["insights"][0]["sub_headline"], shown["methods"]["channel"]) == (
        "Most of them",
        "by an online questionnaire",
    )
    printed = run("report", "show", *study).stdout
    assert "Comment on insight 1: \nSo it is.\nDr Example, Director" in printed


def test_what_changed_since_the_review_is_told(survey: str) -> None:
    """One sentence a change; each submission with its seal."""
    study = ["--study", survey]
    run("report", "create", "R", *study)
    run("report", "insight", "Phones are locked", *study)
    run("report", "figure", "1", "met", *study)
    assert "nobody has seen it yet" in run("report", "changes", *study).stderr
    run("report", "submit", *study)
    run("report", "return", "--comment", "Say how many.", "--as", "Sam", *study)
    run("report", "revise", "1", "--overview", "Locked phones", *study)
    run("report", "quote", "1", "R1/why", "--shown", "Locked […]", *study)
    assert run("report", "changes", *study).stdout.splitlines() == [
        "The wording in the overview of insight 1 was added.",
        "Insight 1: a quote (for) is new.",
    ]
    assert facts("report", "changes", *study)["changes"][0]["now"] == "Locked phones"
    (kept,) = facts("report", "submissions", *study)["submissions"]
    assert (kept["number"], len(kept["seal"])) == (1, 64)
    assert kept["seal"] in run("report", "submissions", *study).stdout
    run("report", "revise", "1", "--text", "{fig-000000000000: Yes} met it.", *study)
    refused = run("report", "submit", *study, status=2).stderr
    assert "cannot be submitted: {fig-000000000000: Yes}" in refused
