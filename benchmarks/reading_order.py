"""What the reading order is worth: `python -m benchmarks.reading_order [SEEDS]`.

A third of each set is held out. The rest is read in the order that Themebook proposes, one quote in five drawn by lot,
with a new order after every eight; or all by lot. After 16, 64 and 128 quotes what was learned suggests codes for the
held-out texts, the same for both. Printed is micro-F1, the mean over seeds, and what the order adds to it.
"""

import sys
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from benchmarks.compare_codes import Coded, coded_sets, suggestions
from benchmarks.compare_themes import installed
from coding.reading.order import reading_order
from coding.suggestions.learn import rank
from coding.suggestions.marks import NO, UNKNOWN, YES
from coding.suggestions.signals import Space, space_of

Rows = NDArray[np.int64]
READ = (16, 64, 128)
STEP, LOT = 8, 5
HELD_OUT = 1 / 3


def main(seeds: int) -> None:
    """Prints a Markdown table."""
    print(f"| set | codes | {' | '.join(f'{n} by lot | {n} in order | more' for n in READ)} |")
    print(f"|---|---:|{'---:|---:|---:|' * len(READ)}")
    gains: list[list[float]] = []
    for one in coded_sets(installed()):
        if len(one.texts) * (1 - HELD_OUT) < 2 * READ[-1]:
            continue
        lot, order = (
            np.mean([learned(one, seed, way) for seed in range(seeds)], axis=0) for way in ("lot", "order")
        )
        gains.append((order / lot - 1).tolist())
        cells = [f"{a:.3f} | {b:.3f} | {b / a - 1:+.1%}" for a, b in zip(lot, order, strict=True)]
        print(
            f"| {one.name}, {len(one.texts):,} texts | {len(one.codes)} | {' | '.join(cells)} |", flush=True
        )
    means = np.mean(gains, axis=0)
    print(f"\nMean gain: {', '.join(f'{gain:+.1%} at {n}' for n, gain in zip(READ, means, strict=True))}.")


def learned(one: Coded, seed: int, way: str) -> list[float]:
    """Micro-F1 on the held-out texts after each number of READ."""
    drawn = np.random.default_rng(seed).permutation(len(one.texts))
    held = drawn[: int(len(drawn) * HELD_OUT)]
    lot = [int(row) for row in drawn[len(held) :]]
    space = space_of(one.meaning, one.meant, one.words, one.words_meant)
    found, read = [], list[int]()
    while len(read) < READ[-1]:
        read += lot[len(read) : len(read) + STEP] if way == "lot" else _next(one, space, lot, read)
        if len(read) in READ:
            found.append(_micro_f1(suggestions(_score(one, space, read)[held]), one.truth[held]))
    return found


def _next(one: Coded, space: Space, lot: list[int], read: list[int]) -> list[int]:
    """The next STEP texts to read of those in `lot`, of which one in five is the next in its own order."""
    pool = np.sort(np.array(lot))
    score = _score(one, space, read)[pool]
    confirmed = one.truth[read].sum(axis=0)
    order = reading_order(space.quotes[pool], score, np.isin(pool, read), confirmed=confirmed, most=2 * STEP)
    coming, controls = iter(pool[order].tolist()), iter(lot)
    chosen: list[int] = []
    for place in range(len(read), len(read) + STEP):
        chosen.append(_first_unread(controls if place % LOT == 0 else coming, {*read, *chosen}))
    return chosen


def _first_unread(rows: Iterator[int], read: set[int]) -> int:
    return next(row for row in rows if row not in read)


def _score(one: Coded, space: Space, read: list[int]) -> NDArray[np.float64]:
    marks = np.full(one.truth.shape, UNKNOWN, dtype=np.int8)
    marks[read] = np.where(one.truth[read], YES, NO)
    return rank(space, marks).score


def _micro_f1(said: NDArray[np.bool_], truth: NDArray[np.bool_]) -> float:
    return float(2 * (said & truth).sum() / max(1, said.sum() + truth.sum()))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
