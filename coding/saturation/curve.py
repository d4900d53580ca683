"""How many codes the first respondents bring, over many orders of them.

The mean over all orders is exact: a code with m carriers among n respondents is missed by the first k with probability
C(n − m, k) / C(n, k), the rarefaction of S. H. Hurlbert, The nonconcept of species diversity, Ecology 52 (1971),
577–586. How far single orders stray from it is shown by orders drawn at random. To tell new codes by respondent is what
G. Guest, E. Namey and M. Chen advise (A simple method to assess and report thematic saturation in qualitative research,
PLoS ONE 15 (2020), e0232076).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

ORDERS = 200
SEED = 1
_POINTS = 100


@dataclass(frozen=True, slots=True)
class Point:
    """After `n` respondents: `codes` are found on average, 5 to 95 % of the drawn orders find `low` to `high`.

    `new` is how many of them the n-th respondent brings on average.
    """

    n: int
    codes: float
    low: int
    high: int
    new: float


def curve(
    carriers: Sequence[Sequence[int]], n: int, *, orders: int = ORDERS, seed: int = SEED
) -> tuple[Point, ...]:
    """The points of the curve, at most a hundred, from the first respondent to all `n`; none without respondents.

    `carriers` are for each code the respondents with it, numbered 0 to n − 1 in an order that does not depend on how
    they came into the study; codes without any are left out. The same numbers and seed give the same curve.
    """
    if n == 0:
        return ()
    import numpy as np

    held = [one for one in carriers if one]
    found = _expected([len(one) for one in held], n)
    seen = _drawn(held, n, orders=orders, seed=seed)
    points = np.unique(np.linspace(1, n, min(n, _POINTS)).round().astype(int))
    return tuple(_point(int(k), found, seen) for k in points)


def next_codes(carriers: Sequence[Sequence[int]], n: int) -> float:
    """How many new codes one more respondent is expected to bring: codes with a single carrier per respondent.

    I. J. Good, The population frequencies of species and the estimation of population parameters, Biometrika 40 (1953),
    237–264; it takes the respondents so far as drawn at random.

    >>> next_codes([[0, 1, 2], [1], [3]], 4)
    0.5
    """
    return sum(len(one) == 1 for one in carriers) / n if n else 0.0


def _expected(sizes: Sequence[int], n: int) -> Any:
    """(n + 1,): how many codes the first 0 to n respondents bring on average."""
    import numpy as np

    before = np.arange(n)
    total = np.zeros(n + 1)
    for size, codes in zip(*np.unique(np.asarray(sizes, dtype=int), return_counts=True), strict=True):
        missed = np.cumprod(np.clip((n - size - before) / (n - before), 0.0, None))
        total[1:] += codes * (1 - missed)
    return total


def _drawn(held: Sequence[Sequence[int]], n: int, *, orders: int, seed: int) -> Any:
    """(orders, codes): after how many respondents each code is found in each order, sorted within an order."""
    import numpy as np

    random = np.random.default_rng(seed)
    if not held:
        return np.zeros((orders, 0), dtype=int)
    members = np.concatenate([np.asarray(one, dtype=int) for one in held])
    starts = np.cumsum([0, *(len(one) for one in held)])[:-1]
    drawn = (random.permutation(n)[members] for _ in range(orders))
    return np.stack([np.sort(np.minimum.reduceat(places, starts)) + 1 for places in drawn])


def _point(k: int, found: Any, seen: Any) -> Point:
    import numpy as np

    low, high = np.percentile((seen <= k).sum(axis=1), (5, 95), method="inverted_cdf")
    return Point(k, float(found[k]), int(low), int(high), float(found[k] - found[k - 1]))
