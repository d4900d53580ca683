"""`themebook report claims` and what is decided about them."""

import pytest

from tests.cli.running import facts, run

CLAIM = "Half have met it."


@pytest.fixture
def reported(survey: str) -> str:
    """The small survey with a report of one claim: two of its three respondents have met it."""
    run("report", "create", "What is met", "--study", survey)
    run("report", "insight", "Phones", "--text", f"{CLAIM} There are 12 kinds.", "--study", survey)
    run("report", "figure", "1", "met", "--study", survey)
    return survey


def test_claims_are_listed_tied_accepted_and_left(reported: str) -> None:
    """As tables for people and as facts for scripts."""
    study = ["--study", reported]
    found = facts("report", "claims", *study)
    assert [(one["claim"], one["row"], one["verdict"], one["open"]) for one in found["claims"]] == [
        (CLAIM, "Yes", "contradicts", True)
    ]
    assert found["claims"][0]["stated"] == [45.0, 55.0]
    assert found["typed"] == [{"insight": 1, "where": "text", "numbers": ["12"]}]
    printed = run("report", "claims", *study).stdout
    assert "“Half” is 45 to 55 %" in printed
    assert "Numbers that are typed and not taken from a figure:" in printed
    tied = facts("report", "tie-claim", "1", CLAIM, "1.1", "No", *study)
    assert (tied["row"], tied["by_hand"]) == ("No", True)
    accepted = run("report", "accept-claim", "1", "half", "--reason", "Of two waves.", *study).stdout
    assert "accepted: Of two waves." in accepted
    assert facts("report", "claims", "--open", *study)["claims"] == []
    assert "No claim has to be looked at." in run("report", "claims", "--open", *study).stdout
    assert facts("report", "leave-claim", "1", CLAIM, *study)["row"] == "Yes"
    run("check", *study)


def test_a_claim_of_a_text_beside_the_insights_is_accepted(reported: str) -> None:
    """It is named by the kind of the text and its number, as it is listed."""
    study = ["--study", reported]
    run("report", "block", "summary", "--text", "A tenth have met it.", *study)
    run("report", "accept-claim", "summary 1", "a tenth", "--reason", "Of another wave.", *study)
    claims = facts("report", "claims", *study)["claims"]
    assert [(one["place"], one["accepted"]) for one in claims] == [
        ("summary 1", "Of another wave."),
        ("1", ""),
    ]


def test_an_unknown_claim_is_refused(reported: str) -> None:
    """With the nearest."""
    refused = run("report", "tie-claim", "1", "Half has met it.", "1.1", "No", "--study", reported, status=2)
    assert "states no single claim like this" in refused.stderr
