"""Ranking codes for quotes: a classifier for each code, blended with how like its definition a quote is.

Each code has a logistic regression on meaning and words, its examples balanced. How far to trust it against the
definitions is learned from the confirmed codings themselves: from scores for quotes that the classifiers had not seen
(stacking, Wolpert 1992), which also makes the score a probability. Before the first coding the definitions are alone.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Marks = NDArray[np.int8]

YES, NO, UNKNOWN = 1, 0, -1
FOLDS = 5
STRENGTH = 10.0  # inverse regularisation of the classifiers
MOST_NEGATIVE = 2000  # quotes without the code that one classifier learns from
BELIEF = 20.0  # confirmed codings after which what was learned weighs as much as the definitions alone
ENOUGH = 20  # quotes with a confirmed code from which on the quality can be told
USUAL, SPREAD, OBSERVED = 0.1, 0.1, 10.0
"""Mean and standard deviation of the cosine between unrelated texts, weighing as much as ten quotes."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """`score` (n, c) 0 to 1; `unseen` (t, c) the scores that the quotes with a confirmed code (rows `taught`) got
    unseen, None when they are fewer than ENOUGH."""

    score: Floats
    taught: NDArray[np.int64]
    unseen: Floats | None


def rank(features: Floats, likeness: Floats, marks: Marks) -> Ranking:
    """Scores of c codes for n quotes in canonical order.

    `features` (n, d) rows to learn from, `likeness` (n, c) cosines of quotes and definitions, `marks` (n, c) YES, NO or
    UNKNOWN: on a quote with a confirmed code the other codes are NO, unless nobody has decided anything on it.
    """
    standing = standardised(likeness)
    taught = np.flatnonzero((marks == YES).any(axis=1))
    alone = from_definitions(standing)
    if len(taught) < 2:
        return Ranking(alone, taught, None)
    known = np.flatnonzero((marks != UNKNOWN).any(axis=1))
    folds = _folds(known)
    unseen = _unseen(features, marks, known, folds)
    yes = int((marks == YES).sum())
    stack = _stacker(unseen, standing[known], marks[known])
    everywhere = _classified(features, marks, known, np.arange(len(features)))
    score = _believed(_blended(stack, everywhere, standing), alone, yes)
    judged = (
        _cross_blended(unseen, standing[known], marks[known], folds, yes) if len(taught) >= ENOUGH else None
    )
    return Ranking(score, taught, None if judged is None else judged[np.isin(known, taught)])


def standardised(likeness: Floats) -> Floats:
    """(n, c) how far each cosine lies above what is usual for its definition, in spreads of those below it.

    The median and the lower side are usual also for a code that a third of the quotes carry.
    """
    n = len(likeness)
    usual = (n * np.median(likeness, axis=0) + OBSERVED * USUAL) / (n + OBSERVED)
    below = np.minimum(likeness - usual, 0)
    spread = ((below**2).sum(axis=0) + OBSERVED * SPREAD**2) / ((below < 0).sum(axis=0) + OBSERVED)
    standing: Floats = np.round((likeness - usual) / np.sqrt(spread), 6)
    return standing


def from_definitions(standing: Floats) -> Floats:
    """(n, c) 0 to 1 without any coding: three spreads above the usual are 0.35."""
    return _logistic(1.5 * (standing - 3.4))


def _unseen(features: Floats, marks: Marks, known: NDArray[np.int64], folds: NDArray[np.int64]) -> Floats:
    """(k, c) what classifiers say that were taught without the quote's fold; NaN where there was nothing to learn."""
    said = np.full((len(known), marks.shape[1]), np.nan)
    for fold in range(FOLDS):
        inside = folds == fold
        said[inside] = _classified(features, marks, known[~inside], known[inside])
    return said


def _classified(
    features: Floats, marks: Marks, teaching: NDArray[np.int64], asked: NDArray[np.int64]
) -> Floats:
    """(m, c) log odds of each code for the asked rows; NaN for a code without a yes and a no to learn from."""
    from sklearn.linear_model import LogisticRegression

    said = np.full((len(asked), marks.shape[1]), np.nan)
    for code in range(marks.shape[1]):
        yes = teaching[marks[teaching, code] == YES]
        no = teaching[marks[teaching, code] == NO][:MOST_NEGATIVE]
        if not len(yes) or not len(no) or not len(asked):
            continue
        rows = np.concatenate([yes, no])
        model = LogisticRegression(C=STRENGTH, class_weight="balanced", tol=1e-3)
        model.fit(features[rows], marks[rows, code])
        said[:, code] = np.round(model.decision_function(features[asked]), 6)
    return said


def _columns(said: Floats, standing: Floats) -> Floats:
    """(n·c, 4) what the blend sees: log odds, whether there are any, likeness, likeness where there are none."""
    learned = ~np.isnan(said)
    parts = [np.nan_to_num(said), learned, standing, standing * ~learned]
    return np.stack([part.ravel().astype(np.float64) for part in parts], axis=1)


def _stacker(said: Floats, standing: Floats, marks: Marks) -> tuple[Floats, float] | None:
    """(4,) weights and the intercept of the blend, or None when all marks are alike."""
    from sklearn.linear_model import LogisticRegression

    decided = marks.ravel() != UNKNOWN
    answers = marks.ravel()[decided]
    if len(np.unique(answers)) < 2:
        return None
    model = LogisticRegression(C=1.0).fit(_columns(said, standing)[decided], answers)
    return model.coef_[0], float(model.intercept_[0])


def _blended(stack: tuple[Floats, float] | None, said: Floats, standing: Floats) -> Floats:
    if stack is None:
        return from_definitions(standing)
    weights, intercept = stack
    return _logistic(_columns(said, standing) @ weights + intercept).reshape(standing.shape)


def _cross_blended(
    said: Floats, standing: Floats, marks: Marks, folds: NDArray[np.int64], yes: int
) -> Floats:
    """(k, c) scores of quotes that neither their classifiers nor their blend had seen."""
    score = np.zeros(standing.shape)
    for fold in range(FOLDS):
        inside = folds == fold
        stack = _stacker(said[~inside], standing[~inside], marks[~inside])
        score[inside] = _blended(stack, said[inside], standing[inside])
    return _believed(score, from_definitions(standing), yes)


def _believed(learned: Floats, alone: Floats, yes: int) -> Floats:
    """Between the definitions alone and what was learned, in log odds, by the number `yes` of confirmed codings."""
    share = yes / (yes + BELIEF)
    return np.round(_logistic(share * _log_odds(learned) + (1 - share) * _log_odds(alone)), 6)


def _folds(known: NDArray[np.int64]) -> NDArray[np.int64]:
    """(k,) fold of each row; the order is canonical, so taking turns is as good as drawing."""
    return np.arange(len(known)) % FOLDS


def _logistic(odds: Floats) -> Floats:
    from scipy.special import expit

    found: Floats = expit(odds)
    return found


def _log_odds(probability: Floats) -> Floats:
    from scipy.special import logit

    found: Floats = logit(np.clip(probability, 1e-6, 1 - 1e-6))
    return found
