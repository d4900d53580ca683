"""`themebook codes`."""

from pathlib import Path

from tests.cli.running import facts, run


def tree(study: str) -> list[tuple[str, str | None]]:
    """(name, category) of the whole codebook."""
    return [(code["name"], code["category"]) for code in facts("codes", "list", "--study", study)["codes"]]


def test_codes_are_added_edited_renamed_moved_and_retired(survey: str) -> None:
    """Each change makes a version and stays in the history."""
    code = facts(
        "codes", "add", "locked", "--category", "obstacles", "--definition", "A lock.", "--study", survey
    )
    assert code == {
        "name": "locked",
        "kind": "code",
        "category": "obstacles",
        "definition": "A lock.",
        "include": "",
        "exclude": "",
        "example": "",
        "near_miss": "",
        "status": "active",
        "colour": None,
    }
    assert (
        facts("codes", "edit", "Locked", "--near-miss", "A key.", "--study", survey)["near_miss"] == "A key."
    )
    assert facts("codes", "rename", "locked", "locked devices", "--study", survey)["name"] == "locked devices"
    assert facts("codes", "move", "locked devices", "--study", survey)["category"] is None
    assert tree(survey) == [("obstacles", None), ("locked devices", None)]
    assert "Retired locked devices" in run("codes", "retire", "locked devices", "--study", survey).stdout
    assert tree(survey) == [("obstacles", None)]
    history = facts("codes", "history", "locked devices", "--study", survey)["history"]
    assert [change["action"] for change in history] == ["added", "edited", "renamed", "moved", "retired"]
    assert history[1]["fields"] == {"near_miss": {"before": "", "after": "A key."}}
    assert facts("codes", "list", "--study", survey)["version"] == 5
    assert (
        "near miss: nothing → A key." in run("codes", "history", "locked devices", "--study", survey).stdout
    )


def test_merging_says_what_it_touches_before_and_after(survey: str) -> None:
    """A dry run changes nothing."""
    for name in ("locked", "encrypted"):
        run("codes", "add", name, "--study", survey)
    run("codings", "add", "R1/why", "locked", "--study", survey)
    merge = ["codes", "merge", "locked", "--into", "encrypted", "--study", survey]
    assert "touches 1 quote of 1 respondent" in run(*merge, "--dry-run").stdout
    assert len(tree(survey)) == 2
    assert facts(*merge) == {"codings": 1, "quotes": 1, "respondents": 1}
    assert tree(survey) == [("encrypted", None)]
    assert facts("quotes", "--code", "locked", "--study", survey)["quotes"][0]["codes"] == ["encrypted"]


def test_the_codebook_goes_out_and_comes_back(survey: str, empty: str, tmp_path: Path) -> None:
    """As CSV, the same in another study."""
    run(
        "codes",
        "add",
        "locked",
        "--category",
        "obstacles",
        "--definition",
        "A lock, or “two”.",
        "--study",
        survey,
    )
    path = tmp_path / "codebook.csv"
    run("codes", "export", path, "--study", survey)
    assert run("codes", "export", "--study", survey).stdout == path.read_text(encoding="utf-8")
    assert facts("codes", "import", path, "--study", empty)["added"] == 2
    assert tree(empty) == [("obstacles", None), ("locked", "obstacles")]
    again = run("codes", "import", path, "--study", empty).stdout
    assert "2 rows read: 0 added + 0 changed + 2 unchanged + 0 left out." in again


def test_the_list_counts_quotes_and_respondents(survey: str) -> None:
    """Confirmed ones; suggested ones stand apart."""
    run("codes", "add", "locked", "--category", "obstacles", "--study", survey)
    run("codings", "add", "R1/why", "locked", "--study", survey)
    counts = {code["name"]: code["confirmed"] for code in facts("codes", "list", "--study", survey)["codes"]}
    assert counts == {name: {"quotes": 1, "respondents": 1} for name in ("obstacles", "locked")}
    assert "  locked" in run("codes", "list", "--study", survey).stdout
