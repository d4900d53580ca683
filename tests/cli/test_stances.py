"""`themebook quotes stances`."""

from tests.cli.running import facts, run


def test_quotes_are_listed_by_what_they_say(survey: str) -> None:
    """On the axis that is asked about; an unknown question is refused."""
    found = facts("quotes", "stances", "why", "--about", "judgement", "--study", survey)
    assert found == {
        "question": "why",
        "about": "judgement",
        "quotes": [
            {"quote": "R4/why", "says": "difficulty", "text": "Nobody answers, ever."},
            {"quote": "R1/why", "says": None, "text": "Locked phones."},
        ],
    }
    assert "difficulty" in run("quotes", "stances", "why", "--about", "judgement", "--study", survey).stdout
    assert "There is no question" in run("quotes", "stances", "how", "--study", survey, status=2).stderr
