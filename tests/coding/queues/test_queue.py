"""Queues and their links."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coding.queues.queue import LARGEST_SEED, Queue, from_link, in_words, to_link
from corpus.errors import Refused
from corpus.people import Actor
from corpus.study import Study
from tests.coding.queues.two_waves import two_waves
from tests.coding.themes.nested import nested_run
from tests.coding.themes.survey import survey

WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
NAME = st.none() | WORDS
QUEUES = st.builds(
    Queue,
    question=NAME,
    wave=NAME,
    where=st.lists(st.tuples(WORDS, WORDS), max_size=4).map(tuple),
    code=NAME,
    suggested=NAME,
    theme=st.none() | st.tuples(st.uuids().map(str), st.from_regex(r"[A-Z]\d+(\.\d+)?", fullmatch=True)),
    search=NAME,
    which=st.sampled_from(["to decide", "all", "later", "flagged", "recheck"]),
    recheck=NAME,
    order=st.sampled_from(["as imported", "most useful", "like", "random"]),
    like=NAME,
    seed=st.integers(0, LARGEST_SEED),
)


@given(queue=QUEUES)
def test_a_link_leads_back_to_its_queue(queue: Queue) -> None:
    """Whatever attributes, values and words are called."""
    assert from_link(to_link(queue)) == queue


def test_a_link_says_only_what_differs_from_the_queue_of_all_that_is_to_decide() -> None:
    """So that the usual address stays short."""
    assert to_link(Queue()) == {}
    assert to_link(
        Queue(question="why", where=(("country", "Sweden"), ("role", "lead & more")), order="random", seed=3)
    ) == {
        "question": "why",
        "where": "country=Sweden&role=lead+%26+more",
        "order": "random",
        "seed": "3",
    }


def test_what_says_nothing_about_queues_is_ignored() -> None:
    """Other parameters of the page, and empty ones."""
    assert from_link({"at": "R1/why", "question": "", "where": "", "theme": ""}) == Queue()


@pytest.mark.parametrize(
    ("params", "said"),
    [
        ({"which": "mine"}, "No queue shows what is “mine”. It may be: to decide, all, later"),
        ({"order": "size"}, "No queue is in the order “size”."),
        ({"where": "country"}, "The link's “where” is no filter."),
        ({"where": "=Sweden"}, "The link's “where” is no filter."),
        ({"where": "&&"}, "The link's “where” is no filter."),
        ({"theme": "T1"}, "The link names no theme."),
        ({"theme": ":T1"}, "The link names no theme."),
        ({"seed": "-1"}, "The link's seed “-1” is no number."),
        ({"seed": "9" * 40}, "is no number."),
    ],
)
def test_values_that_no_queue_has_are_refused(params: dict[str, str], said: str) -> None:
    """In words that name the value."""
    with pytest.raises(Refused) as refused:
        from_link(params)
    assert said in str(refused.value)


@pytest.mark.parametrize(
    ("queue", "said"),
    [
        (Queue(), "Every open question"),
        (
            Queue(question="WHY", wave="2018", where=(("country", "Sweden"),), suggested="encryption"),
            "why, 2018, country Sweden, suggested encryption",
        ),
        (
            Queue(where=(("country", "Sweden"), ("country", "Norway"), ("role", "lead"))),
            "Every open question, country Sweden or Norway, role lead",
        ),
        (
            Queue(code="obstacles", search="late pho", which="all", order="random"),
            "Every open question, confirmed obstacles, holding “late pho”, decided ones too, in random order",
        ),
        (
            Queue(which="recheck", recheck="encryption", order="most useful"),
            "Every open question, decided before encryption was defined anew, most useful first",
        ),
        (
            Queue(which="later", order="like", like="R1/why"),
            "Every open question, to come back to, most like R1/why first",
        ),
        (Queue(which="flagged"), "Every open question, flagged for a supervisor"),
    ],
)
def test_a_queue_is_said_in_words(
    study: Study, actor: Actor, tmp_path: Path, queue: Queue, said: str
) -> None:
    """The question by its wording, everything else as people named it."""
    two_waves(study, actor, tmp_path)
    with study.read() as view:
        assert in_words(view, queue) == said


def test_a_theme_is_said_by_its_label(study: Study, actor: Actor, tmp_path: Path) -> None:
    """As its card has it; a question that is not there is refused."""
    survey(study, actor, tmp_path)
    run = nested_run(study, actor)
    with study.read() as view:
        theme = (run.run, "T1")
        assert in_words(view, Queue(theme=theme)) == "Theme “locked phones”"
        assert in_words(view, Queue(question="why", theme=theme)) == "why, theme “locked phones”"
        with pytest.raises(Refused, match="no question when"):
            in_words(view, Queue(question="when"))
