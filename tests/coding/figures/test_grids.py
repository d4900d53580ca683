"""A grid as one table, on both databases."""

from collections.abc import Iterator

import pytest

from coding.figures.readable import readable
from coding.figures.shares import row
from coding.figures.specification import Specification
from coding.figures.table import Base, Group, Table
from coding.figures.tables import respondents_behind, table
from corpus.errors import Refused
from corpus.option_notes import annotate
from corpus.people import Actor
from corpus.questions import all_questions
from corpus.study import Study
from tests.coding.figures.small_study import SmallStudy

STEPS = ("Rare", "Neither", "Common")


@pytest.fixture
def small(study: Study, actor: Actor) -> Iterator[SmallStudy]:
    """A scale asked of two platforms and several answers asked of two ages; one respondent left one item out."""
    with study.write(actor) as work:
        small = SmallStudy(work)
        small.respondents(4, country="Sweden")
        small.question("Q1a", "ordinal", STEPS, text="How common?", item="Chat")
        small.question("Q1b", "ordinal", STEPS, text="How common?", item="Cloud")
        small.question("Q2", "single", ("Chat", "Cloud"), text="Which is the most common?")
        small.question("Q3_1", "multi", ("Morning", "Night"), text="When?", item="Officers")
        small.question("Q3_2", "multi", ("Morning", "Night"), text="When?", item="Analysts")
        small.answers("Q1a", ["Rare", "Common", "Common", "Neither"])
        small.answers("Q1b", ["Rare", None, "Rare", "Rare"])
        small.answers("Q3_1", [["Morning", "Night"], ["Night"]])
        yield small


def test_a_grid_has_an_item_a_group_each_with_its_own_base(small: SmallStudy) -> None:
    """The options are its rows; the whole has a base, and no rows that would mix the items."""
    assert table(small.work, Specification("q1")) == Table(
        question="Q1",
        title="How common?",
        shape="grid",
        base=Base("respondents who answered any item of Q1", 4),
        multi_response=False,
        rows=(),
        notes=("Every item has its own base: those who answered it, n = 3 to 4.",),
        by="item",
        groups=(
            Group(
                "Chat",
                Base("respondents who answered Q1a", 4),
                (row("Rare", 1, 4), row("Neither", 1, 4), row("Common", 2, 4)),
            ),
            Group(
                "Cloud",
                Base("respondents who answered Q1b", 3),
                (row("Rare", 3, 3), row("Neither", 0, 3), row("Common", 0, 3)),
            ),
        ),
    )


def test_a_grid_of_several_answers_says_so_and_what_only_one_item_has_is_said_of_it(
    small: SmallStudy,
) -> None:
    """Nobody answered the second item."""
    found = table(small.work, Specification("Q3"))
    assert found.multi_response
    assert [group.base.n for group in found.groups] == [2, 0]
    assert found.notes == (
        "Every item has its own base: those who answered it, n = 0 to 2.",
        "Officers: Several answers were possible: the shares of an item can add up to more than 100 %.",
        "Analysts: Nobody is in the base, so there are no shares.",
    )


def test_respondents_behind_a_cell_are_those_of_its_item(small: SmallStudy) -> None:
    """Without an item, whoever gave the answer about any of them."""
    rare = Specification("Q1"), "Rare"
    assert respondents_behind(small.work, *rare, group="Chat") == ["R1"]
    assert respondents_behind(small.work, *rare) == ["R1", "R3", "R4"]
    with pytest.raises(Refused, match=r"Q1 has no item Paper. There are: Chat; Cloud"):
        respondents_behind(small.work, *rare, group="Paper")


def test_a_grid_is_not_split_but_its_items_are(small: SmallStudy) -> None:
    """What to do instead is said."""
    with pytest.raises(Refused, match=r"Q1 is a grid.*Split one of them: Q1a"):
        table(small.work, Specification("Q1", by="country"))


def test_an_item_is_defined_where_its_words_are_an_option(small: SmallStudy) -> None:
    """The definition is said once and stands below every figure, of the grid and of one item."""
    annotate(small.work, question="Q2", option="cloud", note="Storage  on the\ninternet")
    note = (("Cloud", "Storage on the internet"),)
    assert table(small.work, Specification("Q1")).footnotes == note
    assert table(small.work, Specification("Q1b")).footnotes == note
    assert table(small.work, Specification("Q2")).footnotes == note
    assert table(small.work, Specification("Q1a")).footnotes == ()


def test_readers_see_items_and_not_the_names_of_questions(small: SmallStudy) -> None:
    """Neither of the grid nor of its items."""
    wordings = {question.name: question.title for question in all_questions(small.work)}
    found = readable(table(small.work, Specification("Q1")), wordings)
    assert found.base.definition == "respondents who answered any of these items"
    assert [group.base.definition for group in found.groups] == ["respondents who answered this question"] * 2
