"""In which order to read what is unread, so that the machine learns most from it.

The next quote is the one that covers most of what is still uncovered: how near the quotes are to the nearest one that
was read, summed over all quotes (facility location, Cornuejols, Fisher and Nemhauser 1977; to choose what to label:
Wei, Iyer and Bilmes 2015). It looks for what stands for many others, not for what is odd. The more was read, the more
do quotes weigh that may carry a code with few examples. Asking for what the machine is unsure about from the start
teaches less than reading at random.
"""

import heapq
from collections.abc import Hashable, Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Rows = NDArray[np.int64]

MOST = 200
"""Quotes put in order at a time; by then a new run has learned from the first of them."""
SAMPLE = 2000
"""Quotes that may come next, and quotes that are to be covered, at most."""
SHARPNESS = 2
"""The power of the cosine: at 2 a quote stands for its near neighbours, at 1 also for what is vaguely alike."""
ENOUGH = 5
"""Examples from which on a code is not rare any more."""
RARE = 1.0
"""How much more the quote weighs that most likely carries a rare code."""
WARM = 64
"""Quotes read by which scores have earned their full say in the order."""


def reading_order(
    features: NDArray[np.floating],
    score: Floats,
    read: NDArray[np.bool_],
    *,
    confirmed: NDArray[np.int64],
    most: int = MOST,
) -> Rows:
    """Up to `most` row numbers of unread quotes, the most useful to read first.

    The n quotes stand in canonical order. `features` (n, d) are their vectors of any length, `score` (n, c) the
    probability of each code, `read` (n,) whether anybody has read them, `confirmed` (c,) on how many quotes each code
    was confirmed. Of many quotes a sample of `SAMPLE` is looked at. Run it with one thread to get the same everywhere.
    """
    unread = _spread(np.flatnonzero(~read))
    targets = _spread(np.arange(len(read)))
    if not len(unread) or most < 1:
        return unread[:0]
    vectors = _unit(features)
    near = _nearness(vectors[unread], vectors[targets])
    covered = np.zeros(len(targets), dtype=np.float32)
    for start in range(0, int(read.sum()), SAMPLE):
        rows = np.flatnonzero(read)[start : start + SAMPLE]
        covered = np.maximum(covered, _nearness(vectors[rows], vectors[targets]).max(axis=0))
    weight = _weights(score[unread], confirmed, n_read=int(read.sum()))
    return unread[_greedy(near, covered, weight, min(most, len(unread)))]


def reading_orders(
    features: NDArray[np.floating],
    score: Floats,
    read: NDArray[np.bool_],
    *,
    confirmed: NDArray[np.int64],
    frames: Sequence[Hashable],
    most: int = MOST,
) -> Rows:
    """As `reading_order` over all quotes, then what is missing of the order within each of `frames` (n,).

    `frames` names the open question of each quote: whoever reads the answers to one alone has an order, too.
    """
    first = reading_order(features, score, read, confirmed=confirmed, most=most)
    every = dict.fromkeys(frames)
    if len(every) < 2:
        return first
    order = dict.fromkeys(first.tolist())
    named = np.array([list(every).index(frame) for frame in frames])
    for frame in sorted(range(len(every)), key=lambda at: str(list(every)[at])):
        rows = np.flatnonzero(named == frame)
        inside = reading_order(features[rows], score[rows], read[rows], confirmed=confirmed, most=most)
        order |= dict.fromkeys(rows[inside].tolist())
    return np.array(list(order), dtype=np.int64)


def _unit(features: NDArray[np.floating]) -> NDArray[np.float32]:
    rows = np.asarray(features, dtype=np.float32)
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9), dtype=np.float32)


def _spread(rows: Rows) -> Rows:
    """At most SAMPLE of the rows, evenly spread: the canonical order goes by hash, so that this is as good as drawn."""
    if len(rows) <= SAMPLE:
        return rows
    return rows[np.arange(SAMPLE) * len(rows) // SAMPLE]


def _nearness(some: NDArray[np.float32], others: NDArray[np.float32]) -> NDArray[np.float32]:
    """(m, t) 0 to 1."""
    near: NDArray[np.float32] = np.round(np.maximum(some @ others.T, 0) ** SHARPNESS, 5)
    return near


def _weights(score: Floats, confirmed: NDArray[np.int64], *, n_read: int) -> Floats:
    """(m,) 1 and more: how likely a quote carries codes that have few examples, once enough was read."""
    expected = score @ np.maximum(0.0, 1 - confirmed / ENOUGH)
    highest = expected.max(initial=0.0)
    if not highest:
        return np.ones(len(score))
    weights: Floats = np.round(1 + RARE * min(1.0, n_read / WARM) * expected / highest, 6)
    return weights


def _greedy(near: NDArray[np.float32], covered: NDArray[np.float32], weight: Floats, most: int) -> Rows:
    """(most,) rows of `near` (m, t) by what each adds to `covered` (t,), times its weight, given those before it.

    What a row adds never grows, so that a row is looked at again only when it may be the best (Minoux 1978).
    """

    def gain(row: int) -> float:
        return round(float(np.maximum(near[row] - covered, 0).sum(dtype=np.float64)) * float(weight[row]), 4)

    waiting = [(-gain(row), row) for row in range(len(near))]
    heapq.heapify(waiting)
    chosen: list[int] = []
    while len(chosen) < most:
        _, row = heapq.heappop(waiting)
        now = (-gain(row), row)
        if waiting and now > waiting[0]:
            heapq.heappush(waiting, now)
            continue
        chosen.append(row)
        covered = np.maximum(covered, near[row])
    return np.array(chosen, dtype=np.int64)
