"""Estimates as figures: one way at a time, marked as what they are, and refused where too little is known."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from coding import codebook
from coding.estimates.of_study import estimates
from coding.figures.readable import readable
from coding.figures.specification import Estimate, Specification
from coding.figures.table import Base, Row
from coding.figures.tables import quotes_behind, respondents_behind, table
from coding.reading.frame import frame_of
from corpus.errors import Refused
from corpus.people import Actor
from corpus.study import Study, View
from tests.coding.figures.controls_read import controls_read, machine_looks, right_code
from tests.coding.reading.many_answers import many_answers
from tests.coding.small_corpus import add_answers
from tests.databases import Once

WHY = Specification("codes", of="why")
PEOPLE, MACHINE, CORRECTED = (
    replace(WHY, estimate="people"),
    replace(WHY, estimate="machine"),
    replace(WHY, estimate="corrected"),
)


@pytest.fixture
def read(study: Study, actor: Actor, tmp_path: Path, once: Once) -> Study:
    """200 answers, 40 controls read, and a run of the machine."""

    def look() -> None:
        controls_read(study, actor, tmp_path, n=200, controls=40)
        with study.write(actor) as work:
            machine_looks(work)

    return once(study, look)


def test_people_estimate_by_the_controls_alone(read: Study) -> None:
    """The share of the controls that carry a code; n says how many that is, and the base how many there are of all."""
    with read.read() as view:
        found = table(view, PEOPLE)
        carrying = sum(right_code(name) == "staffing" for name in frame_of(view).names[:40])
    assert found.base == Base(
        "substantive quotes of why, estimated from 40 control quotes read at random", 200
    )
    assert (found.estimate, found.multi_response, found.shape, found.where) == ("people", True, "codes", ())
    assert found.title == "Estimate by control quotes alone. Codes: why"
    staffing = next(row for row in found.rows if row.label == "staffing")
    assert (staffing.n, staffing.percent) == (carrying, 100 * carrying / 40)
    assert found.rows[-1] == Row("training", 0, 0.0, 0.0, 7.5)
    assert found.notes == (
        "An estimate and not a count: the share of the control quotes, which were drawn by lot and read by people.",
        "The 95 % interval (exact, hypergeometric) allows for the chance of drawing these control quotes.",
        "Controls (n in JSON) are those control quotes that carry the code.",
        "Shares are of quotes, not of respondents. A quote can carry several codes: they do not add up to 100 %.",
    )


def test_the_machine_alone_says_that_nobody_confirmed_it(read: Study) -> None:
    """It rests on no control quote, so n is 0 in every row, and the mistakes of the machine are in no interval."""
    with read.read() as view:
        found = table(view, replace(MACHINE, sort="order"))
    assert found.base == Base("substantive quotes of why, estimated by the machine alone", 200)
    assert [(row.label, row.n, row.percent) for row in found.rows] == [
        ("locked phones", 0, 16.5),
        ("providers", 0, 16.5),
        ("staffing", 0, 16.5),
        ("training", 0, 16.5),
    ]
    assert found.notes[:2] == (
        "An estimate and not a count: the mean of the machine's probabilities; no person confirmed it.",
        "The 95 % interval (Poisson binomial) allows for chance alone, if every probability is right; "
        "not the machine's mistakes.",
    )


def test_the_corrected_estimate_says_what_suggest_quality_says(read: Study) -> None:
    """To the second decimal of a percent; the largest share first."""
    with read.read() as view:
        found = table(view, CORRECTED)
        told = {one.code: one.corrected.to_json() for one in estimates(view, question="why")}
    for row in found.rows:
        low, high = told[row.label]["interval"]
        assert (row.percent, row.low, row.high) == pytest.approx(
            (100 * told[row.label]["share"], 100 * low, 100 * high), abs=1e-9
        )
    shares = [row.percent or 0.0 for row in found.rows]
    assert shares == sorted(shares, reverse=True)
    assert found.title == "Estimate, corrected by control quotes. Codes: why"
    assert "difference estimator" in found.notes[1]


def test_controls_that_the_run_kept_no_scores_of_correct_nothing(
    study: Study, actor: Actor, tmp_path: Path
) -> None:
    """They are in neither n nor the base, which a note says; people's own estimate has them."""
    controls_read(study, actor, tmp_path, n=200, controls=60)
    with study.write(actor) as work:
        machine_looks(work)
        found, by_people = table(work, CORRECTED), table(work, PEOPLE)
        drawn = [right_code(name) for name in frame_of(work).names]
    assert [(row.label, row.n) for row in sorted(found.rows, key=lambda row: row.label)] == [
        ("locked phones", drawn[:41].count("locked phones")),
        ("providers", drawn[:41].count("providers")),
        ("staffing", drawn[:41].count("staffing")),
        ("training", 0),
    ]
    assert found.base.definition.endswith("estimated from 41 control quotes read at random")
    assert found.notes[-1] == "Controls that were read but have no score of the newest run: 19."
    assert by_people.base.definition.endswith("estimated from 60 control quotes read at random")


def test_without_the_option_codings_are_counted_as_ever(read: Study) -> None:
    """The base are respondents, and nothing says that it is an estimate."""
    with read.read() as view:
        found = table(view, WHY)
    assert found.base == Base("respondents who answered why", 200)
    assert (found.title, found.estimate) == ("Codes: why", None)


def test_an_open_question_and_all_questions_can_be_estimated_too(read: Study) -> None:
    """The question itself means its codes; without a question all quotes are the base."""
    with read.read() as view:
        assert table(view, Specification("WHY", estimate="corrected")).rows == table(view, CORRECTED).rows
        assert table(view, Specification("codes", estimate="people")).base == Base(
            "substantive quotes of all questions, estimated from 40 control quotes read at random", 200
        )


def test_readers_see_the_wording_of_the_question(read: Study) -> None:
    """As in every other figure."""
    with read.read() as view:
        worded = replace(table(view, PEOPLE), title="Estimate. Codes: What stops you?")
    base = "substantive quotes of this question, estimated from 40 control quotes read at random"
    assert readable(worded, {"why": "What stops you?"}).base.definition == base


def test_a_question_asked_in_two_waves_is_estimated_over_both(
    read: Study, actor: Actor, tmp_path: Path
) -> None:
    """And the base says so."""
    add_answers(read, actor, tmp_path, content="id,country,why\nS1,Sweden,One laptop for all.\n", wave="2020")
    with read.read() as view:
        base = table(view, PEOPLE).base
    assert base.definition.startswith("substantive quotes of why in every wave, estimated from ")
    assert base.n == 201


def test_a_code_that_the_machine_has_not_seen_has_no_share(read: Study, actor: Actor) -> None:
    """It comes last, and a note says why."""
    with read.write(actor) as work:
        codebook.add(work, "platforms")
        found = table(work, CORRECTED)
        assert table(work, PEOPLE).rows[-1].percent == 0.0
    assert found.rows[-1] == Row("platforms", 0, None, None, None)
    assert found.notes[-1] == "No share of platforms: the code is newer than the newest run of suggestions."


@pytest.mark.parametrize("way", ["people", "corrected"])
def test_too_few_controls_are_refused(study: Study, actor: Actor, tmp_path: Path, way: Estimate) -> None:
    """With what to do; nobody gets a share that rests on twenty quotes."""
    controls_read(study, actor, tmp_path, n=200, controls=20)
    with study.write(actor) as work:
        machine_looks(work)
        with pytest.raises(Refused) as refused:
            table(work, replace(WHY, estimate=way))
    assert str(refused.value) == (
        "An estimate needs 30 control quotes that people have read; there are 20. "
        "Read what this gives, one in five is a control: themebook suggest next --question why"
    )


@pytest.mark.parametrize("way", ["machine", "corrected"])
def test_a_machine_that_has_learned_nothing_is_refused(
    study: Study, actor: Actor, tmp_path: Path, way: Estimate
) -> None:
    """However many controls were read."""
    controls_read(study, actor, tmp_path, n=60, controls=40)
    with study.read() as view, pytest.raises(Refused) as refused:
        table(view, replace(WHY, estimate=way))
    assert str(refused.value) == (
        "The machine cannot tell how often a code occurs: no run of suggestions has learned from codings yet. "
        "Let it learn with: themebook suggest codes"
    )


def test_a_question_of_few_quotes_is_counted_instead(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Thirty controls can never be read of it; once all is read, what people found is the whole truth."""
    controls_read(study, actor, tmp_path, n=12, controls=10)
    with study.read() as view, pytest.raises(Refused, match=r"only 12 substantive quotes.*Read them all"):
        table(view, PEOPLE)


def test_all_quotes_read_leave_no_uncertainty(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Both ends of the interval are the share."""
    controls_read(study, actor, tmp_path, n=12, controls=12)
    with study.read() as view:
        assert table(view, PEOPLE).rows[0] == Row("locked phones", 3, 25.0, 25.0, 25.0)


def test_without_codes_there_is_nothing_to_estimate(study: Study, actor: Actor, tmp_path: Path) -> None:
    """It says how to add one."""
    add_answers(study, actor, tmp_path, content="id,country,why\nR1,Sweden,Locked phones.\n")
    with study.read() as view, pytest.raises(Refused, match=r"no codes to estimate.*themebook codes add"):
        table(view, PEOPLE)


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (replace(PEOPLE, question="categories"), "There is no estimate of categories."),
        (replace(PEOPLE, by="country"), "There is no estimate by country."),
        (replace(PEOPLE, where=(("country", "Sweden"),)), "There is no estimate of only some respondents."),
        (replace(PEOPLE, coder="Ada"), "There is no estimate of what Ada confirmed."),
        (replace(PEOPLE, base="asked"), "There is no estimate over the base asked."),
        (
            Specification("country", estimate="people"),
            "country counts no codes, so there is nothing to estimate.",
        ),
    ],
)
def test_what_no_estimate_was_made_for_is_refused(
    study: Study, actor: Actor, tmp_path: Path, wanted: Specification, words: str
) -> None:
    """Rather than shown with the numbers of something else."""
    many_answers(study, actor, tmp_path, n=8)
    with study.read() as view, pytest.raises(Refused) as refused:
        table(view, wanted)
    assert str(refused.value) == (
        f"{words} It is of codes, over all substantive quotes of an open question. "
        "Leave it out to count what people confirmed."
    )


@pytest.mark.parametrize("behind", [quotes_behind, respondents_behind])
def test_nothing_lies_behind_an_estimate(
    study: Study, actor: Actor, tmp_path: Path, behind: Callable[[View, Specification, str], list[str]]
) -> None:
    """Most of its quotes are unread."""
    many_answers(study, actor, tmp_path, n=8)
    with study.read() as view, pytest.raises(Refused, match="An estimate has no quotes behind it"):
        behind(view, PEOPLE, "staffing")
