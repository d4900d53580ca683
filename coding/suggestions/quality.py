"""How good the suggestions are, told from confirmed codings whose quotes the machine had not seen."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from coding.suggestions.by_code import by_code
from coding.suggestions.calibration import calibration_of
from coding.suggestions.confusions import confusions_of
from coding.suggestions.marks import UNKNOWN, YES, Floats, Marks
from coding.suggestions.threshold import suggested


@dataclass(frozen=True, slots=True)
class Quality:
    """Figures from `n` quotes with `codings` confirmed codings, by cross-validation; all 0 to 1.

    Of the suggestions, which begin at `threshold`, `precision` were right; of the confirmed codings `recall` were
    suggested; `f1` is their harmonic mean (micro average). `right_at_1`: the first code of a quote was right;
    `found_in_3`: the share of a quote's codes among its first three, the mean over quotes.
    """

    n: int
    codings: int
    threshold: float
    precision: float
    recall: float
    f1: float
    right_at_1: float
    found_in_3: float

    def to_json(self) -> dict[str, Any]:
        """The JSON shape of `quality`."""
        return asdict(self)


def quality_of(score: Floats, marks: Marks, *, threshold: float, most: int) -> Quality:
    """The quality of scores (n, c) of quotes that each have a confirmed code in `marks` (n, c), n ≥ 1.

    >>> told = quality_of(np.array([[0.9, 0.2], [0.6, 0.4]]), np.eye(2, dtype=np.int8), threshold=0.5, most=5)
    >>> told.precision, told.recall, told.f1, told.right_at_1, told.found_in_3
    (0.5, 0.5, 0.5, 0.5, 1.0)
    """
    true, said = marks == YES, suggested(score, threshold=threshold, most=most)
    hits, n_said, n_true = int((true & said).sum()), int(said.sum()), int(true.sum())
    order = np.argsort(-score, axis=1, kind="stable")
    first_three = np.take_along_axis(true, order[:, :3], axis=1)
    return Quality(
        n=len(score),
        codings=n_true,
        threshold=threshold,
        precision=round(hits / n_said, 3) if n_said else 0.0,
        recall=round(hits / n_true, 3),
        f1=round(2 * hits / (n_said + n_true), 3),
        right_at_1=round(float(first_three[:, 0].mean()), 3),
        found_in_3=round(float((first_three.sum(axis=1) / true.sum(axis=1)).mean()), 3),
    )


def details_of(
    names: Sequence[str], score: Floats, marks: Marks, *, threshold: float, most: int
) -> dict[str, Any]:
    """The JSON of `codes`, `calibration` and `confusions`, from scores (k, c) that all decided quotes got unseen.

    Quotes that no code fits count here too: a code suggested for one of them was wrong.
    """
    said, told = suggested(score, threshold=threshold, most=most), marks != UNKNOWN
    return {
        "codes": by_code(names, said, marks == YES, told),
        "calibration": calibration_of(score[told], (marks == YES)[told]),
        "confusions": confusions_of(names, score, said, marks),
    }
