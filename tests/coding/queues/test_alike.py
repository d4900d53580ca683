"""The order by likeness."""

from pathlib import Path

import pytest

from coding.queues import alike
from coding.queues.alike import most_alike_first
from coding.queues.queue import Queue
from corpus.people import Actor
from corpus.quotes import find_quote
from corpus.study import Study
from tests.coding.queues.two_waves import names
from tests.coding.reading.many_answers import many_answers
from tests.coding.suggestions.by_hand import run_by_hand


def test_every_quote_has_a_place_and_the_one_asked_for_the_first(
    study: Study, actor: Actor, tmp_path: Path
) -> None:
    """Behind a quote come all others; one that was not compared stands at the end."""
    many_answers(study, actor, tmp_path, n=8)
    with study.read() as view:
        asked = find_quote(view, "R0002/why").id
        order = most_alike_first(view, "R0002/why")
        assert len(order.ids) == len(set(order.ids)) == 8
        assert order.place(asked) == 0
        second = order.ids[1]
        assert list(order.behind(second)) == [*order.ids[2:], asked]
        assert list(order.behind(None)) == list(order.ids)
        assert order.place(10**9) == 8


def test_an_order_is_made_once_until_the_machine_learns_anew(
    study: Study, actor: Actor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Because to compare very many quotes takes a second."""
    many_answers(study, actor, tmp_path, n=8)
    compared: list[str] = []

    def counting(_view: object, asked: object) -> list[int]:
        compared.append(str(asked))
        return [1, 2, 3, 4, 5, 6, 7, 8]

    monkeypatch.setattr(alike, "all_by_likeness", counting)
    queue = Queue(order="like", like="R0002/why")
    with study.read() as view:
        first = names(view, queue)
        assert names(view, queue) == first
    assert len(compared) == 1
    run_by_hand(study, actor, [])
    with study.read() as view:
        names(view, queue)
    assert len(compared) == 2
