"""`themebook review`: from the first look to the signature."""

import pytest

from tests.cli.running import facts, run


@pytest.fixture
def submitted(survey: str) -> str:
    """The small survey with a report of two insights in review."""
    run("codes", "add", "locked", "--study", survey)
    run("codings", "add", "R1/why", "locked", "--study", survey)
    run("report", "create", "What is hard", "--study", survey)
    run("report", "insight", "Phones are locked", "--study", survey)
    run("report", "figure", "1", "why", "--study", survey)
    run("report", "quote", "1", "R1/why", "--cut", "0-7", "--study", survey)
    run("report", "insight", "Nobody answers", "--study", survey)
    run("report", "quote", "2", "R4/why", "--study", survey)
    run("report", "submit", "--study", survey)
    return survey


def test_a_review_goes_from_insight_to_insight(submitted: str) -> None:
    """Returned with a reason, answered, resolved, submitted again with what changed, and approved."""
    study, sam = ["--study", submitted], ["--as", "Sam"]
    run("review", "approve", "1", *study, *sam)
    run("review", "return", "2", "--comment", "Who says so?", *study, *sam)
    assert "Insight 2 was returned by Sam" in run("report", "approve", *study, *sam, status=2).stderr
    run("report", "return", "--comment", "See insight 2.", *study, *sam)
    run("report", "revise", "2", "--headline", "One says that nobody answers", *study)
    run("review", "answer", "1", "One officer.", *study)
    run("review", "resolve", "1", *study)
    run("report", "submit", *study)
    stands = facts("review", "show", *study)
    assert [
        (one["insight"], one["decided"]["decision"], one["decided"]["holds"]) for one in stands["insights"]
    ] == [(1, "approved", True), (2, "returned", False)]
    assert (stands["undecided"], stands["open_comments"]) == ([2], [])
    assert [one["sentence"] for one in stands["since"]["changes"]] == [
        "The headline of insight 2 was rewritten."
    ]
    assert stands["since"]["resolved"] == [1]
    told = run("review", "show", *study).stdout
    assert "Comment 1 (Insight 2) is resolved." in told
    run("review", "approve", "2", *study, *sam)
    run("review", "withdraw", "2", *study, *sam)
    assert facts("review", "show", *study)["undecided"] == [2]
    assert facts("report", "approve", *study, *sam)["status"] == "approved"
    run("check", *study)


def test_an_insight_is_shown_with_all_about_it(submitted: str) -> None:
    """The whole quote with what is left out, the checks, and who confirmed the codings."""
    found = facts("review", "show", "1", "--study", submitted)
    assert [(one["name"], one["whole"]) for one in found["quotes"]] == [
        ("R1/why", "[left out: Locked ]phones.")
    ]
    assert (found["confirmed"]["codings"], found["confirmed"]["one_by_one"]) == (1, 1)
    amber = {one["check"]: one["findings"] for one in found["checks"] if one["verdict"] == "amber"}
    assert amber["Bases"][0]["words"] == "Figure 1.1 rests on 3 respondents: fewer than 30."
    told = run("review", "show", "1", "--study", submitted).stdout
    assert "[left out: Locked ]phones." in told
    assert "1 coding behind the figures: 1 confirmed one by one" in told


def test_checks_are_listed_green_or_amber(submitted: str) -> None:
    """Over the whole report."""
    found = {
        one["check"]: one["verdict"] for one in facts("review", "checks", "--study", submitted)["checks"]
    }
    assert (found["Bases"], found["Quotes shown twice"]) == ("amber", "green")
    told = run("review", "checks", "--study", submitted).stdout
    assert "amber  Bases\n       Figure 1.1 rests on 3 respondents: fewer than 30.\n" in told


def test_what_is_found_at_two_insights_is_told_once(submitted: str) -> None:
    """A comment on both whose pull quote is not in its text; programs get it for each."""
    run("report", "return", "--comment", "Ask an expert.", "--as", "Sam", "--study", submitted)
    pulled = ("--pull-quote", "Nobody said so.", "--insight", "1", "--insight", "2")
    run(
        "report",
        "block",
        "comment",
        "--text",
        "So it is.",
        "--author",
        "Dr Example",
        *pulled,
        "--study",
        submitted,
    )
    words = "The pull quote of Dr Example does not stand in the text like that."
    assert run("review", "checks", "--study", submitted).stdout.count(words) == 1
    (check,) = (
        one
        for one in facts("review", "checks", "--study", submitted)["checks"]
        if one["check"] == "Pull quotes"
    )
    assert [(one["insight"], one["words"]) for one in check["findings"]] == [(1, words), (2, words)]


def test_a_headline_is_printed_with_its_numbers(submitted: str) -> None:
    """In the list of insights and over one of them, in place of the reference."""
    study = ["--study", submitted]
    figure = facts("report", "show", *study)["insights"][0]["figures"][0]["id"]
    run("report", "return", "--comment", "How many?", *study, "--as", "Sam")
    run("report", "revise", "1", "--headline", f"All {{{figure}: base}} say so", *study)
    assert "All 3 say so" in run("review", "show", *study).stdout
    assert "1. All 3 say so" in run("review", "show", "1", *study).stdout
