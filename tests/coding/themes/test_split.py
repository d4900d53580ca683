"""Splitting a proposed theme into parts."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from coding.check import faults
from coding.themes import decide
from coding.themes.parts import Part, as_part
from coding.themes.propose import propose_themes
from coding.themes.rerun import rerun
from coding.themes.split import propose_parts, split
from corpus.errors import Refused
from corpus.people import Actor
from corpus.study import Study
from tests.coding.themes.board import board, held
from tests.coding.themes.nested import nested_run, quotes
from tests.coding.themes.survey import survey
from tests.coding.themes.test_propose import Meanings


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


def test_parts_are_found_by_the_words_where_no_vector_is_kept(
    study: Study, actor: Actor, tmp_path: Path
) -> None:
    """Merged themes fall apart again, in the same way each time, and what the machine said can still be reproduced."""
    survey(study, actor, tmp_path)
    first = propose_themes(study, actor, question="why", encoder=None)
    with study.write(actor) as work:
        decide.merge(work, [theme.id for theme in first.themes])
        whole = board(work)
        (name,) = whole
        parts = propose_parts(work, name)
        assert parts == propose_parts(work, name) == tuple(as_part(one.to_json()) for one in parts)
        assert 2 <= len(parts) <= 4
        assert len(propose_parts(work, name, number=2)) == 2
        split(work, name, parts)
        assert sorted(quote for one in board(work).values() for quote in one.quotes) == list(
            whole[name].quotes
        )
        assert all(one.representatives for one in board(work).values())
    assert json.dumps(rerun(study, first.run, encoder=None).run.to_json()) == json.dumps(first.to_json())


def test_the_kept_vectors_part_a_theme_and_nothing_is_encoded(
    study: Study, actor: Actor, tmp_path: Path
) -> None:
    """Three meanings in one theme are its three parts."""
    survey(study, actor, tmp_path)
    encoder = Meanings()
    first = propose_themes(study, actor, question="why", encoder=encoder)
    encoded = encoder.encoded
    with study.write(actor) as work:
        if len(first.themes) > 1:
            decide.merge(work, [theme.id for theme in first.themes])
        (name,) = board(work)
        parts = propose_parts(work, name, number=3)
    assert [len(one.quotes) for one in parts] == [6, 6, 6]
    assert {frozenset(int(quote[1:3]) for quote in one.quotes) for one in parts} == {
        frozenset(range(1, 7)),
        frozenset(range(7, 13)),
        frozenset(range(13, 19)),
    }
    assert encoder.encoded == encoded


@pytest.mark.usefixtures("run")
def test_a_theme_of_few_quotes_has_no_parts(
    study: Study,
) -> None:
    """Refused with what to do instead; so is a number of parts that nobody could read."""
    with study.read() as view:
        with pytest.raises(Refused, match="too few different quotes"):
            propose_parts(view, "T1.2")
        with pytest.raises(Refused, match="not split into 5 parts"):
            propose_parts(view, "T1", number=5)
