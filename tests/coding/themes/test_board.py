"""What the board shows beside the themes."""

from pathlib import Path

import pytest

from coding import codebook, codings
from coding.reading.readings import mark_no_code
from coding.themes import decide
from coding.themes.board import Reach, codes_of, reach, remainder, texts, to_confirm, to_json
from coding.themes.runs import ThemeRun, find_run
from corpus.people import Actor
from corpus.study import Study
from tests.coding.themes.nested import nested_run
from tests.coding.themes.survey import ANSWERS, survey


@pytest.fixture
def run(study: Study, actor: Actor, tmp_path: Path) -> ThemeRun:
    """A run on three levels, made by hand."""
    survey(study, actor, tmp_path)
    return nested_run(study, actor)


def test_themes_reach_respondents_each_once(study: Study, run: ThemeRun) -> None:
    """Of all whose quotes the run looked at, those in no theme too; non-answers are no part of it."""
    with study.read() as view:
        assert reach(view, run) == Reach(18, {"T1": 6, "T2": 6, "T3": 5})


def test_the_remainder_is_what_carries_no_code(study: Study, actor: Actor, run: ThemeRun) -> None:
    """Rejected codes are none; of which somebody says that no code fits are told apart."""
    with study.write(actor) as work:
        codebook.add(work, "phones")
        codings.apply(work, quote="R01/why", code="phones")
        codings.reject(work, quote="R03/why", code="phones")
        mark_no_code(work, quote="R02/why")
        found = remainder(work, question="why")
        assert (found.substantive, found.left, found.no_code) == (18, 16, 1)
        assert found.first == ("R03/why", *(f"R{number:02}/why" for number in range(4, 19)))
        assert remainder(work, question=None) == found
        assert to_json(run, reach(work, run), found)["uncoded"]["left"] == 16


def test_what_waits_to_be_confirmed_is_counted_by_theme(study: Study, actor: Actor, run: ThemeRun) -> None:
    """Decided quotes do not wait, nor do those of a retired code."""
    with study.write(actor) as work:
        decide.accept(work, "T1", code="phones")
        decide.accept(work, "T2", code="people")
        codings.apply(work, quote="R01/why", code="phones")
        assert to_confirm(work, find_run(work, run.run)) == {"T1": 5, "T2": 6}
        codebook.retire(work, "people")
        assert to_confirm(work, find_run(work, run.run)) == {"T1": 5}


@pytest.mark.usefixtures("run")
def test_texts_and_codes_are_read_by_name(study: Study, actor: Actor) -> None:
    """Unknown names and quotes without a code are missing."""
    with study.write(actor) as work:
        codebook.add(work, "phones")
        codings.apply(work, quote="R01/why", code="phones")
        assert texts(work, ["R01/why", "R99/why"]) == {"R01/why": ANSWERS[0]}
        assert codes_of(work, ["R01/why", "R02/why"]) == {"R01/why": ["phones"]}
