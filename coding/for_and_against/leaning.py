"""Which way a text leans, and whether two texts lean in opposite ways."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

from coding.for_and_against.cue_words import Axis, Says
from coding.for_and_against.cues import Cue

Lean = Says | Literal["mixed"]

IN_WORDS: dict[Lean, str] = {
    "increase": "it is increasing",
    "decrease": "it is decreasing",
    "no change": "nothing has changed",
    "common": "it is common or was seen",
    "rare": "it is rare or was never seen",
    "difficulty": "it is difficult",
    "ease": "it is easy, or no problem",
    "mixed": "it is so and is not so",
}


@dataclass(frozen=True, slots=True)
class Leaning:
    """What a text says on each axis: one thing, "mixed" when it says several, None when it says nothing."""

    trend: Lean | None = None
    extent: Lean | None = None
    judgement: Lean | None = None

    @property
    def says(self) -> tuple[Lean, ...]:
        """What it says, axis by axis."""
        return tuple(lean for lean in (self.trend, self.extent, self.judgement) if lean is not None)


@dataclass(frozen=True, slots=True)
class Opposition:
    """On one axis a claim says `claim` and a text `text`."""

    axis: Axis
    claim: Lean
    text: Lean

    def __str__(self) -> str:
        return f"says that {IN_WORDS[self.text]}, the claim that {IN_WORDS[self.claim]}"


def leaning(cues: Iterable[Cue]) -> Leaning:
    """Which way the cues of a text point together."""
    said: dict[Axis, set[Says]] = {axis: set() for axis in get_args(Axis)}
    for cue in cues:
        said[cue.axis].add(cue.says)
    return Leaning(*(_one(said[axis]) for axis in get_args(Axis)))


def oppositions(claim: Leaning, text: Leaning) -> tuple[Opposition, ...]:
    """Where the text says something else than the claim; a claim that says nothing, or several things, opposes none.

    >>> [str(one) for one in oppositions(Leaning(trend="increase"), Leaning(trend="decrease", extent="rare"))]
    ['says that it is decreasing, the claim that it is increasing']
    """
    found = []
    for axis in get_args(Axis):
        mine, other = getattr(claim, axis), getattr(text, axis)
        if mine not in (None, "mixed") and other is not None and other != mine:
            found.append(Opposition(axis, mine, other))
    return tuple(found)


def filled(leaning: Leaning, other: Leaning) -> Leaning:
    """`leaning`, and where it says nothing, what `other` says."""
    return Leaning(*(getattr(leaning, axis) or getattr(other, axis) for axis in get_args(Axis)))


def clearer(leaning: Leaning, other: Leaning) -> Leaning:
    """`leaning`, and where it says nothing or several things, what `other` says."""
    mine = [getattr(leaning, axis) for axis in get_args(Axis)]
    second = [getattr(other, axis) for axis in get_args(Axis)]
    return Leaning(
        *(one if one not in (None, "mixed") else two or one for one, two in zip(mine, second, strict=True))
    )


def _one(said: set[Says]) -> Lean | None:
    return "mixed" if len(said) > 1 else next(iter(said), None)
