"""`themebook report evidence-for`, `contradictions`, `mark`, `marks`, `voices`, `opposing` and `remainder`."""

import pytest

from tests.cli.running import facts, run


@pytest.fixture
def claimed(survey: str) -> str:
    """The small survey with a code on one quote and an insight that shows it."""
    for command in (
        ("codes", "add", "locked phones"),
        ("codings", "add", "R1/why", "locked phones"),
        ("report", "create", "Why"),
        ("report", "insight", "Locked phones are a problem"),
        ("report", "figure", "1", "why"),
        ("report", "quote", "1", "R1/why"),
    ):
        run(*command, "--study", survey)
    return survey


def test_quotes_are_offered_and_marked(claimed: str) -> None:
    """What is shown already is counted and not offered; a mark that contradicts is missing until it is shown."""
    offered = facts("report", "evidence-for", "1", "--study", claimed)
    assert offered == {
        "insight": 1,
        "codes": ["locked phones"],
        "questions": ["why"],
        "for": 1,
        "against": 0,
        "quotes": [],
    }
    mark = ("report", "mark", "1", "R4/why")
    assert run(*mark, "contradicts", "--study", claimed).stdout == "R4/why contradicts insight 1.\n"
    (against,) = facts("report", "evidence-for", "1", "--study", claimed)["quotes"]
    assert (against["side"], against["quote"], against["mark"]) == ("against", "R4/why", "contradicts")
    assert run("report", "evidence-for", "1", "--study", claimed).stdout.startswith(
        "1 quote for it, 1 quote against it."
    )
    (told,) = facts("report", "marks", "--study", claimed)["marks"]
    assert {**told, "at": ""} == {
        "insight": 1, "quote": "R4/why", "mark": "contradicts", "by": "Ada", "at": "", "missing": True,
    }  # fmt: skip
    run("report", "quote", "1", "R4/why", "--against", "--study", claimed)
    listed = run("report", "marks", "--insight", "1", "--study", claimed).stdout.splitlines()
    assert listed[-1].split() == ["1", "R4/why", "contradicts", "Ada"]
    assert run(*mark, "nothing", "--study", claimed).stdout == "R4/why is no longer marked.\n"
    assert run(*mark, "nothing", "--study", claimed, status=2).stdout == ""


def test_contradictions_and_opposing_findings_are_listed(claimed: str) -> None:
    """With why; two insights that say otherwise oppose each other."""
    run("codings", "add", "R4/why", "locked phones", "--study", claimed)
    assert facts("report", "contradictions", "1", "--study", claimed) == {"insight": 1, "quotes": []}
    found = run("report", "contradictions", "1", "--study", claimed).stdout
    assert found == "No quote was found that may contradict insight 1.\n"
    nothing = run("report", "opposing", "--study", claimed).stdout
    assert nothing == "No findings of the report oppose each other.\n"
    run("report", "insight", "Locked phones are no problem", "--study", claimed)
    (pair,) = facts("report", "opposing", "--study", claimed)["pairs"]
    assert (pair["between"], pair["one"]["place"], pair["other"]["place"]) == (
        "two insights",
        "insight 1",
        "insight 2",
    )
    assert "insight 2: Locked phones are no problem" in run("report", "opposing", "--study", claimed).stdout


def test_voices_and_repeats_are_told_within_stated_limits(claimed: str) -> None:
    """Who is heard too often stays unsaid."""
    silent = run("report", "voices", "--study", claimed).stdout
    assert silent == "Nobody is heard too often, and no quote stands in the report twice.\n"
    run("report", "insight", "And again", "--study", claimed)
    noted = run("report", "quote", "2", "R1/why", "--study", claimed).stderr
    assert noted == "It stands in several insights now: 1, 2.\n"
    assert run("report", "voices", "--study", claimed).stdout.splitlines() == [
        "One respondent is heard in 2 of 2 quotes: insights 1, 2.",
        "One quote stands in insights 1 and 2.",
    ]
    stated = facts("report", "voices", "--share", "100", "--reason", "Short.", "--study", claimed)
    assert stated == {
        "limits": {"share": 100.0, "most": 2},
        "voices": [],
        "repeated": [{"quote": "R1/why", "insights": [1, 2]}],
    }


def test_the_remainder_is_drawn(claimed: str) -> None:
    """Non-answers are no part of it."""
    drawn = facts("report", "remainder", "--insight", "1", "--study", claimed)
    assert drawn == {
        "questions": ["why"],
        "substantive": 2,
        "uncoded": 1,
        "quotes": [{"quote": "R4/why", "text": "Nobody answers, ever."}],
    }
    assert run("report", "remainder", "--study", claimed).stdout.startswith("1 of 2 quotes carry no code.")
