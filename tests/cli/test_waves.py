"""`themebook waves`."""

from pathlib import Path

import pytest

from tests.cli.running import facts, run


@pytest.fixture
def study(empty: str, tmp_path: Path) -> list[str]:
    """The option that names a study of two waves whose question changed its wording."""
    for wave, wording, answers in (
        ("2018", "Met it?", "Yes Yes Yes No"),
        ("2019", "Ever met it?", "No No Yes"),
    ):
        (tmp_path / "map.csv").write_text(f"column,question,type,options\nmet,{wording},yes-no,Yes|No\n")
        rows = "".join(f"{wave}-{place},{wave},{one}\n" for place, one in enumerate(answers.split()))
        (tmp_path / "answers.csv").write_text(f"id,wave,met\n{rows}")
        run("import", tmp_path / "answers.csv", "--questions", tmp_path / "map.csv", "--id", "id",
            "--study", empty)  # fmt: skip
    return ["--study", empty]


def test_a_comparison_is_blocked_until_it_is_stated_why_it_holds(study: list[str]) -> None:
    """Refused with what changed; the reason opens it; withdrawing closes it again."""
    pair = ["--question", "met", "--earlier", "2018", "--later", "2019"]
    refused = run("waves", "compare", "met", *study, status=2).stderr
    assert "the wording of met: “Met it?” in 2018, “Ever met it?” in 2019" in refused
    listed = run("waves", "changes", "--question", "met", *study).stdout
    assert listed == "To explain: the wording of met: “Met it?” in 2018, “Ever met it?” in 2019.\n"
    run("waves", "state", *pair, "--reason", "Tested with both.", *study)
    assert facts("waves", "changes", "--question", "met", *study)["changes"][0]["explained"] is True
    lines = run("waves", "compare", "met", *study).stdout.splitlines()
    assert "wave: 2019" in lines
    assert [line.split() for line in lines if line.startswith("Yes   ")][-1] == [
        *("Yes", "2019", "−", "2018", "−41.7", "−75.7", "to", "22.6")
    ]
    assert facts("waves", "list", *study)["comparable"][0]["reason"] == "Tested with both."
    run("waves", "withdraw", *pair, *study)
    assert "cannot be compared" in run("waves", "compare", "met", *study, status=2).stderr


def test_stated_figures_of_other_units_need_a_reason(study: list[str]) -> None:
    """One in ten businesses against one in 500 employees."""
    for name, of, unit in (("W14", 100, "businesses"), ("E03", 5000, "employees")):
        run("stated", "put", name, "--numerator", 10, "--denominator", of, "--unit", unit, *study)
    assert (
        "W14 counts businesses, E03 employees"
        in run("waves", "stated", "W14", "E03", *study, status=2).stderr
    )
    run("waves", "state-stated", "W14", "E03", "--reason", "Both are about detection.", *study)
    assert facts("waves", "stated", "W14", "E03", *study)["difference"]["points"] == pytest.approx(-9.8)
    told = run("waves", "stated", "W14", "E03", *study).stdout
    assert told.startswith("what is counted: 9.8 percentage points less in E03 than in W14")
    assert told.endswith("although the unit of what is counted changed: Both are about detection. (Ada)\n")


def test_what_changed_is_a_question_or_a_code(study: list[str]) -> None:
    """Exactly one of them is named."""
    assert "Name either --question or --code" in run("waves", "changes", *study, status=2).stderr
    both = run("waves", "changes", "--question", "met", "--code", "x", *study, status=2)
    assert "Name either --question or --code" in both.stderr
