"""`themebook report` and `themebook verify`: from a description to an approved report, and back to its numbers."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import facts, run

DESCRIPTION: dict[str, Any] = {
    "title": "What is hard",
    "introduction": "Four people answered.",
    "insights": [
        {
            "headline": "Phones are locked",
            "text": "Some say so.",
            "figures": [{"question": "codes", "of": "why"}, {"question": "met", "title": "Who met it"}],
            "quotes": ["R1/why", {"quote": "R4/why", "stance": "against", "cuts": [[0, 6]]}],
        },
        {"headline": "Clouds are seen", "figures": [{"question": "seen"}]},
        {"headline": "Nobody answers", "quotes": ["R4/why"]},
    ],
}


@pytest.fixture
def coded(survey: str) -> str:
    """The small survey with one confirmed coding."""
    run("codes", "add", "locked", "--study", survey)
    run("codings", "add", "R1/why", "locked", "--study", survey)
    return survey


@pytest.fixture
def description(tmp_path: Path) -> Path:
    """The description in a file."""
    path = tmp_path / "report.json"
    path.write_text(json.dumps(DESCRIPTION), encoding="utf-8")
    return path


def test_a_report_is_built_returned_corrected_approved_exported_and_verified(
    coded: str, description: Path, tmp_path: Path
) -> None:
    """The whole way; a coding that changes afterwards makes the verification fail and name the figure."""
    study = ["--study", coded]
    assert facts("report", "build", description, *study)["status"] == "draft"
    page = tmp_path / "report.html"
    run("report", "export", "--to", page, *study)
    assert "DRAFT" in page.read_text(encoding="utf-8")
    assert facts("report", "submit", *study)["status"] == "in review"
    assert "in review" in run("report", "revise", "1", "--headline", "New", *study, status=2).stderr
    returned = facts("report", "return", "--comment", "Say how many.", "--as", "Sam", *study)
    assert (returned["status"], returned["decided_by"], returned["comment"]) == (
        "returned",
        "Sam",
        "Say how many.",
    )
    run("report", "revise", "1", "--headline", "One says that phones are locked", *study)
    run("report", "export", "--to", tmp_path / "draft.json", *study)
    assert "no approved report (returned)" in run("verify", tmp_path / "draft.json", *study).stderr
    run("report", "submit", *study)
    assert "What is hard: approved by Sam." in run("report", "approve", "--as", "Sam", *study).stdout
    run("report", "export", "--to", page, *study)
    assert "DRAFT" not in page.read_text(encoding="utf-8")
    exported = tmp_path / "export.json"
    run("report", "export", "--to", exported, *study)
    assert "is what the study says: 3 figures" in run("verify", exported, *study).stdout
    run("codings", "reject", "R1/why", "locked", *study)
    failed = run("verify", exported, *study, status=1).stdout.splitlines()
    assert failed[1].startswith("  Figure 1 of insight 1, the quotes and decisions behind it: the study")
    found = facts("verify", exported, *study, status=1)
    assert (found["verified"], found["differences"][0]["figure"]) == (False, 1)
    actions = [step["action"] for step in facts("report", "history", *study)["history"]]
    assert actions == ["created", "submitted", "returned", "submitted", "approved"]


def test_a_report_is_made_step_by_step(coded: str) -> None:
    """Insights, figures and quotes are added, moved, taken out."""
    study = ["--study", coded]
    run("report", "create", "By hand", "--introduction", "Short.", *study)
    assert facts("report", "insight", "First", *study) == {"insight": 1}
    run("report", "insight", "Second", "--text", "More.", *study)
    run("report", "figure", "1", "met", "--base", "asked", "--title", "Met", *study)
    run("report", "quote", "1", "R1/why", "--against", "--cut", "0-7", *study)
    run("report", "revise", "2", "--to", "1", *study)
    report = facts("report", "show", *study)
    assert [insight["headline"] for insight in report["insights"]] == ["Second", "First"]
    assert report["insights"][1]["quotes"][0]["text"] == "[…]phones."
    assert report["insights"][1]["figures"][0]["specification"]["base"] == "asked"
    printed = run("report", "show", *study).stdout
    assert "against, R1/why:\n    […]phones." in printed
    run("report", "remove", "2", "--quote", "R1/why", *study)
    run("report", "remove", "2", "--figure", "1", *study)
    run("report", "remove", "1", *study)
    run("report", "edit", "--title", "Renamed", *study)
    assert [report["title"] for report in facts("report", "list", *study)["reports"]] == ["Renamed"]
    assert "has neither a figure nor a quote" in run("report", "submit", *study, status=2).stderr


def test_a_report_is_only_decided_by_a_supervisor_when_it_was_submitted(
    coded: str, description: Path
) -> None:
    """A draft is refused."""
    run("report", "build", description, "--study", coded)
    assert "cannot be approved" in run("report", "approve", "--study", coded, status=2).stderr
    assert "--comment" in run("report", "return", "--study", coded, status=2).stderr


def test_what_is_no_report_is_not_verified(coded: str, description: Path) -> None:
    """Status 2, not 1: nothing was compared."""
    assert "not a report of Themebook" in run("verify", description, "--study", coded, status=2).stderr
