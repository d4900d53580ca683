"""`themebook questions`."""

from tests.cli.running import facts, run


def test_questions_come_with_options_and_routing(survey: str) -> None:
    """In the order of the questionnaire."""
    found = facts("questions", "--study", survey)["questions"]
    assert [question["name"] for question in found] == ["met", "often", "seen", "cases", "why"]
    assert found[1] == {
        "name": "often",
        "text": "How often?",
        "item": "",
        "section": "One",
        "kind": "ordinal",
        "given_type": "likert5",
        "options": ["Rarely", "Sometimes", "Often"],
        "asked_if": {"met": ["Yes"]},
        "instrument": "Survey",
        "wave": "First wave",
    }


def test_people_see_a_table(survey: str) -> None:
    """With the routing in words."""
    printed = run("questions", "--study", survey).stdout
    assert "5 questions" in printed
    assert "met = Yes" in printed
