"""Grids: one question asked of several items."""

from dataclasses import replace

import pytest

from corpus.errors import Refused
from corpus.grids import Grid, grids_among, question_of
from corpus.questions import Kind, Option, Question

YES = (Option(id=1, label="Yes", position=1, low=None, high=None, non_answer=False),)
ASKED = Question(
    id=1,
    name="",
    text="",
    item="",
    section="",
    kind=Kind.SINGLE,
    given_type="single choice",
    options=YES,
    asked_if=None,
    instrument="survey",
    wave="2018",
    instrument_id=1,
)


def asked(name: str, text: str, item: str = "x") -> Question:
    """A question about an item."""
    return replace(ASKED, name=name, text=text, item=item)


CHAT, CLOUD = asked("P02a", "How common?", "Chat"), asked("P02b", "How common?", "Cloud")


def test_questions_with_one_wording_and_several_items_are_a_grid() -> None:
    """Not one alone, not open ones, not those without an item, and not those with other options."""
    alone, without = asked("Q9a", "When?"), asked("P02c", "How common?", "")
    opened, other = replace(CHAT, name="P02d", kind=Kind.OPEN), replace(CHAT, name="P02e", options=())
    every = [CHAT, CLOUD, alone, without, opened, other]
    assert grids_among(every) == [Grid("P02", "How common?", (CHAT, CLOUD))]


def test_a_grid_is_called_what_the_names_of_its_items_share() -> None:
    """The first and the last where they share nothing, where two grids share it, or where a question has that name."""
    names = ("use", "trust"), ("P11", "P12"), ("Q2a", "Q2b"), ("Q3_1", "Q3_2"), ("Q4a", "Q4b"), ("Q4c", "Q4d")
    every = [asked(name, f"{pair[0]}?") for pair in names for name in pair]
    assert [grid.name for grid in grids_among([*every, asked("Q2", "Which?", "")])] == [
        *("use–trust", "P11–P12", "Q2a–Q2b", "Q3", "Q4a–Q4b", "Q4c–Q4d")
    ]


def test_the_grid_of_another_wave_has_the_same_name() -> None:
    """It is the same question asked again."""
    again = [replace(one, instrument_id=2, wave="2019") for one in (CHAT, CLOUD)]
    assert [grid.name for grid in grids_among([CHAT, CLOUD, *again])] == ["P02", "P02"]


def test_an_item_leads_to_its_question() -> None:
    """What there is, is said where there is no such item."""
    grid = Grid("P02", "How common?", (CHAT, CLOUD))
    assert question_of(grid, "Cloud") == CLOUD
    with pytest.raises(Refused, match=r"P02 has no item Paper. There are: Chat; Cloud"):
        question_of(grid, "Paper")
