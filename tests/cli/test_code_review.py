"""`themebook codes diff | overlaps | thin | recheck | keep`."""

import pytest

from tests.cli.running import facts, run


@pytest.fixture
def coded(survey: str) -> str:
    """`access` on two quotes, `locked phones` on one of them, defined anew since."""
    run("codes", "add", "access", "--study", survey)
    run("codes", "add", "locked phones", "--definition", "A phone.", "--study", survey)
    for quote, code in (("R1/why", "access"), ("R4/why", "access"), ("R1/why", "locked phones")):
        run("codings", "add", quote, code, "--study", survey)
    run("codes", "edit", "locked phones", "--definition", "A device.", "--study", survey)
    return survey


def test_two_versions_are_compared_word_by_word(coded: str) -> None:
    """The last change, unless versions are named."""
    change = {
        "field": "definition",
        "before": "A phone.",
        "after": "A device.",
        "words": [["same", "A "], ["was", "phone"], ["is", "device"], ["same", "."]],
    }
    found = facts("codes", "diff", "locked phones", "--study", coded)
    assert found == {"code": "locked phones", "from": 2, "to": 3, "changes": [change]}
    said = run("codes", "diff", "locked phones", "--from", 2, "--to", 3, "--study", coded).stdout
    assert "    was: A ⟦phone⟧.\n    is:  A ⟦device⟧.\n" in said


def test_codes_that_come_together_are_listed(coded: str) -> None:
    """With both numbers."""
    one = {"both": 1, "of": 1, "percent": 100.0}
    assert facts("codes", "overlaps", "--study", coded) == {
        "above": 80,
        "overlaps": [{"smaller": "locked phones", "other": "access", "quotes": one, "respondents": one}],
    }
    assert "1 of 1" in run("codes", "overlaps", "--above", 50, "--study", coded).stdout
    assert facts("codes", "overlaps", "--above", 100, "--study", coded)["overlaps"] == []


def test_codes_hardly_used_are_listed(coded: str) -> None:
    """Fewer than three quotes, or another number."""
    codes = facts("codes", "thin", "--study", coded)["codes"]
    assert [(code["name"], code["quotes"]) for code in codes] == [("locked phones", 1), ("access", 2)]
    assert (
        "1 code with fewer than 2 quotes." in run("codes", "thin", "--fewer-than", 2, "--study", coded).stdout
    )


def test_what_was_coded_before_the_definition_changed_is_looked_at_again(coded: str) -> None:
    """Listed by code and by quote, kept by quote or at once; keeping is undone like any decision."""
    row = {"name": "locked phones", "changed_in_version": 3, "quotes": 1, "respondents": 1}
    assert facts("codes", "recheck", "--study", coded) == {"codes": [row]}
    assert run("codes", "recheck", "locked phones", "--study", coded).stdout == "R1/why\n"
    assert "locked phones" in run("codes", "recheck", "--study", coded).stdout
    keep = ["codes", "keep", "locked phones"]
    assert facts(*keep, "R1/why", "--study", coded) == {"code": "locked phones", "kept": 1}
    assert facts("codes", "recheck", "locked phones", "--study", coded)["quotes"] == []
    run("codings", "undo", "--study", coded)
    assert "Kept 1 coding of locked phones." in run(*keep, "--all", "--study", coded).stdout
    assert "No quote is named" in run(*keep, "--study", coded, status=2).output


def test_the_list_says_what_is_suggested(coded: str) -> None:
    """What the machine suggests waits beside what somebody marked as a suggestion."""
    code = facts("codes", "list", "--study", coded)["codes"][0]
    nothing = {"quotes": 0, "respondents": 0}
    assert (code["name"], code["suggested"], code["waiting"]) == ("access", nothing, nothing)
