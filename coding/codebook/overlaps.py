"""Codes that come together: most of what has the smaller one has the other one too, so that they may be one code."""

from dataclasses import dataclass

from coding.codebook.codes import codes
from coding.store import code_uses as store
from corpus.study import View

MOST = 0.8
"""Above this share two codes are told to overlap."""


@dataclass(frozen=True, slots=True)
class Part:
    """How many of the smaller code's quotes, or respondents, have the other code too."""

    both: int
    of: int

    @property
    def share(self) -> float:
        """From 0 to 1; 0 where the code has nothing."""
        return self.both / self.of if self.of else 0.0


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two codes: how many of the quotes, and of the respondents, of `smaller` have `other` too."""

    smaller: str
    other: str
    quotes: Part
    respondents: Part

    @property
    def share(self) -> float:
        """The larger one of the two shares."""
        return max(self.quotes.share, self.respondents.share)


def overlaps(view: View, *, above: float = MOST) -> list[Overlap]:
    """The pairs of active codes where more than `above` of the smaller one's quotes or respondents have the other too.

    The smaller one has fewer quotes or fewer respondents; where that is not the same one, the pair is told from the
    side on which more comes together. The pairs with most quotes together come first.
    """
    quotes, people = store.quotes_together(view.connection), store.respondents_together(view.connection)
    names = {code.id: code.name for code in codes(view)}

    def told(small: int, large: int) -> Overlap:
        pair = min(small, large), max(small, large)
        return Overlap(
            names[small],
            names[large],
            Part(quotes.get(pair, 0), quotes[small, small]),
            Part(people.get(pair, 0), people.get((small, small), 0)),
        )

    found = []
    for pair in sorted({*quotes, *people}):
        if len(set(pair)) == 2:
            sides = (sorted(pair, key=lambda code: count.get((code, code), 0)) for count in (quotes, people))
            found.append(max((told(*side) for side in sides), key=lambda one: one.share))
    close = [one for one in found if one.share > above]
    return sorted(close, key=lambda one: (-one.quotes.both, -one.respondents.both, one.smaller, one.other))
