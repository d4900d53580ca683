"""`themebook codes move | shift | split | restore | revert`."""

from tests.cli.running import facts, run


def order(study: str) -> list[str]:
    """The names of the whole codebook, in its order."""
    return [code["name"] for code in facts("codes", "list", "--study", study)["codes"]]


def test_codes_are_put_in_order(survey: str) -> None:
    """One place at a time, or in front of another; where there is no place it is refused."""
    for name in ("workload", "training", "platforms"):
        run("codes", "add", name, "--study", survey)
    assert facts("codes", "shift", "platforms", "up", "--study", survey)["name"] == "platforms"
    assert order(survey) == ["workload", "platforms", "training"]
    run("codes", "move", "training", "--before", "workload", "--study", survey)
    assert order(survey) == ["training", "workload", "platforms"]
    assert (
        "Moved training, under people."
        in run("codes", "move", "training", "--category", "people", "--study", survey).stdout
    )
    assert (
        "Moved workload, under people." in run("codes", "shift", "workload", "in", "--study", survey).stdout
    )
    assert order(survey) == ["people", "training", "workload", "platforms"]
    refused = run("codes", "shift", "platforms", "down", "--study", survey, status=2)
    assert "platforms cannot go down" in refused.output


def test_a_code_is_split_after_a_preview(survey: str) -> None:
    """The step is taken back by one undo."""
    run("codes", "add", "access", "--study", survey)
    for quote in ("R1/why", "R4/why"):
        run("codings", "add", quote, "access", "--study", survey)
    split = ["codes", "split", "access", "R1/why", "--into", "locked phones", "--study", survey]
    promised = {
        "code": "access",
        "into": "locked phones",
        "new": True,
        "moved": {"quotes": 1, "respondents": 1},
        "already": 0,
        "left": {"quotes": 1, "respondents": 1},
    }
    assert facts(*split, "--dry-run") == promised
    assert order(survey) == ["access"]
    assert facts(*split) == promised
    assert facts("quotes", "--code", "locked phones", "--study", survey)["total"] == 1
    run("codings", "undo", "--study", survey)
    assert facts("quotes", "--code", "access", "--study", survey)["total"] == 2
    said = run("codes", "split", "access", "R4/why", "--into", "locked phones", "--study", survey).stdout
    assert "Split access: gives 1 quote of 1 respondent to locked phones; 1 quote keeps access." in said


def test_a_retired_code_comes_back(survey: str) -> None:
    """With its codings."""
    run("codes", "add", "access", "--study", survey)
    run("codings", "add", "R1/why", "access", "--study", survey)
    run("codes", "retire", "access", "--study", survey)
    assert "Restored access with 1 coding." in run("codes", "restore", "Access", "--study", survey).stdout
    assert order(survey) == ["access"]


def test_an_earlier_definition_comes_back(survey: str) -> None:
    """By the number of a version."""
    run("codes", "add", "access", "--definition", "A phone.", "--study", survey)
    run("codes", "edit", "access", "--definition", "A device.", "--study", survey)
    assert facts("codes", "revert", "access", "--to", 1, "--study", survey)["definition"] == "A phone."
