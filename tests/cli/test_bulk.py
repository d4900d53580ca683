"""`themebook codings bulk`."""

import pytest

from tests.cli.running import facts, run


@pytest.fixture
def coded(survey: str) -> str:
    """A study with the code locked on R1/why."""
    run("codes", "add", "locked", "--category", "obstacles", "--study", survey)
    run("codings", "add", "R1/why", "locked", "--study", survey)
    return survey


def codings(study: str) -> list[str]:
    """The quotes with a coding."""
    return [row["quote"] for row in facts("codings", "list", "--study", study)["codings"]]


def test_a_dry_run_says_what_would_change_and_changes_nothing(coded: str) -> None:
    """The JSON has every number of the preview."""
    effect = facts("codings", "bulk", "apply", "locked", "--all", "--dry-run", "--study", coded)
    assert effect == {
        "action": "apply",
        "code": "locked",
        "chosen": 3,
        "quotes": 2,
        "respondents": 2,
        "non_answers": 1,
        "already": 1,
        "rejected": 0,
        "others": 0,
        "new": False,
        "dry_run": True,
    }
    assert codings(coded) == ["R1/why"]


def test_a_code_is_put_on_all_that_fit_and_one_undo_takes_it_back(coded: str) -> None:
    """By a filter."""
    said = run("codings", "bulk", "apply", "locked", "--where", "country=Norway", "--study", coded).stdout
    assert said == (
        "locked is confirmed on 2 quotes of 2 respondents, of 2 chosen.\n  1 of those are non-answers.\n"
    )
    assert codings(coded) == ["R1/why", "R3/why", "R4/why"]
    run("codings", "undo", "--study", coded)
    assert codings(coded) == ["R1/why"]


def test_quotes_are_named_or_come_from_a_saved_view(coded: str) -> None:
    """A view can be narrowed."""
    run("codings", "bulk", "apply", "locked", "--quote", "R4/why", "--study", coded)
    assert codings(coded) == ["R1/why", "R4/why"]
    run("views", "save", "Locked", "--link", "code=locked", "--study", coded)
    run("codings", "bulk", "remove", "locked", "--view", "Locked", "--search", "phones", "--study", coded)
    assert codings(coded) == ["R4/why"]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ([], "every quote of the study. Give a filter, or --all"),
        (["--search", "nowhere"], "Nothing to change"),
        (["--quote", "R9/why"], "no quote R9/why"),
        (["--view", "x", "--link", "code=locked"], "two answers to one question"),
    ],
)
def test_what_cannot_be_meant_is_refused(coded: str, options: list[str], said: str) -> None:
    """Above all everything by a forgotten option."""
    assert said in run("codings", "bulk", "apply", "locked", *options, "--study", coded, status=2).stderr


def test_a_code_that_is_not_there_is_added_when_asked_to(coded: str) -> None:
    """Not otherwise: a slip of the pen makes no code."""
    options = ["--quote", "R4/why", "--study", coded]
    assert "no code called staff" in run("codings", "bulk", "apply", "staff", *options, status=2).stderr
    assert run("codings", "bulk", "apply", "staff", "--new", *options).stdout == (
        "staff is confirmed on 1 quote of 1 respondent, of 1 chosen.\n  It is new in the codebook.\n"
    )
    assert [row["name"] for row in facts("codes", "list", "--study", coded)["codes"]][-1] == "staff"
