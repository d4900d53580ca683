"""Undo and redo of everything people do with proposed themes."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from coding import codebook, codings
from coding.check import faults
from coding.suggestions.open import open_suggestions
from coding.themes import decide
from coding.themes.confirm import confirm
from coding.themes.move import move
from coding.themes.split import split
from coding.themes.undo import redo, undo, undoable
from corpus.errors import Refused
from corpus.people import Actor, sign_in
from corpus.study import Study, View, Work
from tests.coding.themes.board import board
from tests.coding.themes.nested import nested_run
from tests.coding.themes.survey import survey
from tests.coding.themes.test_split import HALVES


@pytest.fixture(autouse=True)
def run(study: Study, actor: Actor, tmp_path: Path) -> str:
    """A run on three levels, made by hand: its guid."""
    survey(study, actor, tmp_path)
    return nested_run(study, actor).run


def seen(view: View) -> list[Any]:
    """All that the board shows, what is suggested and coded, and which codes there are."""
    names = [f"R{number:02}/why" for number in range(1, 19)]
    return [
        [board(view, level=level) for level in (1, 2, 3)],
        [[(one.code, one.score) for one in open_suggestions(view, name)] for name in names],
        [
            [(one.code, one.status) for one in codings.of_quote(view, name) if one.status != "withdrawn"]
            for name in names
        ],
        [code.name for code in codebook.codes(view)],
    ]


STEPS: dict[str, Callable[[Work], object]] = {
    "renamed locked phones to phones": lambda work: decide.rename(work, "T1", "phones"),
    "set slow providers aside": lambda work: decide.reject(work, "T3"),
    "merged slow providers and few investigators into locked phones": lambda work: decide.merge(
        work, ["T3", "T2", "T1"]
    ),
    "merged few investigators into locked phones and renamed locked phones to both": lambda work: (
        decide.merge(work, ["T2", "T1"], label="both")
    ),
    "accepted locked phones as phones": lambda work: decide.accept(
        work, "T1", code="phones", category="access"
    ),
    "accepted locked phones as known": lambda work: decide.accept(work, "T1", code="known"),
    "accepted police work as work and confirmed work on 12 quotes": lambda work: decide.accept(
        work, "A1", code="work", quotes="confirm"
    ),
    "split locked phones into 2 parts": lambda work: split(work, "T1", HALVES),
    "moved 2 quotes into few investigators": lambda work: move(work, ["R01/why", "R13/why"], into="T2"),
}


@pytest.mark.parametrize("said", STEPS)
def test_every_step_is_taken_back_and_done_again(study: Study, actor: Actor, said: str) -> None:
    """Undo brings back all that was seen before, redo all that was seen after, over and over; no event is wrong."""
    with study.write(actor) as work:
        codebook.add(work, "known")
        codebook.add(work, "access", kind="category")
        before = seen(work)
        STEPS[said](work)
        after = seen(work)
        assert before != after
        for _ in range(2):
            assert undoable(work, "Ada") == (said, None)
            assert undo(work) == f"Took back: {said}."
            assert seen(work) == before
            assert undoable(work, "Ada") == (None, said)
            assert redo(work) == f"Did again: {said}."
            assert seen(work) == after
        assert list(faults(work)) == []


def test_steps_are_taken_back_one_by_one_the_newest_first(study: Study, actor: Actor) -> None:
    """Without limit, and done again in the order in which they were done; a new decision ends what can be redone."""
    with study.write(actor) as work:
        views = [seen(work)]
        for step in (
            lambda: move(work, ["R13/why"], into="T1"),
            lambda: decide.merge(work, ["T1", "T2"], label="police work, phones"),
            lambda: move(work, ["R14/why"], into="T1"),
            lambda: decide.accept(work, "T1"),
            lambda: confirm(work, "T1"),
            lambda: move(work, ["R15/why"], into="T1"),
        ):
            step()
            views.append(seen(work))
        for expected in reversed(views[:-1]):
            undo(work)
            assert seen(work) == expected
        with pytest.raises(Refused, match="There is nothing to undo"):
            undo(work)
        for expected in views[1:]:
            redo(work)
            assert seen(work) == expected
        with pytest.raises(Refused, match="There is nothing to redo"):
            redo(work)
        undo(work)
        decide.rename(work, "T3", "other")
        with pytest.raises(Refused, match="There is nothing to redo"):
            redo(work)
        assert list(faults(work)) == []


def test_reopening_is_a_step_too(study: Study, actor: Actor) -> None:
    """Taken back, the theme is set aside again."""
    with study.write(actor) as work:
        decide.reject(work, "T3")
        decide.reopen(work, "T3")
        assert undo(work) == "Took back: opened slow providers again."
        assert board(work)["T3"].status == "rejected"


def test_a_code_that_is_in_use_stays(study: Study, actor: Actor) -> None:
    """What somebody confirmed one by one is nobody's to take back from the board."""
    with study.write(actor) as work:
        decide.accept(work, "T1", code="phones")
        codings.apply(work, quote="R01/why", code="phones")
        assert undo(work) == (
            "Took back: accepted locked phones as phones. The code phones stays, because it is in use."
        )
        assert codebook.find_active(work, "phones").name == "phones"
        assert [one.code for one in codings.of_quote(work, "R01/why")] == ["phones"]
        assert open_suggestions(work, "R02/why") == []


def test_what_was_taken_back_on_the_code_screen_is_said_to_be(study: Study, actor: Actor) -> None:
    """The step stays on the board, and undoing it there says why nothing changes."""
    with study.write(actor) as work:
        decide.accept(work, "T1")
        confirm(work, "T1")
        codings.undo(work)
        before = seen(work)
        assert undo(work) == (
            "Took back: confirmed locked phones on 6 quotes. "
            "They had been taken back before, one by one or on the Code screen."
        )
        assert seen(work) == before


def test_quotes_decided_otherwise_since_stay_as_they_are(study: Study, actor: Actor) -> None:
    """Only what still stands as it was confirmed is taken back."""
    with study.write(actor) as work:
        decide.accept(work, "T1", code="phones")
        confirm(work, "T1")
        codings.reject(work, quote="R01/why", code="phones")
        assert (
            undo(work)
            == "Took back: confirmed phones on 6 quotes. 1 of them were decided otherwise since and stay."
        )
        assert [one.status for one in codings.of_quote(work, "R01/why")] == ["rejected"]
        assert [one.status for one in codings.of_quote(work, "R02/why")] == []


def test_what_another_changed_since_is_not_taken_back(study: Study, actor: Actor) -> None:
    """Neither a renamed theme, nor one that went on into a merge, a move or a decision."""
    bob = sign_in(study, "Bob")
    with study.write(actor) as work:
        decide.rename(work, "T1", "phones")
    with study.write(bob) as work:
        decide.rename(work, "T1", "telephones")
        assert undoable(work, "Bob") == ("renamed phones to telephones", None)
    with study.write(actor) as work, pytest.raises(Refused, match="telephones was changed since"):
        undo(work)
    with study.write(actor) as work:
        decide.merge(work, ["T1", "T2"])
    with study.write(bob) as work:
        decide.accept(work, "T1")
    with study.write(actor) as work, pytest.raises(Refused, match="few investigators was changed since"):
        undo(work)


def test_a_split_stays_once_others_moved_quotes_of_its_parts(study: Study, actor: Actor) -> None:
    """The quote would be lost."""
    with study.write(actor) as work:
        split(work, "T1", HALVES)
    with study.write(sign_in(study, "Bob")) as work:
        move(work, ["R01/why"], into="T2")
    with study.write(actor) as work, pytest.raises(Refused, match="first half was changed since"):
        undo(work)


def test_undo_keeps_to_one_run_when_it_is_named(
    study: Study, actor: Actor, supervisor: Actor, run: str
) -> None:
    """What was done on the themes of another question stays; only coders decide, and strangers have nothing to undo."""
    other = nested_run(study, actor).run
    with study.write(actor) as work:
        decide.reject(work, "T3", run=run)
        decide.reject(work, "T2", run=other)
        assert undoable(work, "Ada", run=run) == ("set slow providers aside", None)
        assert undo(work, run=run) == "Took back: set slow providers aside."
        with pytest.raises(Refused, match="nothing to undo"):
            undo(work, run=run)
        assert undoable(work, "Nobody") == (None, None)
    with study.write(supervisor) as work, pytest.raises(Refused, match="Only a coder"):
        undo(work)
