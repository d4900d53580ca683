"""How the suggestions grow better with each coding: what they were after an eighth, a quarter and a half of them."""

from typing import Any

import numpy as np

from coding.suggestions.learn import FOLDS_OF_MANY, lessons_of, scores
from coding.suggestions.marks import UNKNOWN, Floats, Marks, Rows, taught
from coding.suggestions.quality import quality_of
from coding.suggestions.signals import Space
from coding.suggestions.threshold import threshold_of

SHARES = (8, 4, 2)
SAMPLE = 600
"""Unread quotes beside the read ones from which it is seen what is usual for a code."""


def curve_of(space: Space, marks: Marks, *, unseen: Floats, known: Rows, most: int) -> list[dict[str, Any]]:
    """The JSON points of the learning curve: trained on `n` read quotes, right on quotes it had not seen.

    The smaller parts are the first in canonical order, which is as good as drawn, and are measured on the other read
    quotes; the last point is the cross-validation on all, in five or ten parts.
    """
    points = []
    unread = np.setdiff1d(np.arange(len(marks)), known)[:SAMPLE]
    rows = np.union1d(known, unread)
    seen = Space(space.quotes[rows], space.definitions, space.standing[rows])
    for share in SHARES:
        first = known[: len(known) // share]
        asked = np.intersect1d(np.setdiff1d(known, first), taught(marks))
        if len(first) and len(asked):
            score = scores(lessons_of(seen, _only(marks[rows], np.isin(rows, first))))
            points.append(_point(len(first), score[np.isin(rows, asked)], marks[asked], most))
    inside = np.isin(known, taught(marks))
    learned = len(known) - len(known) // FOLDS_OF_MANY
    return [*points, _point(learned, unseen[inside], marks[known[inside]], most)]


def _only(marks: Marks, rows: "np.ndarray[Any, np.dtype[np.bool_]]") -> Marks:
    kept = np.full_like(marks, UNKNOWN)
    kept[rows] = marks[rows]
    return kept


def _point(n: int, score: Floats, marks: Marks, most: int) -> dict[str, Any]:
    told = quality_of(score, marks, threshold=threshold_of(score), most=most)
    return {"n": n, "of": told.n, "f1": told.f1, "right_at_1": told.right_at_1, "found_in_3": told.found_in_3}
