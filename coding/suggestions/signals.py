"""What speaks for a code: one number a quote, a code and a signal, learned from definitions and decided quotes.

The classifier is a ridge regression, one factorisation for all codes. The definitions teach it too, as if each were
some quotes that carry its code and no other, so that it begins with them and outgrows them as codings come. Three
of them, differing in how freely they learn and whether the definitions teach, and the plain likeness to the
definitions are the signals; the blend learns from decided quotes which to believe, and for which code.
"""

from dataclasses import dataclass

import numpy as np

from coding.suggestions.marks import UNKNOWN, YES, Floats, Marks, Rows

RIDGES = ((1.0, 8.0), (4.0, 8.0), (1.0, 0.0))
"""Of each classifier, how strongly it is held back, and as how many quotes a definition counts."""
USUAL_WEIGHTS = (1.4, 0.2, 1.4, 0.2, 0.5, 0.5)
"""How far each signal is believed before the first coding, as log odds a unit."""
SPREADS, LEAST = 3.0, 0.01
"""A signal is measured in units of so many spreads, each of them this much at least."""
SAMPLE = 1500
"""What is usual for a code is seen from so many quotes; canonical order makes the first ones a random sample."""
WORDING = 0.7
"""Length of the wording beside the meaning."""
CODES_A_QUOTE = 1.5
"""Codes that a quote is expected to carry before any is coded."""
CODES_THERE = 8
"""But one for so many codes that there are: a codebook that has just begun does not fit every quote."""
USUAL, SPREAD, OBSERVED = 0.1, 0.1, 10.0
"""Mean and standard deviation of the cosine between unrelated texts, weighing as much as ten quotes."""


@dataclass(frozen=True, slots=True)
class Space:
    """Centred features (n, d) of quotes and (c, d) of definitions; `standing` (n, c) is likeness above the usual."""

    quotes: Floats
    definitions: Floats
    standing: Floats


def space_of(meaning: Floats, meant: Floats, words: Floats, words_meant: Floats) -> Space:
    """From unit rows: meaning and wording of n quotes, and the same of c definitions."""
    quotes = np.hstack([meaning, WORDING * words])
    centre = quotes.mean(axis=0)
    definitions = np.hstack([meant, WORDING * words_meant])
    likeness = np.round(meaning @ meant.T, 6)
    return Space(quotes - centre, definitions - centre, standing_of(likeness))


def signals_of(space: Space, marks: Marks, teaching: Rows, asked: Rows) -> Floats:
    """(m, c, 6) signals of the rows `asked` when the rows `teaching` are known.

    0 is what most quotes have, higher speaks for the code.
    """
    first, second, third = (
        _said(space, asked, weights_of(space, marks, teaching, ridge)) for ridge in RIDGES
    )
    standing = space.standing[asked] / SPREADS
    return np.stack([first, ahead(first), second, ahead(second), third, standing], axis=2)


def standing_of(likeness: Floats) -> Floats:
    """(n, c) how far each cosine lies above what is usual for its definition, in spreads of those below it.

    The median and the lower side are usual also for a code that a third of the quotes carry.
    """
    n = len(likeness)
    usual = (n * np.median(likeness, axis=0) + OBSERVED * USUAL) / (n + OBSERVED)
    below = np.minimum(likeness - usual, 0)
    spread = ((below**2).sum(axis=0) + OBSERVED * SPREAD**2) / ((below < 0).sum(axis=0) + OBSERVED)
    standing: Floats = np.round((likeness - usual) / np.sqrt(spread), 6)
    return standing


def _said(space: Space, asked: Rows, weights: Floats) -> Floats:
    """(m, c) what a classifier of these weights says of the rows asked, above its median, in the unit of `unit_of`."""
    usual, unit = unit_of(space.quotes[:SAMPLE] @ weights)
    said: Floats = np.round((space.quotes[asked] @ weights - usual) / unit, 6)
    return said


def unit_of(said: Floats) -> tuple[Floats, Floats]:
    """(c,) the median of what a classifier says, and SPREADS spreads of what it says below.

    Half of it is the code's own, half the mean of all codes: a code with few examples has little of its own. A little
    more keeps what one quote taught from being blown up.
    """
    usual = np.median(said, axis=0)
    below = np.minimum(said - usual, 0)
    own = np.sqrt((below**2).sum(axis=0) / np.maximum(1, (below < 0).sum(axis=0)))
    return usual, SPREADS * ((own + own.mean()) / 2 + LEAST)


def ahead(signal: Floats) -> Floats:
    """(n, c) how far a code is ahead of the best other code of the quote; negative behind it; 0 with one code.

    >>> ahead(np.array([[3.0, 1.0, 2.0]])).tolist()
    [[1.0, -2.0, -1.0]]
    """
    if signal.shape[1] < 2:
        return np.zeros_like(signal)
    two = np.partition(signal, -2, axis=1)
    second, best = two[:, -2:-1], two[:, -1:]
    found: Floats = signal - np.where(signal >= best, second, best)
    return found


def weights_of(space: Space, marks: Marks, teaching: Rows, ridge: tuple[float, float] = RIDGES[0]) -> Floats:
    """(d, c) weights of the features, from the decided rows `teaching` and the definitions, as `ridge` says.

    What is learned is the distance of each mark from the share of the code; an undecided one is at no distance.
    """
    held, taught = ridge
    rows, wanted = space.quotes[teaching], _distances(marks[teaching])
    if taught:
        share = _shares(marks[teaching])
        rows = np.vstack([rows, np.sqrt(taught) * space.definitions])
        wanted = np.vstack([wanted, np.sqrt(taught) * (np.eye(len(share)) - share)])
    n, d = rows.shape
    if n < d:
        return np.asarray(
            rows.T @ np.linalg.solve(rows @ rows.T + held * np.eye(n), wanted), dtype=np.float64
        )
    return np.asarray(np.linalg.solve(rows.T @ rows + held * np.eye(d), rows.T @ wanted), dtype=np.float64)


def _shares(marks: Marks) -> Floats:
    """(c,) share of the decided quotes that carry each code, as if one more quote had been decided."""
    usual = CODES_A_QUOTE / max(2, marks.shape[1])
    shares: Floats = ((marks == YES).sum(axis=0) + usual) / ((marks != UNKNOWN).sum(axis=0) + 1)
    return shares


def _distances(marks: Marks) -> Floats:
    return np.where(marks == UNKNOWN, 0.0, (marks == YES) - _shares(marks))
