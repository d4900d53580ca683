"""Figures for readers: questions by their wording."""

import pytest

from coding.figures.readable import in_words, readable
from coding.figures.table import Base, Group, Table

WORDINGS = {
    "P1": "Met it?",
    "P15": "How often?",
    "P16": "Live, too?",
    "why": "What stops you?",
    "any": "Anything else?",
}


@pytest.mark.parametrize(
    ("definition", "read"),
    [
        ("respondents who answered P15", "respondents who answered “How often?”"),
        ("respondents who were asked why", "respondents who were asked “What stops you?”"),
        (
            "respondents who gave a substantive answer to P15 or P16",
            "respondents who gave a substantive answer to “How often?” or “Live, too?”",
        ),
        (
            "respondents who answered P16, asked if P15 = Often or Daily and P1 = No",
            "respondents who answered “Live, too?”, asked if “How often?” = Often or Daily and “Met it?” = No",
        ),
        ("respondents who answered why (2019, Survey)", "respondents who answered “What stops you?” (2019, Survey)"),
        (
            "respondents who answered P1, where why = P1 or P15",
            "respondents who answered “Met it?”, where why = P1 or P15",
        ),
        ("respondents who answered any question", "respondents who answered any question"),
        ("respondents who answered P2", "respondents who answered P2"),
        (
            "3 respondents answered P16 without being asked; that is left out.",
            "3 respondents answered “Live, too?” without being asked; that is left out.",
        ),
        (
            "why was asked in 2018, Survey as well; that is not counted here.",
            "“What stops you?” was asked in 2018, Survey as well; that is not counted here.",
        ),
    ],
)  # fmt: skip
def test_names_become_wordings_where_a_question_is_meant(definition: str, read: str) -> None:
    """Longer names are not taken for shorter ones; filters, answers and plain words stay."""
    assert in_words(definition, WORDINGS) == read


def test_the_question_in_the_title_is_not_said_twice() -> None:
    """The bases of groups and the notes speak of "this question" too; numbers stay."""
    table = Table(
        question="codes",
        title="Codes: What stops you?",
        shape="codes",
        base=Base("respondents who answered why", 9),
        multi_response=True,
        rows=(),
        notes=(
            "1 respondent answered why without being asked; that is left out.",
            "why was asked in 2018, Survey as well; that is not counted here.",
        ),
        by="country",
        groups=(Group("Sweden", Base("respondents who answered why, country = Sweden", 8), ()),),
    )
    read = readable(table, WORDINGS)
    assert read.base == Base("respondents who answered this question", 9)
    assert read.groups[0].base == Base("respondents who answered this question, country = Sweden", 8)
    assert read.notes == (
        "1 respondent answered this question without being asked; that is left out.",
        "This question was asked in 2018, Survey as well; that is not counted here.",
    )


def test_what_changed_about_a_question_is_told_by_its_wording() -> None:
    """Codes keep their names."""
    note = "2018 and 2019 are compared although the options of why changed: Tested."
    read = "2018 and 2019 are compared although the options of this question changed: Tested."
    assert in_words(note, {"why": "Why?"}, title="Why?") == read
    code = "2018 and 2019 are compared although the definition of why changed: Tested."
    assert in_words(code, {"why": "Why?"}, title="Why?") == code


def test_two_questions_of_one_wording_are_not_this_question() -> None:
    """Then the wording is quoted."""
    same = {"a": "Why?", "b": "Why?"}
    assert in_words("respondents who answered a", same, title="Why?") == "respondents who answered “Why?”"
