"""Random orders that nobody stores."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from coding.queues.shuffled import Shuffled


@given(largest=st.integers(1, 700), seed=st.integers(0, 50), data=st.data())
def test_an_order_holds_every_id_once(largest: int, seed: int, data: st.DataObject) -> None:
    """Behind any of them come all others, and places say the same order."""
    order = Shuffled(largest=largest, seed=seed)
    every = list(order.behind(None))
    assert sorted(every) == list(range(1, largest + 1))
    assert sorted(every, key=order.place) == every
    at = data.draw(st.integers(0, largest - 1))
    assert list(order.behind(every[at])) == every[at + 1 :] + every[:at]


def test_seeds_give_other_orders() -> None:
    """The same seed the same one."""
    orders = {seed: tuple(Shuffled(largest=100, seed=seed).behind(None)) for seed in range(20)}
    assert len(set(orders.values())) == 20
    assert orders[7] == tuple(Shuffled(largest=100, seed=7).behind(None))


def test_neighbours_are_torn_apart() -> None:
    """Of 10,000 ids hardly any stands beside the one that was imported with it, and each half holds half of each."""
    every = list(Shuffled(largest=10_000, seed=1).behind(None))
    beside = sum(1 for one, other in pairwise(every) if abs(one - other) == 1)
    low = sum(1 for quote_id in every[:5000] if quote_id <= 5000)
    assert beside < 20
    assert 2350 < low < 2650


def test_an_empty_study_has_an_empty_order() -> None:
    """Nothing to walk, and nothing fails."""
    assert list(Shuffled(largest=0, seed=0).behind(None)) == []
