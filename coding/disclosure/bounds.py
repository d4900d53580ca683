"""Withheld numbers that can only be one number, because no count is below nought.

One is known exactly when the smallest and the largest it can be, whatever else is withheld, are the same. The kinds of
people are those of `coding.disclosure.combined`; a linear program finds both ends.
"""

from collections.abc import Iterator, Sequence
from math import ceil, floor
from typing import Any

from coding.disclosure.combined import Computed, Kinds

_DRAWS = 3
"""Of pairs of opposite corners of what is possible at most: they show most numbers to be open."""
_NEAR = 1e-6
_SEED = 1


def pinned(kinds: Kinds) -> Iterator[Computed]:
    """Those of the withheld numbers that can only be one; none where the shown numbers contradict each other."""
    if not kinds.told.size:
        return
    corners = _Corners(kinds)
    for place in corners.much_the_same():
        ends = corners.at(kinds.sought[place]), corners.at(-kinds.sought[place])
        if None not in ends:
            yield from _computed(kinds, place, ends)


def _computed(kinds: Kinds, place: int, ends: Sequence[Any]) -> Iterator[Computed]:
    import numpy as np

    low, high = (float(kinds.sought[place] @ end.x) for end in ends)
    if _open(low, high):
        return
    used = sum(np.abs(end.eqlin.marginals) for end in ends)
    by = np.flatnonzero(used > _NEAR).tolist()
    n, helpers = ceil(low - _NEAR), tuple(kinds.about[at] for at in by)
    yield Computed(kinds.targets[place], n, helpers, kinds.noughts(by))


def _open(low: float, high: float) -> bool:
    """Whether more than one whole number lies between them."""
    return ceil(low - _NEAR) < floor(high + _NEAR)


class _Corners:
    """Extreme ways in which the shown numbers can have come about."""

    def __init__(self, kinds: Kinds) -> None:
        from scipy.sparse import csr_matrix

        self._kinds = kinds
        self._told = csr_matrix(kinds.told)

    def at(self, goal: Any) -> Any:
        """The one in which a sum of kinds is smallest, None where there is none."""
        from scipy.optimize import linprog

        found = linprog(goal, A_eq=self._told, b_eq=self._kinds.n, bounds=(0, None), method="highs")
        return found if found.success else None

    def much_the_same(self) -> list[int]:
        """The places of the numbers that are about the same in some of them."""
        import numpy as np

        draw, sought = np.random.default_rng(_SEED), self._kinds.sought
        low, high = np.full(len(sought), np.inf), np.full(len(sought), -np.inf)
        left = np.arange(len(sought))
        for _ in range(_DRAWS):
            goal = draw.normal(size=len(left)) @ sought[left]
            for end in (self.at(goal), self.at(-goal)):
                if end is None:
                    return []
                low, high = np.minimum(low, sought @ end.x), np.maximum(high, sought @ end.x)
            left = np.flatnonzero(~(np.ceil(low - _NEAR) < np.floor(high + _NEAR)))
            if not left.size:
                break
        return list(left.tolist())
