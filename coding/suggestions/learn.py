"""Ranking codes for quotes: how probable each code is for each quote, from definitions and from what was decided.

Signals (`signals`) are turned into probabilities by a blend (`blend`) that is learned from scores which the decided
quotes got unseen, so that a signal which misleads is not believed (stacking, Wolpert 1992). Before the first decision
the blend has its usual weights, and the definitions are alone.
"""

from dataclasses import dataclass

import numpy as np

from coding.suggestions.blend import Prior, blended, learned
from coding.suggestions.marks import UNKNOWN, YES, Floats, Marks, Rows, decided, taught
from coding.suggestions.signals import CODES_A_QUOTE, CODES_THERE, SAMPLE, USUAL_WEIGHTS, Space, signals_of

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
    lessons = lessons_of(space, marks)
    known, score = decided(marks), scores(lessons)
    if len(taught(marks)) < ENOUGH:
        return Ranking(score, known, None)
    return Ranking(score, known, _unseen(lessons))


@dataclass(frozen=True, slots=True)
class Lessons:
    """What the blend learns from: `marks` (k, c) of decided quotes and the signals (k, c, j) these got left out, by
    fold; and the signals (n, c, j) that it is then applied to."""

    signals: Floats
    left_out: Floats
    marks: Marks
    folds: Rows
    prior: Prior


def lessons_of(space: Space, marks: Marks) -> Lessons:
    """What there is to learn from the decided rows of `marks` (n, c), and to apply it to."""
    known = decided(marks)
    folds = folds_of(known)
    signals = signals_of(space, marks, known, np.arange(len(marks)))
    left_out = np.empty((len(known), *signals.shape[1:]))
    for fold in np.unique(folds):
        inside = folds == fold
        left_out[inside] = signals_of(space, marks, known[~inside], known[inside])
    prior = _prior(signals, marks[(marks != UNKNOWN).all(axis=1)])
    return Lessons(signals, left_out, marks[known], folds, prior)


def scores(lessons: Lessons) -> Floats:
    """(n, c) probabilities; those of decided quotes are of quotes that were seen."""
    return _probability(blended(lessons.signals, learned(lessons.left_out, lessons.marks, lessons.prior)))


def folds_of(known: Rows) -> Rows:
    """(k,) fold of each row; the order is canonical, so taking turns is as good as drawing."""
    return np.arange(len(known)) % (FOLDS if len(known) <= MANY else FOLDS_OF_MANY)


def _unseen(lessons: Lessons) -> Floats:
    """(k, c) scores of quotes that neither the classifiers nor the blend had seen."""
    left_out, marks = lessons.left_out, lessons.marks
    score = np.zeros(marks.shape)
    for part in range(FOLDS_OF_MANY):
        inside = lessons.folds % FOLDS_OF_MANY == part
        if inside.any():
            weights = learned(left_out[~inside], marks[~inside], lessons.prior)
            score[inside] = _probability(blended(left_out[inside], weights))
    return score


def _prior(signals: Floats, read: Marks) -> Prior:
    """The usual weights, and the intercept under which a quote is expected to carry as many codes as one of the `read`
    quotes does."""
    usual = np.array(USUAL_WEIGHTS)
    expected = min(CODES_A_QUOTE, signals.shape[1] / CODES_THERE)
    codes_a_quote = ((read == YES).sum() + AS_USUAL * expected) / (len(read) + AS_USUAL)
    odds = signals[:SAMPLE] @ usual
    low, high = -20.0, 20.0
    for _ in range(50):
        middle = (low + high) / 2
        too_few = _probability(odds + middle).sum(axis=1).mean() < codes_a_quote
        low, high = (middle, high) if too_few else (low, middle)
    return Prior(usual, round((low + high) / 2, 6))


def _probability(odds: Floats) -> Floats:
    from scipy.special import expit

    found: Floats = np.round(expit(np.round(odds, 6)), 6)
    return found
