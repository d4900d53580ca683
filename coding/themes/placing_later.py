"""Which accepted theme a later quote belongs to: as near to its middle as nine in ten of the theme's own quotes are."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
SHARE = 0.9  # of a theme's own quotes that are at least as near to it as what is placed there
FEWEST = 2  # quotes that a theme needs to tell how near its own are
SHOWN = 2  # of its quotes that are named in the reason
BLOCK = 500  # later quotes that are compared with a theme's at once, so that memory is bounded
NOTHING = 1e-9  # a row shorter than this is rounding noise


@dataclass(frozen=True, slots=True)
class Fit:
    """A later quote belongs to the theme of this number.

    `score` above 0 to 1: so large a part of the theme's own quotes is no nearer to its middle. `nearest` are the
    numbers of the theme's quotes that are most like the quote, the nearest first.
    """

    theme: int
    score: float
    nearest: tuple[int, ...]


def fits(later: Floats, rows: Floats, themes: Sequence[Sequence[int]]) -> list[tuple[Fit, ...]]:
    """For each of the later quotes (m, d) the themes it belongs to, none when it is unlike all.

    `rows` (n, d) are the quotes of the themes and `themes` the numbers of each theme's quotes; all rows have length 1
    or are zero. A quote belongs to the theme with the nearest middle, and to the themes that hold all quotes of that
    one, where it is near enough. Ties go to the theme that comes first.
    """
    usable = [number for number, own in enumerate(themes) if len(own) >= FEWEST]
    if not usable:
        return [()] * len(later)
    around = [_around(number, usable, themes) for number in usable]
    own = _typical([rows[list(themes[number])] for number in usable], around)
    near = _round(later @ np.array([_middle(typical) for typical in own]).T)
    nearness = [np.sort(own_nearness(typical)) for typical in own]
    chosen = [
        (at, theme, score)
        for at, first in enumerate(np.argmax(near, axis=1).tolist())
        for theme in (first, *around[first])
        if (score := _score(float(near[at, theme]), nearness[theme])) > 0
    ]
    found: list[list[Fit]] = [[] for _ in later]
    alike = {
        theme: _nearest(later, [at for at, into, _ in chosen if into == theme], rows, themes[number])
        for theme, number in enumerate(usable)
    }
    for at, theme, score in chosen:
        found[at].append(Fit(usable[theme], score, alike[theme][at]))
    return [tuple(fitting) for fitting in found]


def own_nearness(rows: Floats) -> Floats:
    """(n,) cosine of each row of a theme to the middle of the others, leave-one-out; n is at least 2.

    >>> own_nearness(np.array([[1.0, 0.0], [1.0, 0.0], [0.0, 1.0]])).tolist()
    [0.707107, 0.707107, 0.0]
    """
    others = rows.sum(axis=0) - rows
    lengths = np.linalg.norm(others, axis=1)
    likeness = np.einsum("ij,ij->i", rows, others)
    return _round(np.divide(likeness, lengths, out=np.zeros(len(rows)), where=lengths > NOTHING))


def _typical(own: Sequence[Floats], around: Sequence[Sequence[int]]) -> list[Floats]:
    """The rows of each theme without those that are nearer to a theme apart from it; all when fewer than FEWEST stay.

    Those would pull its middle away, and make almost anything near enough.
    """
    middles = np.array([_middle(rows) for rows in own])
    typical: list[Floats] = []
    for theme, rows in enumerate(own):
        apart = [
            other
            for other in range(len(own))
            if other != theme and other not in around[theme] and theme not in around[other]
        ]
        others = _round(rows @ middles[apart].T)
        stay = np.all(others <= own_nearness(rows)[:, None], axis=1)
        typical.append(rows[stay] if stay.sum() >= FEWEST else rows)
    return typical


def _score(near: float, own: Floats) -> float:
    """The share of a theme's quotes (their nearness ascending) that are no nearer; 0 when it is not near enough."""
    bar = own[int((1 - SHARE) * len(own) + 1e-9)]
    if near < bar or near <= 0:
        return 0.0
    return round(float(np.searchsorted(own, near, side="right")) / len(own), 4)


def _around(number: int, usable: Sequence[int], themes: Sequence[Sequence[int]]) -> list[int]:
    """The places in `usable` of the themes that hold all quotes of one, smaller ones first."""
    inside = set(themes[number])
    found = [at for at, other in enumerate(usable) if inside < set(themes[other])]
    return sorted(found, key=lambda at: (len(themes[usable[at]]), at))


def _nearest(
    later: Floats, asked: Sequence[int], rows: Floats, own: Sequence[int]
) -> dict[int, tuple[int, ...]]:
    """For each of the later quotes that are asked for the SHOWN quotes of a theme most like it; ties by place."""
    inside = rows[list(own)]
    found: dict[int, tuple[int, ...]] = {}
    for start in range(0, len(asked), BLOCK):
        block = list(asked[start : start + BLOCK])
        likeness = _round(later[block] @ inside.T)
        best: list[list[int]] = []
        for _ in range(min(SHOWN, len(own))):
            first = np.argmax(likeness, axis=1)
            likeness[np.arange(len(block)), first] = -np.inf
            best.append(first.tolist())
        found |= {
            at: tuple(own[one] for one in ranked)
            for at, ranked in zip(block, zip(*best, strict=True), strict=True)
        }
    return found


def _round(values: Floats) -> Floats:
    return np.round(values, 6)


def _middle(rows: Floats) -> Floats:
    return _unit(rows.sum(axis=0))


def _unit(row: Floats) -> Floats:
    length = float(np.linalg.norm(row))
    return row / length if length > NOTHING else np.zeros_like(row)
