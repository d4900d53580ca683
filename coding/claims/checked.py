"""A checked claim, and what somebody decided about one."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from coding.claims.tie import Tie
from coding.claims.tolerance import Verdict

Where = Literal[
    "headline",
    "sub-headline",
    "overview",
    "figure title",
    "text",
    "introduction",
    "foreword",
    "summary",
    "article",
    "comment",
]
AUTHORS_OWN: tuple[Where, ...] = ("article", "comment")
"""Texts that speak of other numbers than the survey's: nothing in them is looked at before somebody ties it."""


@dataclass(frozen=True, slots=True)
class CheckedClaim:
    """One phrase of a sentence, or another statement of it, and what is to be said of it.

    `insight` is the insight's number, None outside the insights; `block` is the number of a block among those of its
    kind, which is `where` then, None outside the blocks. `claim` is the part of the sentence that names the phrase
    when it is tied or accepted by hand. `stated` is where the phrase holds, from low to high: percent, a number where
    a number is stated, a place where a rank is. `figure` (an evidence id), `group` and `row` are the cell it speaks
    of, `actual` is what stands there; None and "" where it is tied to nothing. `accepted` is why somebody lets it
    stand, `by_hand` whether somebody tied it, `withheld` whether the number is not to be told.
    """

    insight: int | None
    where: Where
    sentence: str
    claim: str
    phrase: str
    stated: tuple[float, float]
    figure: str | None
    group: str
    row: str
    actual: float | None
    verdict: Verdict | Literal["untied"]
    why: str
    accepted: str = ""
    by_hand: bool = False
    withheld: bool = False
    block: int | None = None

    @property
    def place(self) -> str:
        """What it stands in, as `coding.claims.places` names it: "3", "introduction", "summary 1"."""
        return place_of(self.insight, self.where, self.block)

    @property
    def open(self) -> bool:
        """Whether somebody has to look at it: it does not hold, and nobody let it stand."""
        looked_at = self.where not in AUTHORS_OWN or self.by_hand or self.figure is not None
        return looked_at and self.verdict != "holds" and not self.accepted


def place_of(insight: int | None, where: Where, block: int | None) -> str:
    """The name of what a text belongs to: an insight, a block or the report.

    >>> place_of(3, "headline", None), place_of(None, "summary", 1), place_of(None, "introduction", None)
    ('3', 'summary 1', 'introduction')
    """
    if insight is not None:
        return str(insight)
    return where if block is None else f"{where} {block}"


@dataclass(frozen=True, slots=True)
class Kept:
    """What somebody decided about a claim: which cell it speaks of, None for the check's own, and why it may stand."""

    tie: Tie | None
    accepted: str = ""


Decisions = Mapping[tuple[str, str], Kept]
"""{(place, claim): what was decided}."""
