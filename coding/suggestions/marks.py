"""What people decided, as marks: one row a quote, one column a code."""

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from coding.suggestions.suggest import Material

Floats = NDArray[np.float64]
Rows = NDArray[np.int64]
Marks = NDArray[np.int8]

YES, NO, UNKNOWN = 1, 0, -1


def marks_of(material: "Material") -> Marks:
    """(n, c) YES and NO as decided; on a quote with a code in force, NO for the codes nobody decided; else UNKNOWN.

    A quote of which somebody said that no code fits is NO for every code that is not in force on it.
    """
    row = {quote.id: at for at, quote in enumerate(material.quotes)}
    column = {code.id: at for at, code in enumerate(material.codes)}
    marks = np.full((len(row), len(column)), UNKNOWN, dtype=np.int8)
    read = {quote_id for (quote_id, _), holds in material.decisions.items() if holds} | material.without_code
    marks[sorted(row[quote_id] for quote_id in read if quote_id in row)] = NO
    for (quote_id, code_id), holds in material.decisions.items():
        if quote_id in row and code_id in column:
            marks[row[quote_id], column[code_id]] = YES if holds else NO
    return marks


def decided(marks: Marks) -> Rows:
    """The rows on which anything is decided."""
    return np.flatnonzero((marks != UNKNOWN).any(axis=1))


def taught(marks: Marks) -> Rows:
    """The rows on which a code is confirmed."""
    return np.flatnonzero((marks == YES).any(axis=1))
