"""How often a code occurs, told in three ways that are never mixed: by people, by the machine, and corrected.

*Human*: the control sample alone, exact for a finite number of quotes. *Machine*: the mean of its probabilities; its
interval says nothing about the machine's own mistakes. *Corrected*: the machine's mean over the frame plus what people
found different in the control sample, of which the machine gave scores before it had seen the decisions: the difference
estimator of survey sampling (Särndal, Swensson and Wretman 1992, chapter 6), today prediction-powered inference
(Angelopoulos et al. 2023, Science 382, 669), with cross-fitting (Zrnic and Candès 2024, PNAS 121, e2322083121).
"""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from math import sqrt
from typing import Any

from coding.estimates.intervals import Interval, highest_total, lowest_total

FEWEST = 30
"""Controls below which no corrected share is told."""
BELIEF = 1.0
"""An imagined quote with and one without the code, on which the machine says no more than on any other."""


@dataclass(frozen=True, slots=True)
class Prevalence:
    """A share 0 to 1 of the frame's quotes with its 95 % interval, from `n` quotes; None with a `reason` in words.

    `covers` says what the interval allows for.
    """

    share: float | None
    interval: Interval | None
    n: int
    covers: str
    reason: str | None = None

    def to_json(self) -> dict[str, Any]:
        """The JSON shape."""
        interval = None if self.interval is None else self.interval.to_json()
        share = None if self.share is None else round(self.share, 4)
        return asdict(self) | {"share": share, "interval": interval}


def by_people(found: int, *, sample: int, frame: int) -> Prevalence:
    """From `found` quotes with the code in a control sample of a frame.

    >>> told = by_people(6, sample=50, frame=400)
    >>> told.to_json()["share"], told.to_json()["interval"]
    (0.12, [0.05, 0.235])
    >>> by_people(0, sample=0, frame=400).reason
    'no control quote was read for this code'
    """
    covers = "the chance of drawing these control quotes"
    if not sample:
        return Prevalence(None, None, 0, covers, "no control quote was read for this code")
    low = lowest_total(found, sample=sample, frame=frame, error=0.025)
    high = highest_total(found, sample=sample, frame=frame, error=0.025)
    return Prevalence(found / sample, Interval(low / frame, high / frame), sample, covers)


def by_machine(total: float, squares: float, *, frame: int) -> Prevalence:
    """From the sum and the sum of squares of the machine's probabilities over the frame.

    The interval is how far the true number strays by chance if every probability is right (Poisson binomial).

    >>> by_machine(80.0, 40.0, frame=400).to_json()["interval"]
    [0.169, 0.231]
    """
    spread = 1.96 * sqrt(max(0.0, total - squares))
    low, high = max(0.0, total - spread), min(float(frame), total + spread)
    covers = "chance alone, if every probability is right; not the machine's mistakes"
    return Prevalence(total / frame, Interval(low / frame, high / frame), frame, covers)


def corrected(
    decided: Sequence[bool], said: Sequence[float], *, total: float, squares: float, frame: int
) -> Prevalence:
    """The machine's mean over the frame, corrected by the control sample.

    `decided` is what people say of each control quote, `said` the machine's unseen score of it; `total` and `squares`
    are the sums of all scores of the frame and of their squares. The interval holds every share θ that the correction
    does not contradict: with the variance that the differences have if θ is true,

        V(θ) = θ(1 − θ)(1 − 2δ) + v,

    v the variance of the scores over the frame, and δ how much higher they are on quotes with the code than without it:
    the covariance of a score and what is 0 or 1 is θ(1 − θ)δ. So it stays honest when no control carries the code, as
    Wilson's does, and is Wilson's for n − 1 degrees of freedom when the scores tell nothing.

    >>> half = [index % 2 == 0 for index in range(40)]
    >>> corrected(half, [0.5] * 40, total=200.0, squares=100.0, frame=400).to_json()["interval"]
    [0.3547, 0.6453]
    >>> corrected(half, half, total=200.0, squares=200.0, frame=400).to_json()["interval"]
    [0.451, 0.549]
    """
    n = len(decided)
    covers = "the chance of drawing these control quotes, and the machine's mistakes on quotes like them"
    if n < FEWEST:
        reason = f"{n} control quotes were read for this code; {FEWEST} are needed"
        return Prevalence(None, None, n, covers, reason)
    mean = total / frame
    share = mean + (sum(decided) - sum(said)) / n
    if n == frame:
        share = sum(decided) / n
        return Prevalence(share, Interval(share, share), n, covers)
    variance = max(0.0, squares / frame - mean * mean)
    lift = _lift(decided, said, mean)
    factor = _quantile(n) ** 2 * (frame - n) / (frame - 1) / n

    def fits(theta: float) -> bool:
        return (share - theta) ** 2 <= factor * _variance(theta, lift, variance)

    inside = min(1.0, max(0.0, share))
    low, high = _edge(fits, inside, 0.0), _edge(fits, inside, 1.0)
    return Prevalence(inside, Interval(low, high), n, covers)


def _lift(decided: Sequence[bool], said: Sequence[float], mean: float) -> float:
    """δ; both means are drawn towards that of all quotes while few have been seen."""
    on = [score for score, holds in zip(said, decided, strict=True) if holds]
    off = [score for score, holds in zip(said, decided, strict=True) if not holds]
    with_code, without = ((sum(some) + BELIEF * mean) / (len(some) + BELIEF) for some in (on, off))
    return with_code - without


def _variance(theta: float, lift: float, variance: float) -> float:
    """V(θ), never below what the strongest correlation of scores and code leaves."""
    binomial = theta * (1 - theta)
    least = (sqrt(binomial) - sqrt(variance)) ** 2
    return max(least, binomial * (1 - 2 * lift) + variance)


def _quantile(n: int) -> float:
    from scipy.stats import t

    return float(t.ppf(0.975, n - 1))


def _edge(fits: Callable[[float], bool], inside: float, end: float) -> float:
    """The last value from `inside` towards `end` that fits, to five places; they fit up to one point."""
    if fits(end):
        return end
    for _ in range(18):
        middle = (inside + end) / 2
        inside, end = (middle, end) if fits(middle) else (inside, middle)
    return inside
