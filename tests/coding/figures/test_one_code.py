"""Tables in which every answer has one row, on both databases."""

from collections.abc import Iterator

import pytest

from coding.figures.shares import row
from coding.figures.specification import Specification
from coding.figures.table import Base, Table
from coding.figures.tables import quotes_behind, respondents_behind, table
from corpus.errors import Refused
from corpus.people import Actor
from corpus.study import Study
from tests.coding.figures.small_study import SmallStudy

WANTED = Specification("ft", each="one code")


@pytest.fixture
def small(study: Study, actor: Actor) -> Iterator[SmallStudy]:
    """Four answers: one with a code, one with another, one with both, one with none."""
    with study.write(actor) as work:
        small = SmallStudy(work)
        small.respondents(10, role="officer")
        small.question("ft", "open")
        small.quotes("ft", ["More", "Less", "More, but less", "Hm"])
        small.codes("change", kind="category")
        small.codes("more", "less", under="change")
        for quote, code in (("R1", "more"), ("R2", "less"), ("R3", "more"), ("R3", "less")):
            small.coding(f"{quote}/ft", code)
        yield small


def test_every_answer_counts_in_one_row_and_the_shares_add_up_to_100(small: SmallStudy) -> None:
    """As if the question had been a single choice, with what does not fit said in rows of their own."""
    assert table(small.work, WANTED) == Table(
        question="ft",
        title="ft",
        shape="single",
        base=Base("respondents who answered ft", 4),
        multi_response=False,
        rows=(
            row("more", 1, 4),
            row("less", 1, 4),
            row("Several codes", 1, 4),
            row("No code", 1, 4),
        ),
        notes=(
            "1 of the 4 quotes carries no decision yet: shares can still change.",
            "Every respondent counts in one row: the shares add up to 100 %.",
        ),
    )
    asked = table(small.work, Specification("codes", of="ft", each="one code", base="asked"))
    assert [found.n for found in asked.rows] == [1, 1, 1, 7]


def test_behind_a_row_are_the_respondents_who_are_in_no_other(small: SmallStudy) -> None:
    """And all that they answered, coded or not."""
    behind = {
        label: (quotes_behind(small.work, WANTED, label), respondents_behind(small.work, WANTED, label))
        for label in ("more", "less", "Several codes", "No code")
    }
    assert behind == {
        "more": (["R1/ft"], ["R1"]),
        "less": (["R2/ft"], ["R2"]),
        "Several codes": (["R3/ft"], ["R3"]),
        "No code": (["R4/ft"], ["R4"]),
    }
    officers = Specification("ft", each="one code", by="role")
    assert respondents_behind(small.work, officers, "more", group="Others") == ["R1"]


def test_what_has_no_one_code_is_refused(small: SmallStudy) -> None:
    """Categories, several questions together, and what is not coded."""
    small.question("ft2", "open")
    small.quotes("ft2", ["Again"])
    small.coding("R1/ft2", "more")
    small.question("P1", "single", ["Yes"])
    for specification, message in (
        (Specification("categories", of="ft", each="one code"), "of codes, not of categories"),
        (Specification("codes", each="one code"), "needs one open question"),
        (Specification("P1", each="one code"), "P1 counts no codes"),
    ):
        with pytest.raises(Refused, match=message):
            table(small.work, specification)
