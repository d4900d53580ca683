"""Whether counts differ between groups: one test of a table of counts, the strength of it, and Holm's correction.

The tests are scipy's, which is imported only here and only when there is something to test.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import asin, sqrt

Counts = Sequence[Sequence[int]]
"""Rows of respondents per group: every respondent is in one cell."""

DRAWS = 9_999
SEED = 1
CHI_SQUARE = "chi-square test"
FISHER = "Fisher's exact test"
DRAWN = "Fisher's exact test by drawn tables"
CRAMERS_V = "Cramér's V"
COHENS_H = "Cohen's h"


@dataclass(frozen=True, slots=True)
class Result:
    """A test's two-sided `p`; `statistic` and `df` are None for an exact test. `effect` names what `size` measures."""

    name: str
    statistic: float | None
    df: int | None
    p: float
    effect: str
    size: float


def independence(counts: Counts) -> Result | None:
    """Whether rows and groups are independent; None when fewer than two rows or groups hold anybody.

    Pearson's chi-square without continuity correction where no expected count is below 1 and at most one in five is
    below 5 (W. G. Cochran, Some methods for strengthening the common chi-square tests, Biometrics 10 (1954), 417–451);
    otherwise Fisher's exact test, for more than two rows or groups in the form of Freeman and Halton (Biometrika 38
    (1951), 141–149), whose p is estimated from DRAWS random tables with the same margins and a fixed seed: it can be no
    smaller than 1 in DRAWS + 1.
    """
    kept = without_empty(counts)
    if len(kept) < 2 or len(kept[0]) < 2:
        return None
    from scipy.stats import chi2_contingency, fisher_exact

    tested = chi2_contingency(kept, correction=False)
    size = _cramers_v(kept, float(tested.statistic))
    if _large_enough(tested.expected_freq.ravel().tolist()):
        chi_square, p = steady(tested.statistic), steady(tested.pvalue)
        return Result(CHI_SQUARE, chi_square, int(tested.dof), p, CRAMERS_V, size)
    if len(kept) == len(kept[0]) == 2:
        return Result(FISHER, None, None, _probability(fisher_exact(kept).pvalue), CRAMERS_V, size)
    return Result(DRAWN, None, None, _drawn(tuple(map(tuple, kept))), CRAMERS_V, size)


@lru_cache(maxsize=4096)
def _drawn(counts: tuple[tuple[int, ...], ...]) -> float:
    """The p of Freeman and Halton, drawn once: it takes a twentieth of a second, and a report asks several times."""
    from numpy.random import default_rng
    from scipy.stats import MonteCarloMethod, fisher_exact

    drawn = fisher_exact(counts, method=MonteCarloMethod(n_resamples=DRAWS, rng=default_rng(SEED)))
    return _probability(drawn.pvalue.item())  # of very small tables scipy gives an array of one


def without_empty(counts: Counts) -> list[list[int]]:
    """The rows and groups that hold anybody.

    >>> without_empty([[3, 0, 4], [0, 0, 0], [1, 0, 0]])
    [[3, 4], [1, 0]]
    """
    groups = [place for place, group in enumerate(zip(*counts, strict=True)) if any(group)]
    return [[row[place] for place in groups] for row in counts if any(row)]


def cohens_h(first: float, second: float) -> float:
    """How far share `second` lies above `first` (both 0–1) on the arcsine scale, where .2 is small and .8 large.

    J. Cohen, Statistical power analysis for the behavioral sciences, 2nd edition (1988), chapter 6, whose table of
    angles has 1.571 for a share of .50 and 1.875 for one of .65:

    >>> round(cohens_h(0.50, 0.65), 2), round(cohens_h(0.65, 0.50), 2)
    (0.3, -0.3)
    """
    return steady(2 * asin(sqrt(second)) - 2 * asin(sqrt(first)))


def steady(value: float) -> float:
    """The value to twelve digits: what the order of summing changes on another machine is not written down.

    >>> steady(11.699999999999998)
    11.7
    """
    return float(f"{value:.12g}")


def holm(probabilities: Sequence[float]) -> list[float]:
    """The p-values so corrected that one false alarm among all of them stays as rare as in one test.

    S. Holm, A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6 (1979),
    65–70: the smallest is multiplied by their number, the next by one less, and none comes below one before it.

    >>> [round(p, 2) for p in holm([0.01, 0.04, 0.03, 0.005])]
    [0.03, 0.06, 0.06, 0.02]
    """
    corrected = [0.0] * len(probabilities)
    largest = 0.0
    for rank, place in enumerate(sorted(range(len(probabilities)), key=probabilities.__getitem__)):
        largest = max(largest, min(1.0, steady((len(probabilities) - rank) * probabilities[place])))
        corrected[place] = largest
    return corrected


def _large_enough(expected: Sequence[float]) -> bool:
    return min(expected) >= 1 and 5 * sum(count < 5 for count in expected) <= len(expected)


def _cramers_v(counts: Counts, chi_square: float) -> float:
    """From 0 (none) to 1; of two rows and two groups it is the size of phi. H. Cramér (1946), §21.9."""
    n = sum(map(sum, counts))
    return steady(sqrt(chi_square / n / (min(len(counts), len(counts[0])) - 1)))


def _probability(p: float) -> float:
    """Rounding can lift a sum of probabilities over 1."""
    return min(1.0, steady(p))
