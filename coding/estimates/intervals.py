"""Exact intervals for how many of a finite number of quotes carry a code, from a random sample of them."""

from dataclasses import dataclass

ROUNDING = 1e-12
"""What a probability of exactly `error` may be off by."""


@dataclass(frozen=True, slots=True)
class Interval:
    """From `low` to `high`, both included."""

    low: float
    high: float

    def to_json(self) -> list[float]:
        """[low, high], rounded to four places."""
        return [round(self.low, 4), round(self.high, 4)]


def highest_total(found: int, *, sample: int, frame: int, error: float = 0.05) -> int:
    """The largest number of quotes in the `frame` with which `found` or fewer in a `sample` are not too unlikely.

    "Too unlikely" is a hypergeometric probability of `error` or less. In random samples the true number is higher in
    at most that share of cases, whatever it is (test inversion; Buonaccorsi 1987, The American Statistician 41, 215).

    Nothing found in 59 of 1,000: 48 may carry it, for the chance to miss all of 48 is .0502, of 49 only .0471.

    >>> highest_total(0, sample=59, frame=1000)
    48
    >>> highest_total(3, sample=20, frame=20)
    3
    """
    from scipy.stats import hypergeom

    low, high = found, frame - (sample - found)
    while low < high:
        middle = (low + high + 1) // 2
        if hypergeom.cdf(found, frame, middle, sample) > error + ROUNDING:
            low = middle
        else:
            high = middle - 1
    return low


def lowest_total(found: int, *, sample: int, frame: int, error: float = 0.05) -> int:
    """The smallest number of quotes with which `found` or more in the sample are not too unlikely.

    >>> lowest_total(0, sample=59, frame=1000), lowest_total(30, sample=59, frame=1000)
    (0, 398)
    """
    return frame - highest_total(sample - found, sample=sample, frame=frame, error=error)


def share_interval(found: int, n: int, *, error: float = 0.05) -> Interval:
    """The share behind `found` of `n` independent cases, n ≥ 1 (Clopper and Pearson 1934, Biometrika 26, 404).

    >>> share_interval(8, 10).to_json()
    [0.4439, 0.9748]
    >>> share_interval(0, 20).to_json()
    [0.0, 0.1684]
    """
    from scipy.stats import beta

    low = 0.0 if found == 0 else float(beta.ppf(error / 2, found, n - found + 1))
    high = 1.0 if found == n else float(beta.ppf(1 - error / 2, found + 1, n - found))
    return Interval(low, high)
