"""What the reading order is worth: `python -m benchmarks.reading_order [SEEDS] [--sets] [--meaning]`.

A third of each set is held out. The rest is read in the order that Themebook proposes, one quote in five drawn by lot,
with a new order after every sixteen; or all by lot. A quote that is read gets all its codes, or "no code". After 16,
64, 128 and 256 quotes, as far as half of what may be read, what was learned suggests codes for the held-out texts; both
ways have the same of these, and the same lot.

Printed is by how much micro-F1 is higher in the order than by lot: the mean over sets, each a mean over seeds, with its
standard error over sets; as some are cut from the same source, it is rather larger. Sets are answers that police
officers gave and people coded, two files, and survey-like sets as they are and with two answers in one; of each the
definitions there, and hidden so that only codings teach. `--sets` prints a row for every set, too. The order
looks at meaning and wording, as the classifier does; with `--meaning` at meaning alone.
"""

import csv
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.code_agreement import coded_sets, hidden
from benchmarks.compare_codes import Coded, micro_f1, read_coded, suggestions
from benchmarks.compare_themes import installed
from benchmarks.survey_like import BENCH, Set
from benchmarks.theme_agreement import Remembering
from coding.reading.order import reading_order
from coding.suggestions.learn import lessons_of, scores
from coding.suggestions.marks import NO, UNKNOWN, YES
from coding.suggestions.signals import Space, space_of
from coding.suggestions.wording import wording

Floats = NDArray[np.float64]
READ = (16, 64, 128, 256)
STEP, LOT = 16, 5
HELD_OUT = 1 / 3
SEEDS = 2
SETS = ("nlupp_banking", "goemotions", "03", "04", "05", "10", "11", "17", "22")
"""How the names begin of the sets taken from those of `code_agreement`: large enough to read 128 of half of them."""


@dataclass(frozen=True, slots=True)
class Gain:
    """By how much micro-F1 in the order is higher than by lot, relatively, at as many of READ as were measured."""

    name: str
    texts: int
    codes: int
    lot: tuple[float, ...]
    order: tuple[float, ...]

    @property
    def more(self) -> tuple[float, ...]:
        """One number for each number of READ that was measured, 0.05 for 5 % more."""
        return tuple(a / b - 1 for a, b in zip(self.order, self.lot, strict=True))


def main(seeds: int, *, rows: bool, way: str) -> None:
    """Prints Markdown tables."""
    if rows:
        print(f"| set | texts | codes | {' | '.join(f'{n} by lot | in order' for n in READ)} |")
        print(f"|---|---:|---:|{'---:|---:|' * len(READ)}")
    found: dict[str, list[Gain]] = {"there": [], "hidden": []}
    for one, definitions in sets_to_read(installed()):
        gain = gained(one, seeds, way=way)
        found[definitions].append(gain)
        if rows:
            print(_row(gain, definitions), flush=True)
    print(f"\n| definitions | {' | '.join(f'more at {n}' for n in READ)} |\n|---|{'---:|' * len(READ)}")
    for name, gains in (*found.items(), ("both", [*found["there"], *found["hidden"]])):
        print(f"| {name} | {' | '.join(_mean(gains, at) for at in range(len(READ)))} |")


def sets_to_read(encode: Remembering) -> Iterator[tuple[Coded, str]]:
    """The sets, each with its definitions there, and hidden."""
    for found in (challenges(), *(found for found in coded_sets() if found.name.startswith(SETS))):
        one = read_coded(found, encode)
        yield one, "there"
        names = [hidden(code) for code in one.codes]
        words, words_meant = wording(one.texts, names)
        meant = encode(names).astype(np.float64)
        yield replace(one, meant=meant, words=words, words_meant=words_meant), "hidden"


def challenges() -> Set:
    """What police officers answered to an open question, as people coded it; to some answers no code fits."""
    seed = BENCH.parent / "seed"
    carried = defaultdict(list)
    for row in _rows(seed / "codings_challenges.csv"):
        carried[row["respondent_id"]].append(row["code"])
    answers = [
        (row["respondent_id"], row["ft_challenges"])
        for row in _rows(seed / "respondents_2018.csv")
        if row["ft_challenges"]
    ]
    ids, texts = zip(*answers, strict=True)
    return Set("ft_challenges", ids, texts, tuple(tuple(carried[name]) for name in ids))


def gained(one: Coded, seeds: int, *, way: str) -> Gain:
    """By lot and in the order on one set, each the mean over seeds; `way` as for `learned`."""
    lot, order = (
        np.mean([learned(one, seed, way=way) for seed in range(seeds)], axis=0) for way in ("lot", way)
    )
    return Gain(one.name, len(one.texts), len(one.codes), tuple(lot.tolist()), tuple(order.tolist()))


def learned(one: Coded, seed: int, *, way: str) -> list[float]:
    """Micro-F1 on the held-out texts after each number of READ, up to half of the texts that may be read.

    `way`: "lot", or an order by "features" of the classifier or by "meaning" alone.
    """
    rows = np.random.default_rng(seed).permutation(len(one.texts))
    held = rows[: int(len(rows) * HELD_OUT)]
    lot = rows[len(held) :].tolist()
    stops = [n for n in READ if n <= len(lot) / 2]
    space = space_of(one.meaning, one.meant, one.words, one.words_meant)
    seen = {"features": space.quotes, "meaning": one.meaning}.get(way)
    found, read = [], list[int]()
    for n in stops:
        while len(read) < n:
            read += lot[len(read) : n] if seen is None else _next(one, space, seen, lot, read)
        score = _score(one, space, read)[held]
        found.append(micro_f1(suggestions(score), one.truth[held]))
    return found


def _next(one: Coded, space: Space, seen: Floats, lot: list[int], read: list[int]) -> list[int]:
    """The next STEP texts to read of those in `lot`, of which one in five is the next in its own order."""
    pool = np.sort(np.array(lot))
    score = _score(one, space, read)[pool]
    confirmed = one.truth[read].sum(axis=0)
    order = reading_order(seen[pool], score, np.isin(pool, read), confirmed=confirmed, most=2 * STEP)
    coming, controls = iter(pool[order].tolist()), iter(lot)
    chosen: list[int] = []
    for place in range(len(read), len(read) + STEP):
        chosen.append(_first_unread(controls if place % LOT == 0 else coming, {*read, *chosen}))
    return chosen


def _first_unread(rows: Iterator[int], read: set[int]) -> int:
    return next(row for row in rows if row not in read)


def _score(one: Coded, space: Space, read: Sequence[int]) -> Floats:
    marks = np.full(one.truth.shape, UNKNOWN, dtype=np.int8)
    marks[read] = np.where(one.truth[read], YES, NO)
    return scores(lessons_of(space, marks))


def _row(gain: Gain, definitions: str) -> str:
    pairs = list(zip(gain.lot, gain.order, strict=True))
    cells = [f"{lot:.3f} | {order:.3f}" for lot, order in pairs] + ["|"] * (len(READ) - len(pairs))
    return f"| {gain.name}, definitions {definitions} | {gain.texts:,} | {gain.codes} | {' | '.join(cells)} |"


def _mean(gains: Sequence[Gain], at: int) -> str:
    """The mean gain at the number of READ with this place, its standard error, and how many sets it is of."""
    more = [gain.more[at] for gain in gains if len(gain.more) > at]
    if len(more) < 2:
        return ""
    error = float(np.std(more, ddof=1)) / len(more) ** 0.5
    return f"{np.mean(more):+.1%} ± {error:.1%} ({len(more)})"


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


if __name__ == "__main__":
    numbers = [int(said) for said in sys.argv[1:] if said.isdigit()]
    main(
        numbers[0] if numbers else SEEDS,
        rows="--sets" in sys.argv,
        way="meaning" if "--meaning" in sys.argv else "features",
    )
