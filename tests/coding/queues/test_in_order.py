"""Orders that no index has."""

from pathlib import Path

import pytest

from coding.queues import in_order
from coding.queues.queue import Queue
from corpus.people import Actor
from corpus.study import Study
from tests.coding.queues.two_waves import names
from tests.coding.reading.many_answers import many_answers


@pytest.mark.parametrize("queue", [Queue(), Queue(search="unit"), Queue(where=(("country", "Sweden"),))])
def test_many_quotes_come_in_the_order_that_few_would(
    study: Study, actor: Actor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, queue: Queue
) -> None:
    """Whether all of a queue are put in order, or some are picked out of the order of all."""
    many_answers(study, actor, tmp_path, n=30)
    shuffled = Queue(question=queue.question, search=queue.search, where=queue.where, order="random", seed=4)
    with study.read() as view:
        few = [names(view, shuffled, after=after, passed=["R0003/why"]) for after in (None, "R0017/why")]
        monkeypatch.setattr(in_order, "FEW", 2)
        monkeypatch.setattr(in_order, "AT_ONCE", 2)
        many = [names(view, shuffled, after=after, passed=["R0003/why"]) for after in (None, "R0017/why")]
    assert many == few
    assert len(few[0]) == 25
