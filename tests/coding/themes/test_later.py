"""Placing a later wave in the accepted themes."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import func, select

from coding import codebook, codings
from coding.schema import suggestion_run
from coding.store import happenings
from coding.suggestions.open import open_suggestions
from coding.themes import decide
from coding.themes.later import TOO_FEW, Later, place_later
from coding.themes.runs import find_run, find_theme
from corpus.errors import Refused
from corpus.importing import ImportSettings
from corpus.people import Actor, sign_in
from corpus.study import Study
from tests.builders import file, take_in
from tests.coding.themes.nested import nested_run
from tests.coding.themes.survey import survey
from tests.coding.themes.test_propose import Meanings

PHONES = [
    "The phone is locked and the passcode is unknown",
    "We have no passcode of the locked phone",
    "A locked phone stays locked without its passcode",
]
TRAINING = [
    "Courses on cloud storage would help",
    "We want courses on cloud storage",
    "Nobody offers courses on chat apps",
    "Courses are full and cost too much",
    "A course on new apps every year",
    "Longer courses for beginners",
]
SECOND_WAVE = [*PHONES, *TRAINING, "no comment"]
"""The quotes S01/why to S10/why: three about phones, six about courses, and a non-answer."""


class Courses(Meanings):
    """The three meanings and courses."""

    hash = "4" * 64
    dimensions = 4
    meanings = (*Meanings.meanings, ("course", "apps"))


def second_wave(
    study: Study, actor: Actor, folder: Path, *, texts: list[str], backwards: bool = False
) -> None:
    """Imports answers to the same question a year later."""
    lines = [f'S{number:02},"{text}"\n' for number, text in enumerate(texts, start=1)]
    path = file(folder, "id,why\n" + "".join(reversed(lines) if backwards else lines), name="second.csv")
    take_in(study, actor, path, ImportSettings(id="id", open_columns=("why",), wave="2"))


def accepted(study: Study, actor: Actor, folder: Path) -> None:
    """The survey with two accepted themes, phones and people; R05 is no phone after all."""
    survey(study, actor, folder)
    nested_run(study, actor)
    with study.write(actor) as work:
        decide.accept(work, "T1", code="phones")
        decide.accept(work, "T2", code="people")
        codings.reject(work, quote="R05/why", code="phones")


@pytest.fixture
def waves(study: Study, actor: Actor, tmp_path: Path) -> Study:
    """Both waves, with themes accepted before the second came."""
    accepted(study, actor, tmp_path)
    second_wave(study, actor, tmp_path, texts=SECOND_WAVE)
    return study


def said(later: Later) -> str:
    """Its JSON without what differs every time."""
    told = later.to_json() | {"run": "", "at": "", "later_than": ""}
    del told["provenance"]["parameters"]["later_than"]
    return json.dumps(told)


def test_quotes_like_those_of_an_accepted_theme_are_suggested_for_it(waves: Study, actor: Actor) -> None:
    """With a score and a reason that names two quotes of the theme; nothing is coded."""
    later = place_later(waves, actor, question="why", encoder=Courses())
    assert [(one.quote, one.code) for one in later.placed] == [(f"S0{n}/why", "phones") for n in (1, 2, 3)]
    assert all(0 < one.score <= 1 for one in later.placed)
    assert later.placed[0].reason.startswith("near the theme phones: R0")
    with waves.read() as view:
        found = open_suggestions(view, "S01/why")
        assert [(one.code, one.score, one.reason) for one in found] == [
            ("phones", later.placed[0].score, later.placed[0].reason)
        ]
        assert codings.of_quote(view, "S01/why") == []


def test_what_fits_no_accepted_theme_is_proposed_as_new(waves: Study, actor: Actor) -> None:
    """Beside the older run, under names of its own, to be accepted like any other theme."""
    later = place_later(waves, actor, question="why", encoder=Courses())
    told = later.to_json()
    assert told["set_aside"]["placed"] == {"phones": ["S01/why", "S02/why", "S03/why"]}
    assert told["placed"] == [{"code": "phones", "n": 3, "quotes": ["S01/why", "S02/why", "S03/why"]}]
    assert (told["later_quotes"], told["set_aside"]["non_answers"]) == (10, ["S10/why"])
    assert {theme.id[:4] for theme in later.run.themes} == {"W2-T"}
    new = {name for theme in later.run.themes for name in theme.quotes} | set(later.run.unclustered)
    assert new == {f"S0{n}/why" for n in range(4, 10)}
    with waves.write(actor) as work:
        main = find_run(work, None)
        assert (main.run, [run.run for run in main.later]) == (later.later_than, [later.run.run])
        assert main.to_json()["later"] == [later.run.to_json()]
        assert find_theme(work, None, "w2-t1")[0] == later.run.themes[0]
        assert decide.accept(work, "W2-T1", code="courses").suggested == later.run.themes[0].n


def test_a_quote_is_placed_once(waves: Study, actor: Actor, tmp_path: Path) -> None:
    """The next wave has names of its own; without one there is nothing to place."""
    place_later(waves, actor, question="why", encoder=Courses())
    with pytest.raises(Refused, match="There are no later quotes"):
        place_later(waves, actor, encoder=Courses())
    third = ["The phone is locked, we have no passcode", "Dogs bark"]
    lines = "".join(f'U{number},"{text}"\n' for number, text in enumerate(third, start=1))
    take_in(
        waves,
        actor,
        file(tmp_path, f"id,why\n{lines}"),
        ImportSettings(id="id", open_columns=("why",), wave="3"),
    )
    again = place_later(waves, actor, question="why", encoder=Courses())
    assert [one.quote for one in again.placed] == ["U1/why"]
    assert (again.run.themes, again.run.unclustered) == ((), {"U2/why": TOO_FEW})
    with waves.read() as view:
        assert len(find_run(view, None).later) == 2


def test_what_somebody_has_decided_on_is_left_alone(waves: Study, actor: Actor) -> None:
    """A quote with a decision of any kind is neither placed nor grouped."""
    with waves.write(actor) as work:
        codebook.add(work, "other")
        codings.apply(work, quote="S01/why", code="other")
        codings.reject(work, quote="S04/why", code="other")
    told = place_later(waves, actor, encoder=Courses()).to_json()
    assert told["later_quotes"] == 8
    assert [one["quote"] for one in told["suggestions"]] == ["S02/why", "S03/why"]


def test_placing_repeats_whatever_the_order_of_the_rows(
    new_study: Callable[[], Study], tmp_path: Path
) -> None:
    """Two studies with the rows of the second wave in opposite order tell the same."""
    told = []
    for backwards in (False, True):
        study = new_study()
        actor = sign_in(study, "Ada")
        accepted(study, actor, tmp_path)
        second_wave(study, actor, tmp_path, texts=SECOND_WAVE, backwards=backwards)
        told.append(said(place_later(study, actor, question="why", encoder=None)))
    assert told[0] == told[1]


def test_a_merged_code_takes_the_quotes_of_both_themes(waves: Study, actor: Actor) -> None:
    """Later quotes go to the code that is left."""
    with waves.write(actor) as work:
        codebook.merge(work, ["phones"], into="people")
    placed = place_later(waves, actor, encoder=Courses()).placed
    assert {one.code for one in placed} == {"people"}


def test_the_event_tells_how_many_were_placed(waves: Study, actor: Actor) -> None:
    """And holds no word of a quote."""
    later = place_later(waves, actor, question="why", encoder=Courses())
    with waves.read() as view:
        newest = next(happenings.newest(view.connection, grouped=()))
    told = json.loads(newest.after or "")
    assert (newest.action, told["placed"], told["run"]) == ("placed", 3, later.run.run)
    assert "passcode" not in (newest.after or "")


def test_cancelling_stores_nothing(waves: Study, actor: Actor) -> None:
    """An exception of the progress comes through."""

    def stop(done: int, total: int, words: str) -> None:
        assert 0 <= done <= total
        if words == "Keeping the proposals":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        place_later(waves, actor, encoder=Courses(), progress=stop)
    with waves.read() as view:
        assert view.connection.execute(select(func.count()).select_from(suggestion_run)).scalar_one() == 1
        assert open_suggestions(view, "S01/why") == []


def test_there_must_be_an_accepted_theme_and_a_coder(
    study: Study, actor: Actor, supervisor: Actor, tmp_path: Path
) -> None:
    """Refused with what to do."""
    survey(study, actor, tmp_path)
    nested_run(study, actor)
    with pytest.raises(Refused, match="No theme was accepted yet"):
        place_later(study, actor, encoder=None)
    with pytest.raises(Refused, match="Only a coder"):
        place_later(study, supervisor, encoder=None)
