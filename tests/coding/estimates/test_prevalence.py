"""Prevalence in three ways."""

from statistics import NormalDist

import numpy as np
import pytest
from scipy.stats import t

from coding.estimates.intervals import Interval
from coding.estimates.prevalence import FEWEST, by_machine, by_people, corrected


def test_people_alone_are_exact() -> None:
    """All of a frame that is read whole; and 0 of 20 of very many as Clopper and Pearson have it, .1684."""
    assert by_people(3, sample=12, frame=12).interval == Interval(0.25, 0.25)
    told = by_people(0, sample=20, frame=100_000)
    assert told.interval is not None
    assert round(told.interval.high, 3) == 0.168


def test_the_machine_alone_says_what_its_interval_leaves_out() -> None:
    """Certain probabilities leave no chance at all, and still say nothing about mistakes."""
    told = by_machine(30.0, 30.0, frame=100)
    assert told.interval == Interval(0.3, 0.3)
    assert told.covers == "chance alone, if every probability is right; not the machine's mistakes"


def test_nothing_is_corrected_with_too_few_controls() -> None:
    """The reason says how many are needed."""
    told = corrected([True] * (FEWEST - 1), [0.5] * (FEWEST - 1), total=50.0, squares=25.0, frame=100)
    assert (told.share, told.interval, told.n) == (None, None, 29)
    assert told.reason == "29 control quotes were read for this code; 30 are needed"


def test_scores_that_tell_nothing_leave_the_interval_of_wilson() -> None:
    """For n − 1 degrees of freedom and a finite frame; with no control carrying the code it still has a width."""
    frame, n, found = 500, 50, 4
    told = corrected([at < found for at in range(n)], [0.2] * n, total=100.0, squares=20.0, frame=frame)
    z2 = float(t.ppf(0.975, n - 1)) ** 2 * (frame - n) / (frame - 1) / n
    share = found / n
    middle = (share + z2 / 2) / (1 + z2)
    half = (share * (1 - share) * z2 + z2 * z2 / 4) ** 0.5 / (1 + z2)
    assert told.interval is not None
    assert (told.interval.low, told.interval.high) == pytest.approx((middle - half, middle + half), abs=1e-4)
    none = corrected([False] * n, [0.02] * n, total=10.0, squares=0.2, frame=frame)
    assert none.interval is not None
    assert none.interval.high > 0.05


def test_a_good_machine_narrows_and_a_biased_one_is_set_right() -> None:
    """Scores twice too high by themselves; the corrected share is near the truth, and nearer than people's alone."""
    rng = np.random.default_rng(5)
    carries = rng.random(2000) < 0.2
    score = np.clip(0.25 + 0.7 * carries + rng.normal(scale=0.05, size=2000), 0, 1)
    controls = rng.permutation(2000)[:100]
    told = corrected(
        carries[controls].tolist(),
        score[controls].tolist(),
        total=float(score.sum()),
        squares=float((score**2).sum()),
        frame=2000,
    )
    people = by_people(int(carries[controls].sum()), sample=100, frame=2000)
    alone = by_machine(float(score.sum()), float((score**2).sum()), frame=2000)
    assert told.share == pytest.approx(carries.mean(), abs=0.02)
    assert alone.share is not None
    assert alone.share > 1.8 * carries.mean()
    assert told.interval is not None
    assert people.interval is not None
    assert told.interval.high - told.interval.low < 0.6 * (people.interval.high - people.interval.low)


@pytest.mark.parametrize("share", [0.05, 0.2, 0.5])
def test_the_corrected_interval_covers_the_truth(share: float) -> None:
    """In 93 to 98 of 100 of 400 simulated studies of 800 quotes and 80 controls, the machine too sure of itself."""
    rng = np.random.default_rng(round(share * 1000))
    covered = np.mean([_covers(rng, share) for _ in range(400)])
    assert 0.93 <= covered <= 0.98


def _covers(rng: np.random.Generator, share: float) -> bool:
    signal = rng.normal(size=800)
    carries = signal + rng.normal(size=800) > NormalDist(0, 2**0.5).inv_cdf(1 - share)
    score = 1 / (1 + np.exp(-3 * (signal - 1)))
    controls = rng.permutation(800)[:80]
    told = corrected(
        carries[controls].tolist(),
        score[controls].tolist(),
        total=float(score.sum()),
        squares=float((score**2).sum()),
        frame=800,
    )
    assert told.interval is not None
    return bool(told.interval.low <= carries.mean() <= told.interval.high)
