"""Reservations about questions, on both databases."""

from collections.abc import Iterator

import pytest
from sqlalchemy import text

from coding import codebook
from coding.figures.specification import Specification
from coding.figures.tables import table
from coding.reservations import replay, reservations, reserve, withdraw
from corpus.errors import Refused
from corpus.people import Actor
from corpus.study import Study
from tests.coding.figures.small_study import SmallStudy

NOTE = "2 respondents have a reservation about the question, coded “origin unclear”: Hard to tell."


@pytest.fixture
def small(study: Study, actor: Actor) -> Iterator[SmallStudy]:
    """A grid of two items, and two remarks about it."""
    with study.write(actor) as work:
        small = SmallStudy(work)
        small.respondents(3)
        for name in ("Q1a", "Q1b"):
            small.question(name, "single", ["Yes", "No"], text="Common?", item=name)
            small.answers(name, ["Yes", "No", "No"])
        small.question("remarks", "open")
        small.quotes("remarks", ["The last question is difficult", "How can we know?", "Thanks"])
        codebook.add(work, "origin unclear", definition="Hard to tell.", category="method")
        for quote in ("R1/remarks", "R2/remarks"):
            small.coding(quote, "origin unclear")
        yield small


def test_a_reservation_about_a_grid_is_told_at_each_of_its_figures(small: SmallStudy) -> None:
    """At every item and at the whole, and at no other figure."""
    assert reserve(small.work, question="Q1", code="Origin unclear") == ["Q1a", "Q1b"]
    reserve(small.work, question="q1a", code="origin unclear")
    assert [(one.question, one.code, one.person) for one in reservations(small.work)] == [
        ("Q1a", "origin unclear", "Ada"),
        ("Q1b", "origin unclear", "Ada"),
    ]
    for name in ("Q1", "Q1a", "Q1b"):
        assert NOTE in table(small.work, Specification(name)).notes
    assert NOTE not in table(small.work, Specification("remarks")).notes
    assert replay(small.work) == []


def test_what_is_withdrawn_is_told_no_more(small: SmallStudy) -> None:
    """Of one item the other keeps it; every change is an event, and what no event says is found."""
    reserve(small.work, question="Q1", code="origin unclear")
    assert withdraw(small.work, question="Q1b", code="origin unclear") == ["Q1b"]
    assert NOTE not in table(small.work, Specification("Q1b")).notes
    assert f"Q1a: {NOTE}" in table(small.work, Specification("Q1")).notes
    actions = small.work.connection.execute(
        text("SELECT action FROM event WHERE subject = 'reservation' ORDER BY id")
    )
    assert list(actions.scalars()) == ["reserved", "reserved", "withdrawn"]
    small.work.connection.execute(text("DELETE FROM reservation"))
    assert replay(small.work) == ["The reservation about Q1a is not what its events say."]


def test_what_is_not_there_is_refused(small: SmallStudy) -> None:
    """Unknown names, categories, and what nobody reserved."""
    for question, code, message in (
        ("Q9", "origin unclear", "no question Q9"),
        ("Q1", "nothing", "no code called nothing"),
        ("Q1", "method", "method is a category"),
    ):
        with pytest.raises(Refused, match=message):
            reserve(small.work, question=question, code=code)
    with pytest.raises(Refused, match="origin unclear is no reservation about Q1"):
        withdraw(small.work, question="Q1", code="origin unclear")
