"""Which codes the machine takes for each other: candidates for clearer definitions, or for a merge."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from coding.suggestions.marks import NO, YES, Floats, Marks

MOST = 20
LEAST = 2
"""Quotes on which two codes were confused at least: one may be chance."""


def confusions_of(
    names: Sequence[str], score: Floats, said: NDArray[np.bool_], marks: Marks
) -> list[dict[str, Any]]:
    """The JSON rows of pairs of codes, most confused first, then by name.

    On a quote `a` was taken for `b` when `a` is confirmed, `b` is not, and `b` was suggested with a higher score than
    `a`. `n` quotes in both directions, of `of` quotes with either code.
    """
    true, wrong = marks == YES, said & (marks == NO)
    taken = np.zeros((len(names), len(names)), dtype=np.int64)
    for row in np.flatnonzero(wrong.any(axis=1)):
        for b in np.flatnonzero(wrong[row]):
            taken[np.flatnonzero(true[row] & (score[row] < score[row, b])), b] += 1
    both = taken + taken.T
    pairs = [(a, b) for a in range(len(names)) for b in range(a + 1, len(names)) if both[a, b] >= LEAST]
    pairs.sort(key=lambda pair: (-both[pair], names[pair[0]], names[pair[1]]))
    return [
        {
            "a": names[a],
            "b": names[b],
            "a_taken_for_b": int(taken[a, b]),
            "b_taken_for_a": int(taken[b, a]),
            "n": int(both[a, b]),
            "of": int((true[:, a] | true[:, b]).sum()),
        }
        for a, b in pairs[:MOST]
    ]
