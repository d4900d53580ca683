"""How much larger a share is in one group than in another, with its interval."""

from math import sqrt

from coding.figures.comparison import Difference
from coding.figures.shares import percent, wilson

Counted = tuple[int, int]
"""(respondents with it, respondents in the base)."""


def newcombe(first: Counted, second: Counted) -> tuple[float, float, float] | None:
    """(points, low, high): share of `second` minus share of `first` in percentage points, with its 95 % interval.

    None when one of the bases is empty. Method 10 of R. G. Newcombe, Interval estimation for the difference between
    independent proportions, Statistics in Medicine 17 (1998), 873–890: the ends of the two Wilson intervals put
    together. Examples (a) and (d) of his table II, which give first minus second:

    >>> [tuple(round(end / 100, 4) for end in newcombe(b, a)) for a, b in (((56, 70), (48, 80)), ((9, 10), (3, 10)))]
    [(0.2, 0.0524, 0.3339), (0.6, 0.1705, 0.809)]
    """
    ends_before, ends_after = wilson(*first), wilson(*second)
    before, after = percent(*first), percent(*second)
    if ends_before is None or ends_after is None or before is None or after is None:
        return None
    points = after - before
    down = sqrt((after - ends_after[0]) ** 2 + (ends_before[1] - before) ** 2)
    up = sqrt((ends_after[1] - after) ** 2 + (before - ends_before[0]) ** 2)
    return points, max(-100.0, points - down), min(100.0, points + up)


def difference(row: str, *, names: tuple[str, str], first: Counted, second: Counted) -> Difference | None:
    """The difference of a row between the groups called `names`; None when one of them is empty."""
    found = newcombe(first, second)
    return None if found is None else Difference(row, *names, *found)
