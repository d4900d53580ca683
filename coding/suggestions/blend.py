"""The blend of signals into a probability: a logistic regression whose weights may differ from code to code.

A code's weights are those of all codes plus a departure of its own. Both have a normal prior: the common weights lie
near the usual ones, the departures near zero, so that a code with three examples follows the others and a code with
fifty goes its own way (partial pooling: Gelman and Hill 2007, chapters 12 and 14). The most probable weights are found
by Newton's method, the departures eliminated code by code.
"""

from dataclasses import dataclass

import numpy as np

from coding.suggestions.marks import UNKNOWN, YES, Floats, Marks

COMMON, COMMON_INTERCEPT = 0.5, 1.0
"""Standard deviations of the prior of the common weights, and of the common intercept."""
OWN, OWN_INTERCEPT = 0.2, 0.5
"""The same of a code's own departures."""
MOST_STEPS = 30
GAINED = 1e-4
"""A step that gains less log likelihood than this is the last."""
SMALLEST_STEP = 1e-3


@dataclass(frozen=True, slots=True)
class Prior:
    """The usual weights (j,) of the signals, and the intercept."""

    weights: Floats
    intercept: float


def blended(signals: Floats, weights: Floats) -> Floats:
    """(n, c) log odds of signals (n, c, j) under weights (c, j + 1), the intercept last."""
    odds: Floats = np.einsum("ncj,cj->nc", signals, weights[:, :-1]) + weights[:, -1]
    return odds


def learned(signals: Floats, marks: Marks, prior: Prior) -> Floats:
    """(c, j + 1) the most probable weights given the decided `marks` (k, c) and their `signals` (k, c, j)."""
    cases = _Cases.of(signals, marks)
    usual = np.append(prior.weights, prior.intercept)
    at = _Weights(usual, np.zeros((signals.shape[1], len(usual))))
    reached = _likelihood(cases, at, usual)
    for _ in range(MOST_STEPS):
        step = _newton(cases, at, usual)
        share = 1.0
        while (now := _likelihood(cases, at.moved(step, share), usual)) < reached and share > SMALLEST_STEP:
            share /= 2
        if now < reached:
            break
        at, gained, reached = at.moved(step, share), now - reached, now
        if gained < GAINED:
            break
    return np.round(at.of_codes(), 6)


@dataclass(frozen=True, slots=True)
class _Weights:
    """Those common to all codes (j + 1,), and the departures of each code (c, j + 1)."""

    common: Floats
    own: Floats

    def of_codes(self) -> Floats:
        found: Floats = self.common + self.own
        return found

    def moved(self, step: "_Weights", share: float) -> "_Weights":
        return _Weights(self.common + share * step.common, self.own + share * step.own)


@dataclass(frozen=True, slots=True)
class _Cases:
    """Per code: signals with a one for the intercept (c, k, j + 1), answers (c, k), and 1 where decided, else 0."""

    seen: Floats
    answer: Floats
    counts: Floats

    @staticmethod
    def of(signals: Floats, marks: Marks) -> "_Cases":
        ones = np.ones((*signals.shape[:2], 1))
        seen = np.ascontiguousarray(np.concatenate([signals, ones], axis=2).transpose(1, 0, 2))
        return _Cases(
            seen, (marks == YES).T.astype(np.float64), np.ascontiguousarray((marks != UNKNOWN).T * 1.0)
        )

    def odds(self, weights: Floats) -> Floats:
        odds: Floats = np.matmul(self.seen, weights[:, :, None])[:, :, 0]
        return odds


def _held(width: int) -> tuple[Floats, Floats]:
    """One over the variances of the prior: of the common weights, and of the departures."""
    common = 1 / np.append(np.full(width - 1, COMMON), COMMON_INTERCEPT) ** 2
    own = 1 / np.append(np.full(width - 1, OWN), OWN_INTERCEPT) ** 2
    return common, own


def _likelihood(cases: _Cases, at: _Weights, usual: Floats) -> float:
    """The log likelihood of the answers and of the weights themselves under the prior, but for a constant."""
    odds = cases.odds(at.of_codes())
    held, held_own = _held(len(usual))
    away = (held * (at.common - usual) ** 2).sum() + (held_own * at.own**2).sum()
    return float((cases.counts * (cases.answer * odds - np.logaddexp(0, odds))).sum() - away / 2)


def _newton(cases: _Cases, at: _Weights, usual: Floats) -> _Weights:
    """Newton's step from `at`: the common weights first, the departures of each code given them (block inverse)."""
    from scipy.special import expit

    held, held_own = _held(len(usual))
    probability = expit(cases.odds(at.of_codes()))
    turned = cases.seen.transpose(0, 2, 1)
    slope = np.matmul(turned, (cases.counts * (cases.answer - probability))[:, :, None])[:, :, 0]
    certain = cases.counts * probability * (1 - probability)
    bend = np.matmul(turned * certain[:, None, :], cases.seen)
    pull_own = (slope - held_own * at.own)[:, :, None]
    both = np.linalg.solve(bend + np.diag(held_own), np.concatenate([bend, pull_own], axis=2))
    through, alone = both[:, :, :-1], both[:, :, -1]
    rest = bend.sum(axis=0) + np.diag(held) - np.matmul(bend, through).sum(axis=0)
    pull = slope.sum(axis=0) - held * (at.common - usual)
    step = np.linalg.solve(rest, pull - np.matmul(bend, alone[:, :, None])[:, :, 0].sum(axis=0))
    return _Weights(step, alone - through @ step)
