"""Moving quotes into another proposed theme."""

from pathlib import Path

import pytest

from coding.check import faults
from coding.suggestions.open import open_suggestions
from coding.themes import decide
from coding.themes.kept import read_kept
from coding.themes.move import Moved, move
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


@pytest.mark.usefixtures("run")
def test_a_quote_stands_in_its_new_theme_on_every_level_it_has(study: Study, actor: Actor) -> None:
    """On coarser levels in the theme around it, on finer ones where the machine put it."""
    with study.write(actor) as work:
        assert move(work, ["R13/why"], into="T1") == Moved("locked phones", 1, 0, ("slow providers",))
        assert held(work, level=2) == {
            "T1": [1, 2, 3, 4, 5, 6, 13],
            "T2": [7, 8, 9, 10, 11, 12],
            "T3": [14, 15, 16, 17],
        }
        assert held(work, level=1) == {"A1": [*range(1, 14)], "T3": [14, 15, 16, 17]}
        assert held(work, level=3)["T3"] == [13, 14, 15, 16, 17]


@pytest.mark.usefixtures("run")
def test_a_theme_of_several_levels_takes_a_quote_from_all_of_them(study: Study, actor: Actor) -> None:
    """Every quote stands in one theme of each level, before and after."""
    with study.write(actor) as work:
        move(work, ["R01/why"], into="T3")
        for level in (1, 2, 3):
            found = held(work, level=level)
            assert found["T3"] == [1, 13, 14, 15, 16, 17]
            assert sorted(number for numbers in found.values() for number in numbers) == [*range(1, 18)]


@pytest.mark.usefixtures("run")
def test_moving_back_leaves_it_where_the_machine_put_it(study: Study, actor: Actor) -> None:
    """Nothing of the way is left, and no event is wrong."""
    with study.write(actor) as work:
        before = board(work)
        move(work, ["R01/why", "R02/why"], into="T2")
        move(work, ["R01/why", "R02/why"], into="T1")
        assert board(work) == before
        assert list(faults(work)) == []


@pytest.mark.usefixtures("run")
def test_what_a_person_moved_belongs_there_fully(study: Study, actor: Actor) -> None:
    """A weak quote of one theme is no weak one of another; it stands for neither."""
    with study.write(actor) as work:
        move(work, ["R01/why", "R06/why"], into="T2")
        there = board(work)["T2"]
        assert dict(zip(there.quotes, there.strengths, strict=True))["R06/why"] == 1.0
        assert there.weak == ("R12/why",)
        assert there.representatives == ("R07/why", "R08/why")
        assert board(work)["T1"].representatives == ("R02/why",)


@pytest.mark.usefixtures("run")
def test_a_theme_without_its_typical_quotes_shows_its_strongest(study: Study, actor: Actor) -> None:
    """A card is never empty."""
    with study.write(actor) as work:
        move(work, ["R01/why", "R02/why"], into="T2")
        assert board(work)["T1"].representatives == ("R03/why", "R04/why", "R05/why")


@pytest.mark.usefixtures("run")
def test_into_an_accepted_theme_the_code_is_suggested(study: Study, actor: Actor) -> None:
    """The quote comes into the queue of that code, and is confirmed by nobody."""
    with study.write(actor) as work:
        decide.accept(work, "T2", code="too few people")
        assert move(work, ["R01/why"], into="T2").quotes == 1
        assert [one.code for one in open_suggestions(work, "R01/why")] == ["too few people"]


def test_the_machines_own_placement_is_kept_beside(study: Study, actor: Actor, run: str) -> None:
    """What is computed again is compared with where the machine put each quote."""
    with study.write(actor) as work:
        before = read_kept(work, run).themes["T1"]
        move(work, ["R01/why"], into="T2")
        after = read_kept(work, run).themes["T1"]
    moved = [quote | {"moved_to_id": None} for quote in after["quotes"]]
    assert after | {"quotes": moved} == before


@pytest.mark.usefixtures("run")
def test_what_does_not_fit_is_refused(study: Study, actor: Actor, supervisor: Actor) -> None:
    """A quote in no theme, an unknown one, none, a decided theme on either side, another role."""
    with study.write(actor) as work:
        with pytest.raises(Refused, match=r"1 of the quotes stand in no proposed theme: R18/why"):
            move(work, ["R18/why"], into="T1")
        with pytest.raises(Refused, match="There is no quote R99/why"):
            move(work, ["R99/why"], into="T1")
        with pytest.raises(Refused, match="No quote is named"):
            move(work, [], into="T1")
        decide.accept(work, "T1")
        with pytest.raises(Refused, match="locked phones was accepted already, so its quotes stay there"):
            move(work, ["R01/why"], into="T2")
        decide.reject(work, "T2")
        with pytest.raises(Refused, match="few investigators was rejected already"):
            move(work, quotes(13, 14), into="T2")
    with study.write(supervisor) as work, pytest.raises(Refused, match="Only a coder"):
        move(work, ["R13/why"], into="T1")


@pytest.mark.usefixtures("run")
def test_a_theme_decided_on_another_level_keeps_its_quotes(study: Study, actor: Actor) -> None:
    """On a finer level as on a coarser one, however they would leave it; nothing is moved then."""
    with study.write(actor) as work:
        decide.accept(work, "T1.2")
        before = [board(work, level=level) for level in (1, 2, 3)]
        with pytest.raises(Refused, match="On another level long passcode was accepted already"):
            move(work, ["R05/why"], into="T2")
        assert [board(work, level=level) for level in (1, 2, 3)] == before
        assert move(work, ["R01/why"], into="T2").quotes == 1
        decide.reject(work, "A1")
        with pytest.raises(Refused, match="On another level police work was rejected already"):
            move(work, ["R02/why"], into="T3")


@pytest.mark.usefixtures("run")
def test_a_move_within_a_decided_theme_is_none_out_of_it(study: Study, actor: Actor) -> None:
    """On the coarser level the quote stays where it is."""
    with study.write(actor) as work:
        decide.accept(work, "A1")
        assert move(work, ["R01/why"], into="T2").quotes == 1
        assert held(work, level=1)["A1"] == [*range(1, 13)]
