"""Whether estimates keep their promise: `python -m benchmarks.estimates [SIMULATIONS]`.

Studies are simulated in which a machine learns from the control sample and from what was read because it looked
promising, and says something of every quote. Printed is how often the bound on unread quotes holds, and how often the
95 % interval of a prevalence covers the truth, for the machine as it is and one twice too sure of itself (log odds
doubled). Seeds are the numbers of the rows times 100,000, plus the simulation's.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from coding.estimates.prevalence import Prevalence, by_machine, by_people, corrected
from coding.estimates.stop import remainder

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Rows = NDArray[np.int64]

SIGNALS = 6
FOLDS = 5
MORE = 2
"""Quotes read because they look promising, for each control."""
CASES = [
    (quotes, controls, share, strength)
    for quotes, controls in ((300, 50), (600, 100), (2000, 100), (2000, 200))
    for share in (0.02, 0.05, 0.1, 0.3, 0.5)
    for strength in (0.5, 2.5)
]


@dataclass(frozen=True)
class Outcome:
    """Of one simulation: whether each interval covers the truth, whether the bound holds, and how wide they are."""

    people: bool
    machine: bool
    corrected: bool
    sure_of_itself: bool
    bound: bool
    width_people: float
    width_corrected: float


def main(simulations: int) -> None:
    """Prints a Markdown table, and its worst cells."""
    print(
        "| quotes | controls | share | machine | people | machine alone | corrected | too sure | bound | narrower |"
    )
    print("|---:|---:|---:|---|---:|---:|---:|---:|---:|---:|")
    every: list[list[Outcome]] = []
    for number, (quotes, controls, share, strength) in enumerate(CASES, 1):
        found = [
            simulated(np.random.default_rng(number * 100_000 + at), quotes, controls, share, strength)
            for at in range(simulations)
        ]
        every.append(found)
        kind = "weak" if strength < 1 else "good"
        print(f"| {quotes:,} | {controls} | {share:.0%} | {kind} | {' | '.join(_cells(found))} |", flush=True)
    rates = [np.mean([one.corrected for one in found]) for found in every]
    bounds = [np.mean([one.bound for one in found]) for found in every]
    print(f"\nCorrected: {np.mean(rates):.1%} on average, {min(rates):.1%} to {max(rates):.1%}.")
    print(f"The bound holds in {np.mean(bounds):.1%} on average, in {min(bounds):.1%} at worst.")


def simulated(rng: np.random.Generator, quotes: int, controls: int, share: float, strength: float) -> Outcome:
    """One study: what is true, what is read, what the machine says, and what is estimated from it."""
    signals = rng.normal(size=(quotes, SIGNALS))
    carries = _carrying(rng, signals, share, strength)
    drawn = rng.permutation(quotes)
    sample, rest = drawn[:controls], drawn[controls:]
    first = _said(_learned(signals[sample], carries[sample]), signals)
    promising = rest[np.argsort(-first[rest], kind="stable")][: MORE * controls]
    read = np.concatenate([sample, promising])
    score = _cross_fitted(rng, signals, carries, read)
    sure = 1 / (1 + (1 / score - 1) ** 2)
    truth = float(carries.mean())
    people = by_people(int(carries[sample].sum()), sample=controls, frame=quotes)
    alone = by_machine(float(score.sum()), float((score**2).sum()), frame=quotes)
    right, too_sure = (_corrected(carries, said, sample) for said in (score, sure))
    left = remainder(
        int(carries[sample].sum()),
        sample=controls,
        found=int(carries[read].sum()),
        read=len(read),
        frame=quotes,
    )
    return Outcome(
        people=_covers(people, truth),
        machine=_covers(alone, truth),
        corrected=_covers(right, truth),
        sure_of_itself=_covers(too_sure, truth),
        bound=left.most is not None and int(carries.sum() - carries[read].sum()) <= left.most,
        width_people=_width(people),
        width_corrected=_width(right),
    )


def _carrying(rng: np.random.Generator, signals: Floats, share: float, strength: float) -> Flags:
    """(n,) drawn with a chance that follows two of the signals; `share` of the quotes on average."""
    odds = strength * (signals[:, 0] + 0.5 * signals[:, 1])
    low, high = -20.0, 20.0
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if (1 / (1 + np.exp(-odds - middle))).mean() < share else (low, middle)
    carries: Flags = rng.random(len(odds)) < 1 / (1 + np.exp(-odds - low))
    return carries


def _learned(signals: Floats, carries: Flags) -> Floats:
    """(d + 1,) ridge regression, the last number the intercept."""
    rows = np.hstack([signals, np.ones((len(signals), 1))])
    held = np.diag([5.0] * signals.shape[1] + [1e-9])
    return np.asarray(np.linalg.solve(rows.T @ rows + held, rows.T @ carries.astype(float)))


def _said(learned: Floats, signals: Floats) -> Floats:
    return np.asarray(np.clip(signals @ learned[:-1] + learned[-1], 0.001, 0.999))


def _cross_fitted(rng: np.random.Generator, signals: Floats, carries: Flags, read: Rows) -> Floats:
    """(n,) what the machine says of all quotes, of those it learned from without having seen them."""
    score = _said(_learned(signals[read], carries[read]), signals)
    for fold in np.array_split(rng.permutation(read), FOLDS):
        others = np.setdiff1d(read, fold)
        score[fold] = _said(_learned(signals[others], carries[others]), signals[fold])
    return score


def _corrected(carries: Flags, score: Floats, sample: Rows) -> Prevalence:
    return corrected(
        carries[sample].tolist(),
        score[sample].tolist(),
        total=float(score.sum()),
        squares=float((score**2).sum()),
        frame=len(score),
    )


def _covers(told: Prevalence, truth: float) -> bool:
    return told.interval is not None and told.interval.low - 1e-9 <= truth <= told.interval.high + 1e-9


def _width(told: Prevalence) -> float:
    return 0.0 if told.interval is None else told.interval.high - told.interval.low


def _cells(found: list[Outcome]) -> Iterator[str]:
    for field in ("people", "machine", "corrected", "sure_of_itself", "bound"):
        yield f"{np.mean([getattr(one, field) for one in found]):.1%}"
    people, ours = (
        np.mean([getattr(one, f"width_{way}") for one in found]) for way in ("people", "corrected")
    )
    yield f"{1 - ours / people:.0%}"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
