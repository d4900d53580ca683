"""Which part of a quote carries a code: the sentence or clause that speaks for it clearly more than every other part.

Spans are [start, end) in Unicode code points of the quote as it was written, without the white space around them. The
wording alone decides: where two answers had been written as one, the part it was clear about was the right one in 98
of 100 cases and with the meaning in 99, but then every part of every quote would have to be encoded.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from coding.suggestions.marks import Floats, Marks, decided
from coding.suggestions.signals import Space, standing_of, unit_of, weights_of

ENDS = re.compile(r"(?<=[.!?;…؟؛۔।])\s+|(?<=[。！？；])|\s*\n+\s*|\s+[•·–—-]\s+")
"""What stands between two parts: white space after the end of a sentence or clause, a new line, a bullet, a dash."""
LETTER = re.compile(r"[^\W\d_]")
CLEARLY = 0.5
"""How far the part must be ahead of every other one, in the unit of the signals (three spreads)."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of each quote (by row), and what the wording of each part says for each code: (parts, c) a quote."""

    spans: Sequence[Sequence[Span]]
    said: Sequence[Floats]

    def carrying(self, row: int, code: int) -> Span | None:
        """The part of a quote that carries a code; None when the whole quote does, or no part clearly."""
        return clearest(self.spans[row], self.said[row][:, code])


def parts_of(text: str) -> list[Span]:
    """The sentences and clauses of a text that hold a letter, in reading order.

    >>> parts_of("Phones are locked;  we lack staff. ")
    [(0, 18), (20, 34)]
    """
    edges = [0, *(edge for found in ENDS.finditer(text) for edge in found.span()), len(text)]
    trimmed = [_trimmed(text, start, end) for start, end in zip(edges[::2], edges[1::2], strict=True)]
    return [(start, end) for start, end in trimmed if LETTER.search(text, start, end)]


def clearest(spans: Sequence[Span], said: Floats) -> Span | None:
    """The one of `spans` of which `said` (spans,) is clearly the highest, or None.

    >>> clearest([(0, 18), (20, 34)], np.array([2.0, 0.1]))
    (0, 18)
    """
    if len(spans) < 2:
        return None
    order = np.argsort(-said, kind="stable")
    return spans[int(order[0])] if said[order[0]] - said[order[1]] >= CLEARLY else None


def read_parts(
    spans: Sequence[Sequence[Span]], *, words: Floats, defined: Floats, parts: Floats, marks: Marks
) -> Parts:
    """From unit rows of wording: (n, d) of the quotes, (c, d) of the definitions, (m, d) of all parts in order."""
    centre = words.mean(axis=0)
    space = Space(words - centre, defined - centre, standing_of(words @ defined.T))
    weights = weights_of(space, marks, decided(marks))
    said = np.round((parts - centre) @ weights / unit_of(space.quotes @ weights)[1], 6)
    ends = np.cumsum([len(found) for found in spans])
    return Parts(spans, np.split(said, ends[:-1]))


def _trimmed(text: str, start: int, end: int) -> Span:
    inside = text[start:end]
    return start + len(inside) - len(inside.lstrip()), end - (len(inside) - len(inside.rstrip()))
