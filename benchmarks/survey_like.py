"""Public labelled texts, whole or cut down to what a survey's open question looks like.

Survey answers are few, their codes are unequal, and some say two things. `survey_like(seed)` draws such a set from the
public texts in the material folder (THEMEBOOK_MATERIAL names it); the same seed always gives the same set, and seeds 0
to 23 go through every size and every source. What holds on many of them is worth more than what holds on one.
"""

import csv
import os
import random
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

BENCH = Path(os.environ.get("THEMEBOOK_MATERIAL", Path(__file__).resolve().parents[2] / "shared")) / "bench"
FILES = ("nlupp_banking", "banking77", "clinc150", "goemotions")
SIZES = (70, 150, 300, 600, 1000, 2000)
FEWEST_LABELS, MOST_LABELS = 5, 48
TEXTS_A_LABEL = 6  # at least, on average
MOST_OF_THEM = 0.5  # of the texts there are for the labels drawn, so that sizes can stay unequal
SAY_TWO_THINGS = (0.0, 0.0, 0.15)  # share of answers put together from two texts, taking turns by seed


@dataclass(frozen=True, slots=True)
class Set:
    """Texts that people labelled: `codes` are all labels of a text, the first of them is `label`."""

    name: str
    ids: tuple[str, ...]
    texts: tuple[str, ...]
    codes: tuple[tuple[str, ...], ...]

    @property
    def label(self) -> tuple[str, ...]:
        """The first label of each text."""
        return tuple(codes[0] for codes in self.codes)

    @property
    def labels(self) -> int:
        """How many first labels there are."""
        return len(set(self.label))

    def __len__(self) -> int:
        return len(self.ids)


def read_set(name: str) -> Set:
    """A whole file of the material, in its order. Raises SystemExit when it is not there."""
    path = BENCH / f"{name}.csv"
    if not path.is_file():
        raise SystemExit(f"There is no {path}; THEMEBOOK_MATERIAL names the folder that holds bench/.")
    with path.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["codes"]]
    codes = tuple(tuple(row["codes"].split("|")) for row in rows)
    return Set(name, tuple(row["id"] for row in rows), tuple(row["text"].strip() for row in rows), codes)


def drawn(whole: Set, n: int, *, seed: int = 0) -> Set:
    """`n` texts of a set drawn at random, or all when there are no more, in the order of the set."""
    if n >= len(whole):
        return whole
    rows = sorted(random.Random(f"{whole.name} {n} {seed}").sample(range(len(whole)), n))
    return _taken(f"{whole.name} {n:,}", whole, rows)


def survey_like(seed: int) -> Set:
    """A small set with unequal labels: 70 to 2,000 texts, 5 to 48 labels.

    Sizes of labels fall as a power of their rank (exponent 0.4 to 1.2, drawn). Where the source has too few texts of
    the labels drawn, the set is smaller than meant. In every third set 15 % of the answers say two things.
    """
    name = FILES[(seed + seed // len(SIZES)) % len(FILES)]
    n = SIZES[seed % len(SIZES)]
    draw = random.Random(f"survey-like {seed}")
    whole = read_set(name)
    inside = defaultdict(list)
    for row, label in enumerate(whole.label):
        inside[label].append(row)
    labels = _labels(draw, inside, n)
    there = [len(inside[label]) for label in labels]
    rows = []
    for label, size in zip(labels, _sizes(draw, there, min(n, int(MOST_OF_THEM * sum(there)))), strict=True):
        rows += draw.sample(inside[label], size)
    draw.shuffle(rows)
    return _saying_two_things(draw, _taken(f"{seed:02} {name}", whole, rows), SAY_TWO_THINGS[seed % 3])


def _labels(draw: random.Random, inside: dict[str, list[int]], n: int) -> list[str]:
    most = min(MOST_LABELS, len(inside), n // TEXTS_A_LABEL)
    fewest = min(most, max(FEWEST_LABELS, n // 60))
    return draw.sample(sorted(inside), draw.randint(fewest, most))


def _sizes(draw: random.Random, there: list[int], n: int) -> list[int]:
    """How many texts of each label: by rank, at least 2; what the largest labels lack goes to those with room."""
    exponent = draw.uniform(0.4, 1.2)
    share = [(rank + 1) ** -exponent for rank in range(len(there))]
    order = sorted(range(len(there)), key=lambda at: -there[at])
    size = [2] * len(there)
    for rank, at in enumerate(order):
        size[at] = min(there[at], max(2, round(n * share[rank] / sum(share))))
    while sum(size) < n:
        size[draw.choice([at for at in order if size[at] < there[at]])] += 1
    return size


def _saying_two_things(draw: random.Random, found: Set, share: float) -> Set:
    """Puts `share` of the texts behind another one: the answer then carries the labels of both."""
    ids, texts, codes = list(found.ids), list(found.texts), list(found.codes)
    for _ in range(round(share * len(found))):
        second = draw.randrange(1, len(ids))
        first = draw.randrange(second)
        ids[first] += "+" + ids.pop(second)
        texts[first] = texts[first].rstrip(".!? ") + ". " + texts.pop(second)
        codes[first] = tuple(dict.fromkeys(codes[first] + codes.pop(second)))
    return Set(found.name, tuple(ids), tuple(texts), tuple(codes))


def _taken(name: str, whole: Set, rows: list[int]) -> Set:
    return Set(
        name,
        tuple(whole.ids[row] for row in rows),
        tuple(whole.texts[row] for row in rows),
        tuple(whole.codes[row] for row in rows),
    )
