"""What comes next in each kind of queue."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coding import codebook, codings, flags
from coding.queues.coming import coming
from coding.queues.queue import Order, Queue
from coding.reading.readings import mark_no_code
from corpus.errors import Refused
from corpus.importing import ImportSettings
from corpus.people import Actor
from corpus.study import Study
from tests.builders import file, take_in
from tests.coding.queues.two_waves import EVERY, names, two_waves
from tests.coding.small_corpus import coder
from tests.coding.suggestions.by_hand import Said, run_by_hand
from tests.coding.themes.nested import nested_run, quotes
from tests.coding.themes.survey import survey
from tests.databases import Once

ORDERS: tuple[Order, ...] = ("as imported", "most useful", "like", "random")


@pytest.fixture
def coded(study: Study, actor: Actor, tmp_path: Path, once: Once) -> Study:
    """Two waves in which Ada has decided on R1 and S2/how, and Bo on R2."""

    def code() -> None:
        two_waves(study, actor, tmp_path)
        with study.write(actor) as work:
            codings.apply(work, quote="R1/why", code="encryption")
            mark_no_code(work, quote="S2/how")
        with study.write(coder(study, "Bo")) as work:
            codings.apply(work, quote="R2/why", code="providers")

    return once(study, code)


@pytest.mark.parametrize(
    ("queue", "expected"),
    [
        (Queue(), ["R2/why", "R4/why", "S1/why", "S1/how", "S2/why"]),
        (Queue(which="all"), list(EVERY)),
        (Queue(question="Why"), ["R2/why", "R4/why", "S1/why", "S2/why"]),
        (Queue(question="how", which="all"), ["S1/how", "S2/how"]),
        (Queue(wave="2019"), ["S1/why", "S1/how", "S2/why"]),
        (Queue(question="how", wave="2018"), []),
        (Queue(where=(("Country", "Norway"),)), ["R2/why", "R4/why"]),
        (Queue(where=(("country", "Norway"), ("country", "Denmark"))), ["R2/why", "R4/why", "S2/why"]),
        (Queue(where=(("country", "Norway"), ("role", "lead"))), ["R4/why"]),
        (Queue(where=(("country", "Malta"),)), []),
        (Queue(code="encryption", which="all"), ["R1/why"]),
        (Queue(code="obstacles"), ["R2/why"]),
        (Queue(code="training", which="all"), []),
        (Queue(search="phones", which="all"), ["R1/why", "R4/why"]),
        (Queue(search="encr"), ["S1/why"]),
        (Queue(search='"answer late"', which="all"), ["R2/why"]),
        (Queue(search="?!", which="all"), []),
        (Queue(search="  "), ["R2/why", "R4/why", "S1/why", "S1/how", "S2/why"]),
        (Queue(which="later"), []),
    ],
)
def test_a_queue_holds_what_fits_everything_asked_for(
    coded: Study, queue: Queue, expected: list[str]
) -> None:
    """Non-answers never; what the coder has decided on only where all are asked for."""
    with coded.read() as view:
        assert names(view, queue) == expected


def test_everybody_has_their_own_queue(coded: Study) -> None:
    """What others decided is still to decide; a person whom the study does not know has everything before them."""
    with coded.read() as view:
        assert names(view, Queue(), coder="Bo") == [
            "R1/why",
            "R4/why",
            "S1/why",
            "S1/how",
            "S2/why",
            "S2/how",
        ]
        assert names(view, Queue(), coder="Nobody") == list(EVERY)


def test_a_queue_goes_on_behind_a_quote_and_from_the_start(coded: Study) -> None:
    """Each quote once, the one on the screen and those skipped not at all; it need not be in the queue any more."""
    with coded.read() as view:
        assert names(view, Queue(), after="S1/why") == ["S1/how", "S2/why", "R2/why", "R4/why"]
        assert names(view, Queue(), after="S1/why", limit=3) == ["S1/how", "S2/why", "R2/why"]
        assert names(view, Queue(), after="S2/how", passed=["R2/why", "S1/how"]) == [
            "R4/why",
            "S1/why",
            "S2/why",
        ]
        assert names(view, Queue(), passed=["gone"], limit=1) == ["R2/why"]
        with pytest.raises(Refused, match="no quote X"):
            names(view, Queue(), after="X")


def test_a_suggested_code_is_to_decide_until_anybody_has_decided_on_it(
    study: Study, actor: Actor, tmp_path: Path
) -> None:
    """Whatever else was coded there, and whichever run suggests it; saying that no code fits decides too."""
    two_waves(study, actor, tmp_path)
    said = [Said(name, "encryption") for name in ("R1/why", "S1/why", "S1/how", "S2/why")]
    run_by_hand(study, actor, [Said("R4/why", "encryption")], kind="themes")
    run_by_hand(study, actor, [Said("R2/why", "encryption")])
    run_by_hand(study, actor, said)
    with study.write(actor) as work:
        codings.apply(work, quote="R1/why", code="training")
        mark_no_code(work, quote="S1/how")
    with study.write(coder(study, "Bo")) as work:
        codings.reject(work, quote="S2/why", code="encryption")
        queue = Queue(suggested="Encryption")
        assert names(work, queue) == ["R1/why", "R4/why", "S1/why"]
        assert names(work, Queue(suggested="encryption", which="all")) == [
            "R1/why",
            "R4/why",
            "S1/why",
            "S1/how",
            "S2/why",
        ]
        assert names(
            work, Queue(suggested="encryption", search="phones", where=(("country", "Norway"),))
        ) == ["R4/why"]
        assert names(work, Queue(suggested="encryption", order="random", seed=5), after="R1/why") in (
            ["R4/why", "S1/why"],
            ["S1/why", "R4/why"],
        )
        assert names(work, Queue(suggested="training")) == []


def test_a_theme_holds_what_the_machine_put_there(study: Study, actor: Actor, tmp_path: Path) -> None:
    """On its own level; a theme that is not there is refused."""
    survey(study, actor, tmp_path)
    run = nested_run(study, actor)
    with study.read() as view:
        assert names(view, Queue(theme=(run.run, "T1"))) == quotes(1, 6)
        assert names(view, Queue(theme=(run.run, "A1"), search="passcode")) != []
        with pytest.raises(Refused, match="theme that the link names is not in this study"):
            names(view, Queue(theme=(run.run, "T77")))


def test_flags_are_queues_of_their_own(coded: Study, actor: Actor) -> None:
    """One's own to come back to, everybody's for the supervisor; also non-answers and what is decided."""
    with coded.write(actor) as work:
        for name in ("R3/why", "R1/why"):
            flags.flag(work, quote=name, kind="later")
        flags.flag(work, quote="S1/how", kind="later")
        flags.clear(work, quote="S1/how", kind="later")
    with coded.write(coder(coded, "Bo")) as work:
        flags.flag(work, quote="R2/why", kind="later")
        flags.flag(work, quote="S2/why", kind="supervisor")
    with coded.read() as view:
        assert names(view, Queue(which="later")) == ["R1/why", "R3/why"]
        assert names(view, Queue(which="flagged")) == ["S2/why"]
        assert names(view, Queue(which="later", question="how")) == []


def test_what_was_decided_before_a_definition_changed_comes_again(coded: Study, actor: Actor) -> None:
    """Until somebody decides anew; without the code's name the queue is refused."""
    with coded.write(actor) as work:
        assert names(work, Queue(which="recheck", recheck="encryption")) == []
        codebook.edit(work, "encryption", definition="Data that only its owner can read.")
        assert names(work, Queue(which="recheck", recheck="encryption")) == ["R1/why"]
        with pytest.raises(Refused, match="whose definition changed"):
            names(work, Queue(which="recheck"))


def test_a_wave_holds_what_was_said_there_without_a_question(
    study: Study, actor: Actor, tmp_path: Path
) -> None:
    """Interviews have no question; one of another wave stays out."""
    two_waves(study, actor, tmp_path)
    for wave, text in (("2018", "An employer said this."), ("2019", "Another said that.")):
        content = f"id,respondent,text\nI{wave},E{wave},{text}\n"
        settings = ImportSettings(layout="long", id="id", respondent="respondent", text="text", wave=wave)
        take_in(study, actor, file(tmp_path, content, name=f"long-{wave}.csv"), settings)
    with study.read() as view:
        assert names(view, Queue(wave="2018")) == ["R1/why", "R2/why", "R4/why", "I2018"]
        assert names(view, Queue(wave="2018", question="why")) == ["R1/why", "R2/why", "R4/why"]


@pytest.mark.parametrize("order", ORDERS)
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(limit=st.integers(1, 4), seed=st.integers(0, 9), skipped=st.sets(st.sampled_from(EVERY), max_size=3))
def test_each_order_brings_every_quote_once(
    coded: Study, order: Order, limit: int, seed: int, skipped: set[str]
) -> None:
    """Asked a few at a time, with what came before passed over, whatever was skipped."""
    queue = Queue(which="all", order=order, like="S1/how" if order == "like" else None, seed=seed)
    with coded.read() as view:
        found: list[str] = []
        while more := names(
            view, queue, after=found[-1] if found else None, passed=[*found, *skipped], limit=limit
        ):
            found += more
    assert len(found) == len(set(found))
    assert set(found) == set(EVERY) - skipped - ({"S1/how"} if order == "like" else set())


def test_each_quote_says_why_it_comes(coded: Study) -> None:
    """The order that brings it; among the most useful, whether it was drawn by lot."""
    with coded.read() as view:
        whys = {
            order: {one.why for one in coming(view, Queue(order=order, like="R2/why"), coder="Ada")}
            for order in ORDERS
        }
    assert whys == {
        "as imported": {"as imported"},
        "most useful": {"control", "as imported"},
        "like": {"like"},
        "random": {"random"},
    }


def test_the_order_by_likeness_needs_a_quote(coded: Study) -> None:
    """That the link names, and that the study has."""
    with coded.read() as view:
        with pytest.raises(Refused, match="which quote the others are like"):
            names(view, Queue(order="like"))
        with pytest.raises(Refused, match="no quote X"):
            names(view, Queue(order="like", like="X"))


def test_the_words_of_other_quotes_decide_what_is_like_one(coded: Study) -> None:
    """Before the machine has learned anything; those that say the same come first."""
    with coded.read() as view:
        assert names(view, Queue(which="all", order="like", like="R2/why"), limit=1) == ["S2/why"]


@pytest.mark.parametrize(
    ("queue", "said"),
    [
        (Queue(question="whi"), "There is no question whi in this study."),
        (Queue(wave="2031"), "There is no wave 2031 in this study. Did you mean 2019 or 2018?"),
        (Queue(where=(("town", "Oslo"),)), "There is no attribute town in this study."),
        (Queue(code="encription"), "The codebook has no code called encription. Did you mean encryption?"),
        (Queue(suggested="phones"), "The codebook has no code called phones."),
        (Queue(which="recheck", recheck="phones"), "The codebook has no code called phones."),
        (Queue(theme=("r", "T1")), "The theme that the link names is not in this study."),
    ],
)
def test_what_the_study_does_not_have_is_refused(coded: Study, queue: Queue, said: str) -> None:
    """With near names, as everywhere."""
    with coded.read() as view, pytest.raises(Refused) as refused:
        names(view, queue)
    assert str(refused.value).startswith(said)
