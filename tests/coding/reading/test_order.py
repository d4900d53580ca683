"""The order that teaches the machine most."""

import numpy as np
import pytest
from threadpoolctl import threadpool_limits

from coding.reading.order import MOST, SAMPLE, reading_order, reading_orders


def vectors(*groups: int, seed: int = 0) -> np.ndarray:
    """Unit rows in groups of these sizes, each group tight around a direction of its own."""
    rng = np.random.default_rng(seed)
    rows = [
        np.eye(8)[at] + rng.normal(scale=0.05, size=8) for at, size in enumerate(groups) for _ in range(size)
    ]
    return np.array([row / np.linalg.norm(row) for row in rows], dtype=np.float32)


def order(
    features: np.ndarray, *, read: tuple[int, ...] = (), score: np.ndarray | None = None, **more: int
) -> list[int]:
    """The reading order with two codes that nobody has confirmed on anything."""
    n = len(features)
    told = np.zeros((n, 2)) if score is None else score
    seen = np.isin(np.arange(n), read)
    found = reading_order(features, told, seen, confirmed=np.zeros(2, dtype=np.int64), **more)
    return [int(at) for at in found]


def test_the_first_quotes_come_from_each_of_the_large_groups() -> None:
    """One tells much about its own group and nothing about another; two odd quotes can wait."""
    found = order(vectors(12, 12, 12, 1, 1), most=3)
    assert sorted(at // 12 for at in found) == [0, 1, 2]


def test_what_was_read_needs_no_second_of_its_kind() -> None:
    """Two groups are read, so the third comes first; read quotes never come."""
    found = order(vectors(12, 12, 12, 1, 1), read=(0, 1, 12, 13), most=38)
    assert found[0] in range(24, 36)
    assert sorted(found) == [at for at in range(38) if at not in (0, 1, 12, 13)]


def test_a_quote_that_may_carry_a_rare_code_comes_sooner() -> None:
    """Of two equal groups that of the code without examples, once enough was read; a code with many is no reason."""
    features = vectors(70, 10, 10)
    score = np.zeros((90, 2))
    score[70:80, 0], score[80:, 1] = 0.6, 0.6
    seen = np.arange(90) < 70
    first = [
        reading_order(features, score, seen, confirmed=np.array(confirmed), most=1)[0]
        for confirmed in ([9, 0], [0, 9])
    ]
    assert (first[0] in range(80, 90), first[1] in range(70, 80)) == (True, True)


def test_of_quotes_as_unsure_one_like_others_comes_before_one_like_none() -> None:
    """The odd one tells about itself alone; it comes, but later."""
    score = np.zeros((77, 2))
    score[70:] = 0.5
    found = order(vectors(70, 6, 1), read=tuple(range(70)), score=score, most=7)
    assert found[0] in range(70, 76)
    assert sorted(found) == list(range(70, 77))


def test_a_single_quote_comes_first() -> None:
    """There is no other that it could be like."""
    assert order(vectors(1)) == [0]


def test_the_order_is_the_same_with_one_thread_and_two() -> None:
    """And as often as it is asked for."""
    rng = np.random.default_rng(1)
    features, score = rng.normal(size=(700, 64)), rng.random((700, 2))
    found = []
    for threads in (1, 2, 1):
        with threadpool_limits(limits=threads):
            found.append(order(features, read=tuple(range(0, 700, 7)), score=score))
    assert found[0] == found[1] == found[2]
    assert len(found[0]) == len(set(found[0])) == MOST


@pytest.mark.parametrize("read", [(), (0, 1, 2)])
def test_nothing_comes_of_nothing(read: tuple[int, ...]) -> None:
    """No quotes, or none unread."""
    assert order(np.zeros((len(read), 4)), read=read) == []


def test_very_many_quotes_are_sampled() -> None:
    """So that the time does not grow with them."""
    features = np.random.default_rng(2).normal(size=(3 * SAMPLE, 8))
    found = order(features, most=5)
    assert len(found) == 5
    assert all(at % 3 == 0 for at in found)


def test_every_question_has_an_order_of_its_own_behind_that_of_all() -> None:
    """Whoever reads one question alone is not left without."""
    features = vectors(30, 30)
    frames = ["why"] * 50 + ["what"] * 10
    nothing = {
        "score": np.zeros((60, 1)),
        "read": np.zeros(60, dtype=bool),
        "confirmed": np.zeros(1, dtype=np.int64),
    }
    found = reading_orders(features, **nothing, frames=frames, most=4).tolist()
    assert found[:4] == reading_order(features, **nothing, most=4).tolist()
    assert len(found) == len(set(found))
    assert sum(frames[at] == "what" for at in found) >= 4
    assert reading_orders(features, **nothing, frames=["why"] * 60, most=4).tolist() == found[:4]
