"""Ranking codes for quotes: how probable each code is for each quote, from definitions and from what was decided.

Signals (`signals`) are turned into probabilities by a blend (`blend`) that is learned from scores which the decided
quotes got unseen, so that a signal which misleads is not believed (stacking, Wolpert 1992). Before the first decision
the blend has its usual weights, and the definitions are alone.
"""

from dataclasses import dataclass

import numpy as np

from coding.suggestions.blend import Prior, blended, learned
from coding.suggestions.marks import UNKNOWN, YES, Floats, Marks, Rows, decided, taught
from coding.suggestions.signals import CODES_A_QUOTE, USUAL_WEIGHTS, Space, signals_of

FOLDS, MANY, FOLDS_OF_MANY = 10, 400, 5
"""Decided quotes are left out by turns in ten parts, beyond MANY of them in five."""
ENOUGH = 20
"""Quotes with a confirmed code from which on the quality can be told."""
AS_USUAL = 5.0
"""So many quotes the usual number of codes a quote weighs."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """`score` (n, c) 0 to 1; `known` (k,) the rows on which anything is decided; `unseen` (k, c) the scores that these
    got from models that had not seen them, None when fewer than ENOUGH have a confirmed code."""

    score: Floats
    known: Rows
    unseen: Floats | None


def rank(space: Space, marks: Marks) -> Ranking:
    """Probabilities of c codes for n quotes in canonical order, from what is decided in `marks` (n, c)."""
    known = decided(marks)
    signals = signals_of(space, marks, known)
    prior = _prior(signals, marks[(marks != UNKNOWN).all(axis=1)])
    if not len(known):
        return Ranking(_probability(_under(prior, signals)), known, None)
    folds = folds_of(known)
    left_out = np.empty((len(known), *signals.shape[1:]))
    for fold in range(folds.max() + 1):
        inside = folds == fold
        left_out[inside] = signals_of(space, marks, known[~inside])[known[inside]]
    score = _probability(blended(signals, learned(left_out, marks[known], prior)))
    if len(taught(marks)) < ENOUGH:
        return Ranking(score, known, None)
    return Ranking(score, known, _unseen(left_out, marks[known], folds, prior))


def folds_of(known: Rows) -> Rows:
    """(k,) fold of each row; the order is canonical, so taking turns is as good as drawing."""
    return np.arange(len(known)) % (FOLDS if len(known) <= MANY else FOLDS_OF_MANY)


def _unseen(left_out: Floats, marks: Marks, folds: Rows, prior: Prior) -> Floats:
    """(k, c) scores of quotes that neither the classifiers nor the blend had seen."""
    score = np.zeros(marks.shape)
    for part in range(FOLDS_OF_MANY):
        inside = folds % FOLDS_OF_MANY == part
        if inside.any():
            weights = learned(left_out[~inside], marks[~inside], prior)
            score[inside] = _probability(blended(left_out[inside], weights))
    return score


def _prior(signals: Floats, read: Marks) -> Prior:
    """The usual weights, and the intercept under which a quote is expected to carry as many codes as one of the `read`
    quotes does."""
    usual = np.array(USUAL_WEIGHTS)
    expected = min(CODES_A_QUOTE, signals.shape[1] / 2)
    codes_a_quote = ((read == YES).sum() + AS_USUAL * expected) / (len(read) + AS_USUAL)
    odds = signals @ usual
    low, high = -20.0, 20.0
    for _ in range(50):
        middle = (low + high) / 2
        too_few = _probability(odds + middle).sum(axis=1).mean() < codes_a_quote
        low, high = (middle, high) if too_few else (low, middle)
    return Prior(usual, round((low + high) / 2, 6))


def _under(prior: Prior, signals: Floats) -> Floats:
    return signals @ prior.weights + prior.intercept


def _probability(odds: Floats) -> Floats:
    from scipy.special import expit

    found: Floats = np.round(expit(np.round(odds, 6)), 6)
    return found
