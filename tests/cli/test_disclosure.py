"""`themebook disclosure`: the threshold, and the release of quotes."""

import json
from pathlib import Path

import pytest

from tests.cli.running import facts, run


@pytest.fixture
def reported(survey: str, tmp_path: Path) -> str:
    """The survey with a draft of a report that shows one quote."""
    described = {"title": "Work", "insights": [{"headline": "Phones", "quotes": ["R1/why"]}]}
    path = tmp_path / "report.json"
    path.write_text(json.dumps(described), encoding="utf-8")
    run("report", "build", path, "--study", survey)
    return survey


def test_the_threshold_is_lowered_with_a_reason_and_restored(survey: str) -> None:
    """Who decided and why is shown; another number and no reason are refused."""
    study = ["--study", survey]
    assert facts("disclosure", "show", *study) == {"threshold": 10, "cells": "compared", "decisions": []}
    sam = [*study, "--as", "Sam"]
    assert (
        "cannot be lowered to 3" in run("disclosure", "lower", "3", "--reason", "Few.", *sam, status=2).stderr
    )
    assert facts("disclosure", "lower", "7", "--reason", "Few took part.", *sam) == {"threshold": 7}
    assert facts("disclosure", "hold", "every", "--reason", "A small trade.", *sam) == {"cells": "every"}
    told = run("disclosure", "show", *study).stdout
    assert "fewer than 7 respondents" in told
    assert "Every cell of a report is held to that." in told
    assert "Few took part." in told
    assert "fewer than 10" in run("disclosure", "restore", *sam).stdout


def test_what_a_quote_gives_away_is_listed_and_released(reported: str) -> None:
    """Nothing waits where nothing is found, and then there is nothing to release."""
    study = ["--study", reported]
    found = facts("disclosure", "scan", "R1/why", *study)
    assert (found["quote"], found["risks"], found["beside"]) == ("R1/why", [], [])
    assert facts("disclosure", "quotes", *study) == {"quotes": []}
    assert facts("disclosure", "overlaps", *study) == {"overlaps": []}
    assert run("disclosure", "quotes", *study).stdout.startswith("Nothing was found in the quotes")
    said = run("disclosure", "overlaps", *study).stdout
    assert said == "No two figures of the report tell about so few respondents.\n"
    refused = run("disclosure", "release", "R1/why", "--reason", "Fine.", *study, "--as", "Sam", status=2)
    assert "needs no release" in refused.stderr
    assert "not released" in run("disclosure", "withdraw", "R1/why", *study, "--as", "Sam", status=2).stderr
