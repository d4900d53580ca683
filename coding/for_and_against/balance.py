"""Choosing a few of many quotes so that many people and many kinds of people are heard: greedy, and repeatable."""

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar


class Weighable(Protocol):
    """What can be chosen: `key` names it, `voice` who said it, `groups` are (attribute, value) of who said it."""

    @property
    def key(self) -> str:
        """Its own among all."""

    @property
    def voice(self) -> str:
        """Whoever said it."""

    @property
    def groups(self) -> tuple[tuple[str, str], ...]:
        """What is known about them, as it is shown: small groups together."""

    @property
    def strength(self) -> float:
        """How much it tells, for choosing among equals."""


Chosen = TypeVar("Chosen", bound=Weighable)


@dataclass(frozen=True, slots=True)
class Heard:
    """Who is heard already: quotes by voice and by group."""

    voices: Counter[str]
    groups: Counter[tuple[str, str]]


def balanced(among: Iterable[Chosen], *, most: int, heard: Iterable[Weighable] = ()) -> list[Chosen]:
    """Up to `most`, in the order in which they are chosen; `heard` were chosen before.

    At each step the one whose voice was heard least; of these the one whose groups were heard least on average; of
    these the strongest. Nobody is heard twice before everybody was heard once. The order of `among` does not matter,
    and choosing more begins with the same.
    """
    so_far = Heard(Counter(), Counter())
    for one in heard:
        _hear(so_far, one)
    left = sorted(among, key=_lot)
    chosen: list[Chosen] = []
    while left and len(chosen) < most:
        best = min(left, key=lambda one: _loudness(so_far, one))
        left.remove(best)
        chosen.append(best)
        _hear(so_far, best)
    return chosen


def _loudness(heard: Heard, one: Weighable) -> tuple[int, float, float]:
    among = [heard.groups[group] for group in one.groups]
    return heard.voices[one.voice], sum(among) / max(len(among), 1), -one.strength


def _hear(heard: Heard, one: Weighable) -> None:
    heard.voices[one.voice] += 1
    heard.groups.update(one.groups)


def _lot(one: Weighable) -> tuple[str, str]:
    """A fixed place by lot, so that ties do not follow the order in which people were imported."""
    return hashlib.sha256(one.key.encode()).hexdigest(), one.key
