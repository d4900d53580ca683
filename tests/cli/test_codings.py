"""`themebook codings`."""

from pathlib import Path

import pytest

from tests.cli.running import facts, run


@pytest.fixture
def coded(survey: str) -> str:
    """The small survey with a code."""
    run("codes", "add", "locked", "--study", survey)
    return survey


def test_a_code_is_applied_rejected_and_taken_back(coded: str) -> None:
    """Each decision stays in the history; the list shows what stands."""
    made = facts("codings", "add", "R1/why", "LOCKED", "--study", coded)["codings"][0]
    assert {**made, "at": ""} == {
        "quote": "R1/why",
        "code": "locked",
        "start": None,
        "end": None,
        "status": "confirmed",
        "coder": "Ada",
        "role": "coder",
        "codebook_version": 1,
        "at": "",
    }
    run("codings", "reject", "R1/why", "locked", "--study", coded)
    assert [row["status"] for row in facts("codings", "list", "--study", coded)["codings"]] == ["rejected"]
    assert "locked is confirmed by Ada" in run("codings", "undo", "--study", coded).stdout
    run("codings", "undo", "--study", coded)
    assert facts("codings", "list", "--study", coded) == {"codings": []}
    history = facts("codings", "history", "R1/why", "--study", coded)["history"]
    assert [decision["action"] for decision in history] == ["confirmed", "rejected", "undone", "undone"]
    assert "There is nothing to undo." in run("codings", "undo", "--study", coded, status=2).stderr


def test_what_one_command_did_is_undone_and_redone_as_one(coded: str) -> None:
    """Told in a sentence and, when it is little, coding by coding; a program gets names and numbers."""
    run("codes", "add", "staff", "--study", coded)
    run("codings", "add", "R1/why", "locked", "staff", "--study", coded)
    undone = run("codings", "undo", "--study", coded).stdout.splitlines()
    assert undone == [
        "Took back confirming locked and staff: R1/why.",
        "R1/why: locked is withdrawn by Ada.",
        "R1/why: staff is withdrawn by Ada.",
    ]
    redone = facts("codings", "redo", "--study", coded)
    assert [row.pop("status") for row in redone.pop("codings")] == ["confirmed", "confirmed"]
    assert redone == {
        "what": "confirming locked and staff",
        "quotes": ["R1/why"],
        "codes": ["locked", "staff"],
        "stayed": 0,
    }
    assert "There is nothing to redo." in run("codings", "redo", "--study", coded, status=2).stderr


def test_that_no_code_fits_is_taken_back(coded: str) -> None:
    """Whenever it was said."""
    run("codings", "none", "R1/why", "--study", coded)
    taken_back = run("codings", "none", "R1/why", "--take-back", "--study", coded).stdout
    assert taken_back == "R1/why: that no code fits is taken back by Ada.\n"
    assert "no code fits, says Ada" in run("codings", "undo", "--study", coded).stdout


def test_what_a_file_brought_is_withdrawn_by_hand(coded: str, tmp_path: Path) -> None:
    """Undo goes back over decisions made one by one; it says what else there is."""
    path = tmp_path / "codings.csv"
    path.write_text("quote,code\nR1/why,locked\n", encoding="utf-8")
    run("codings", "import", path, "--study", coded)
    assert "Withdraw a coding by hand" in run("codings", "undo", "--study", coded, status=2).stderr
    assert "locked is withdrawn" in run("codings", "withdraw", "R1/why", "locked", "--study", coded).stdout
    assert facts("codings", "list", "--study", coded) == {"codings": []}


def test_an_adjudicator_does_not_settle_a_part(coded: str) -> None:
    """Refused, rather than settled for the whole quote."""
    settle = ("codings", "add", "R1/why", "locked", "--span", "0-6", "--role", "adjudicator")
    assert "settles whole quotes" in run(*settle, "--as", "Judy", "--study", coded, status=2).stderr


def test_a_part_of_a_quote_is_coded(coded: str) -> None:
    """From 0, the end not in it."""
    run("codings", "add", "R1/why", "locked", "--span", "0-6", "--study", coded)
    row = facts("codings", "list", "--quote", "R1/why", "--study", coded)["codings"][0]
    assert (row["start"], row["end"], row["category"]) == (0, 6, None)
    assert "0–6" in run("codings", "list", "--study", coded).stdout


def test_an_adjudicator_settles_what_coders_decided(coded: str) -> None:
    """The code no longer counts, the coder's own coding stays."""
    run("codings", "add", "R1/why", "locked", "--study", coded)
    run("codings", "reject", "R1/why", "locked", "--role", "adjudicator", "--as", "Judy", "--study", coded)
    assert facts("quotes", "--code", "locked", "--study", coded)["total"] == 0
    found = facts("codings", "list", "--study", coded)["codings"]
    assert [(row["coder"], row["status"], row["role"]) for row in found] == [
        ("Ada", "confirmed", "coder"),
        ("Judy", "rejected", "adjudicator"),
    ]


def test_several_codes_are_applied_together_or_not_at_all(coded: str) -> None:
    """One unknown code keeps the known one away."""
    run("codings", "add", "R1/why", "locked", "unknown", "--study", coded, status=2)
    assert facts("codings", "list", "--study", coded) == {"codings": []}


def test_codings_come_from_a_file_and_go_out_again(coded: str, tmp_path: Path) -> None:
    """Found by respondent and question; rows add up; nothing doubles."""
    path = tmp_path / "codings.csv"
    path.write_text(
        "respondent_id,question,category,code\nR1,why,obstacles,new\nR9,why,,new\n", encoding="utf-8"
    )
    summary = facts("codings", "import", path, "--coder", "Grace", "--study", coded)
    assert (summary["read"], summary["kept"], len(summary["skipped"])) == (2, 1, 1)
    assert summary["codes_added"] == ["new"]
    again = run("codings", "import", path, "--coder", "Grace", "--study", coded)
    assert again.stdout == "2 rows read from codings.csv: 0 kept + 1 unchanged + 1 left out.\n"
    assert "row 3" in again.stderr
    exported = run("codings", "export", "--study", coded).stdout.splitlines()
    assert exported[1:] == ["R1/why,new,obstacles,,,confirmed,Grace,coder"]


def test_the_list_is_filtered(coded: str) -> None:
    """By quote, code, coder and status."""
    run("codings", "add", "R1/why", "locked", "--study", coded)
    run("codings", "reject", "R4/why", "locked", "--as", "Grace", "--study", coded)
    for option in ("--quote=R4/why", "--coder=grace", "--status=rejected"):
        assert [row["coder"] for row in facts("codings", "list", option, "--study", coded)["codings"]] == [
            "Grace"
        ]
