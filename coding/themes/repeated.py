"""Quotes that say the same in nearly the same words: copied answers, a template, a typing error apart."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from coding.themes.forms import Form, folded

SHARED = 0.8
"""Of all the words that two texts hold, so many are in both (Jaccard)."""
NEAR = 0.9
"""And their vectors are so near; only the nearest neighbours of a text are looked at."""
FEWEST_WORDS = 4
"""Shorter texts are near duplicates only when nothing but case and punctuation tells them apart."""


def near_duplicates(
    forms: Sequence[Form], near: NDArray[np.int64], cosines: NDArray[np.float32]
) -> list[tuple[str, ...]]:
    """Groups of two or more quote names, the largest first; `near` and `cosines` (f, k) are the forms' neighbours."""
    words = [frozenset(folded(form.text).split()) for form in forms]
    leader = list(range(len(forms)))
    for one, other in zip(*np.nonzero(cosines >= NEAR), strict=True):
        a, b = int(one), int(near[one, other])
        if _alike(words[a], words[b]):
            first, second = sorted((_end(a, leader), _end(b, leader)))
            leader[second] = first
    groups: dict[int, list[str]] = {}
    for number, form in enumerate(forms):
        groups.setdefault(_end(number, leader), []).extend(form.names)
    found = [tuple(sorted(names)) for names in groups.values() if len(names) > 1]
    return sorted(found, key=lambda names: (-len(names), names))


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    if min(len(one), len(other)) < FEWEST_WORDS:
        return False
    return len(one & other) >= SHARED * len(one | other)


def _end(number: int, leader: list[int]) -> int:
    while leader[number] != number:
        number = leader[number]
    return number
