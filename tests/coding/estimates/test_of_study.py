"""Estimates for the codes of a study."""

import json
from pathlib import Path

import numpy as np
import pytest

from coding import codebook, codings
from coding.estimates.machine import machine_side
from coding.estimates.of_study import CodeEstimate, estimates
from coding.estimates.prevalence import by_people
from coding.estimates.stop import remainder
from coding.estimates.suggested import Rate
from coding.reading.frame import frame_of
from coding.reading.readings import mark_no_code
from corpus.people import Actor
from corpus.quotes import QuoteFilter, all_quotes
from corpus.study import Study, View, Work
from tests.coding.reading.many_answers import a_run, many_answers
from tests.coding.small_corpus import add_answers

CODES = ("locked phones", "providers", "staffing", "training")


def right_code(name: str) -> str:
    """The code of a quote: four kinds by turns."""
    return CODES[int(name[1:5]) % 4]


def code_controls(work: Work, n: int) -> None:
    """Reads the first controls as they should be read; what is about training is said to have no code."""
    for name in frame_of(work).names[:n]:
        if right_code(name) == "training":
            mark_no_code(work, quote=name)
        else:
            codings.apply(work, quote=name, code=right_code(name))


def leave_scores(work: Work, *, sure: float) -> None:
    """A run whose machine is right: a score of `sure` for the right code of each quote, 0.02 for the others."""
    quotes = list(all_quotes(work, only=QuoteFilter(substantive=True)))
    score = np.array(
        [[sure if right_code(quote.name) == code else 0.02 for code in CODES] for quote in quotes]
    )
    known = np.arange(0)
    kept = machine_side(
        quotes, CODES, score=score, known=known, unseen=np.empty((0, 4)), threshold=0.35, most=5
    )
    a_run(work, quality={"machine": kept})


def of(view: View, code: str) -> CodeEstimate:
    """The estimate for one code."""
    return next(one for one in estimates(view, question="why") if one.code == code)


def test_before_anything_is_read_nothing_is_estimated(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Each part says why."""
    many_answers(study, actor, tmp_path, n=12)
    with study.read() as view:
        told = of(view, "staffing")
    assert (told.quotes, told.read, told.due, told.sample) == (12, 0, 1, 0)
    assert (told.human.share, told.stop.most) == (None, None)
    assert told.human.reason == told.stop.reason == "no control quote was read for this code"
    assert (
        told.machine.reason == told.corrected.reason == "no run of suggestions has learned from codings yet"
    )


def test_people_and_the_bound_rest_on_the_controls_alone(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Quotes that were chosen are taken off the bound and out of no sample."""
    names = many_answers(study, actor, tmp_path, n=120)
    with study.write(actor) as work:
        code_controls(work, 20)
        drawn = frame_of(work).names
        chosen = [name for name in names if right_code(name) == "staffing" and name not in drawn[:21]][:15]
        for name in chosen:
            codings.apply(work, quote=name, code="staffing")
        told = of(work, "staffing")
    carrying = sum(right_code(name) == "staffing" for name in drawn[:20])
    assert (told.read, told.due, told.sample) == (35, 8, 20)
    assert told.human == by_people(carrying, sample=20, frame=120)
    assert told.stop == remainder(carrying, sample=20, found=carrying + 15, read=35, frame=120)
    assert told.stop.most is not None


def test_a_control_that_only_had_another_code_rejected_ends_the_sample(
    study: Study, actor: Actor, tmp_path: Path
) -> None:
    """It is known for the code that was rejected, and for no other."""
    many_answers(study, actor, tmp_path, n=60)
    with study.write(actor) as work:
        code_controls(work, 12)
        name = frame_of(work).names[12]
        codings.reject(work, quote=name, code="providers")
        for later in frame_of(work).names[13:20]:
            mark_no_code(work, quote=later)
        assert (of(work, "providers").sample, of(work, "staffing").sample) == (20, 10)


def test_the_machine_is_corrected_by_the_controls(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Its mean over all quotes, plus what people found different on the controls, which also judge its suggestions."""
    many_answers(study, actor, tmp_path, n=200)
    with study.write(actor) as work:
        code_controls(work, 40)
        leave_scores(work, sure=0.6)
        staffing, training = of(work, "staffing"), of(work, "training")
        drawn = frame_of(work).names[:40]
    carrying = sum(right_code(name) == "staffing" for name in drawn)
    assert (staffing.machine.share, training.machine.share) == (0.165, 0.165)
    suspected = sum(right_code(name) == "training" for name in drawn)
    found = 0.165 + (0.4 * carrying - 0.02 * (40 - carrying)) / 40
    less = 0.165 - (0.6 * suspected + 0.02 * (40 - suspected)) / 40
    assert staffing.corrected.share == pytest.approx(found, abs=1e-6)
    assert training.corrected.share == pytest.approx(less, abs=1e-6)
    assert (staffing.precision.share, staffing.recall.share) == (1.0, 1.0)
    assert training.precision.share == 0.0
    assert training.recall == Rate(0, 0, None, None, "no control quote carries the code")


def test_a_code_or_quotes_newer_than_the_run_are_not_told_of(
    study: Study, actor: Actor, tmp_path: Path
) -> None:
    """The machine has not looked at them; what people say stands."""
    many_answers(study, actor, tmp_path, n=40)
    with study.write(actor) as work:
        code_controls(work, 10)
        leave_scores(work, sure=0.6)
        codebook.add(work, "platforms")
        told = of(work, "platforms")
        assert told.machine.reason == "the code is newer than the newest run of suggestions"
        assert (told.human.share, told.sample) == (0.0, 10)
        assert (
            of(work, "staffing").corrected.reason
            == "10 control quotes were read for this code; 30 are needed"
        )
    add_answers(
        study, actor, tmp_path, content="id,country,why\nS1,Sweden,One laptop for all.\n", wave="2020"
    )
    with study.read() as view:
        reason = next(one for one in estimates(view) if one.code == "staffing").machine.reason
    assert reason == "quotes were imported since the newest run of suggestions"


def test_the_json_names_the_three_ways_apart(study: Study, actor: Actor, tmp_path: Path) -> None:
    """And survives being written and read."""
    many_answers(study, actor, tmp_path, n=8)
    with study.read() as view:
        told = of(view, "staffing").to_json()
    assert json.loads(json.dumps(told)) == told
    assert list(told) == ["code", "quotes", "read", "due", "sample", "prevalence", "stop", "suggestions"]
    assert list(told["prevalence"]) == ["human", "machine", "corrected"]
