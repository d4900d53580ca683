"""Splitting a proposed theme into parts."""

from dataclasses import replace
from pathlib import Path

import pytest

from coding.check import faults
from coding.themes import decide
from coding.themes.parts import Part
from coding.themes.split import split
from corpus.errors import Refused
from corpus.people import Actor
from corpus.study import Study
from tests.coding.themes.board import board, held
from tests.coding.themes.nested import nested_run, quotes
from tests.coding.themes.survey import survey


@pytest.fixture
def run(study: Study, actor: Actor, tmp_path: Path) -> str:
    """A run on three levels, made by hand: its guid."""
    survey(study, actor, tmp_path)
    return nested_run(study, actor).run


def part(label: str, names: list[str]) -> Part:
    """A part whose first quote stands for it."""
    return Part(label, (label,), tuple(names), (0.9,) * len(names), (names[0],))


HALVES = (part("first half", quotes(1, 3)), part("second half", quotes(4, 6)))


@pytest.mark.usefixtures("run")
def test_parts_take_the_place_of_a_theme_on_its_levels(study: Study, actor: Actor) -> None:
    """Each with its own name, words and quotes; levels around and inside stay as they are."""
    with study.write(actor) as work:
        around, inside = held(work, level=1), held(work, level=3)
        assert split(work, "T1", HALVES) == ["T1a", "T1b"]
        assert held(work) == {
            "T2": [7, 8, 9, 10, 11, 12],
            "T3": [13, 14, 15, 16, 17],
            "T1a": [1, 2, 3],
            "T1b": [4, 5, 6],
        }
        first = board(work)["T1a"]
        assert (first.label, first.terms, first.representatives) == (
            "first half",
            ("first half",),
            ("R01/why",),
        )
        assert (first.parent, first.split_from, first.stability.runs) == ("A1", "T1", 0)
        assert (held(work, level=1), held(work, level=3)) == (around, inside)
        assert list(faults(work)) == []


@pytest.mark.usefixtures("run")
def test_a_part_is_a_theme_like_others(study: Study, actor: Actor) -> None:
    """It is accepted, merged and split again; the whole can no longer be decided on."""
    with study.write(actor) as work:
        split(work, "T1", HALVES)
        assert split(work, "T1b", (part("a", quotes(4, 4)), part("b", quotes(5, 6)))) == ["T1ba", "T1bb"]
        assert decide.merge(work, ["T1ba", "T2"]) == "T2"
        assert decide.accept(work, "T1a", code="half").suggested == 3
        assert held(work)["T2"] == [4, *range(7, 13)]
        with pytest.raises(Refused, match="no proposed theme T1 "):
            decide.accept(work, "T1")
        assert list(faults(work)) == []


@pytest.mark.usefixtures("run")
def test_parts_must_be_those_of_the_theme(study: Study, actor: Actor) -> None:
    """Each quote once, in two parts or more, none of them without a name."""
    with study.write(actor) as work:
        for wrong in (HALVES[:1], (*HALVES, HALVES[0]), (HALVES[0], part("rest", quotes(4, 7)))):
            with pytest.raises(Refused, match="not those of locked phones as it is now"):
                split(work, "T1", wrong)
        with pytest.raises(Refused, match="A theme needs a name"):
            split(work, "T1", (HALVES[0], replace(HALVES[1], label=" ")))
