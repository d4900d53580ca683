"""The most useful quotes, many at once."""

from pathlib import Path

from coding import codings
from coding.queues.coming import coming
from coding.queues.queue import Queue
from coding.reading.frame import frame_of
from coding.reading.next import next_to_read
from coding.reading.readings import mark_no_code
from corpus.people import Actor
from corpus.study import Study, View
from tests.coding.queues.two_waves import names, two_waves
from tests.coding.reading.many_answers import many_answers
from tests.coding.small_corpus import coder, trial
from tests.coding.suggestions.by_hand import run_by_hand


def steps(view: View, queue: Queue, *, coder: str = "Ada", limit: int = 25) -> list[tuple[str, str]]:
    """(quote, why) of what comes."""
    return [(one.quote.name, one.why) for one in coming(view, queue, coder=coder, limit=limit)]


def one_by_one(study: Study, actor: Actor, number: int) -> list[tuple[str, str]]:
    """The same as the reading order gives it when each quote is decided on before the next is asked for."""
    found: list[tuple[str, str]] = []
    with trial(study, actor) as work:
        for _ in range(number):
            step = next_to_read(work, coder=actor.name)
            if step is None:
                break
            found.append((step.quote.name, step.why))
            mark_no_code(work, quote=step.quote.name)
    return found


def test_many_at_once_are_those_that_would_come_one_by_one(
    study: Study, actor: Actor, tmp_path: Path
) -> None:
    """Controls, what a run put in order, and the rest; for a second coder too, to the end."""
    every = many_answers(study, actor, tmp_path, n=24)
    run_by_hand(study, actor, [], order=tuple(every[20:8:-1]))
    with study.write(actor) as work:
        for name in (every[3], every[18], *frame_of(work).names[:1]):
            mark_no_code(work, quote=name)
        codings.reject(work, quote=frame_of(work).names[1], code="staffing")
    bo = coder(study, "Bo")
    for person in (actor, bo):
        expected = one_by_one(study, person, 30)
        with study.read() as view:
            assert steps(view, Queue(order="most useful"), coder=person.name, limit=30) == expected
            assert steps(view, Queue(order="most useful"), coder=person.name, limit=7) == expected[:7]
    assert {why for _, why in expected} == {"control", "informative", "as imported"}


def test_a_narrower_queue_has_its_own_controls_alone(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Those of the question that it holds; nothing of another wave comes."""
    two_waves(study, actor, tmp_path)
    with study.read() as view:
        found = steps(view, Queue(order="most useful", wave="2019", question="why"))
        control = [name for name in frame_of(view, "why").names if name.startswith("S")]
    assert sorted(name for name, _ in found) == ["S1/why", "S2/why"]
    assert [name for name, why in found if why == "control"] in ([], control[:1])


def test_what_was_passed_over_does_not_come(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Also where it is a control that is due."""
    two_waves(study, actor, tmp_path)
    with study.read() as view:
        first = frame_of(view).names[0]
        assert names(view, Queue(order="most useful"), limit=1) == [first]
        assert first not in names(view, Queue(order="most useful"), passed=[first])
        assert first not in names(view, Queue(order="most useful"), after=first)


def test_all_quotes_come_where_all_are_asked_for(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Decided ones behind those that are not."""
    two_waves(study, actor, tmp_path)
    with study.write(actor) as work:
        mark_no_code(work, quote="R1/why")
        found = names(work, Queue(order="most useful", which="all"))
    assert len(found) == 7
    assert "R1/why" in found
