"""A checked claim, and what somebody decided about one."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from coding.claims.tie import Tie
from coding.claims.tolerance import Verdict

Where = Literal["headline", "sub-headline", "overview", "text", "introduction", "foreword", "summary"]


@dataclass(frozen=True, slots=True)
class CheckedClaim:
    """One phrase of a sentence and what is to be said of it.

    `insight` is the insight's number, None outside the insights. `claim` is the part of the sentence that names the
    phrase when it is tied or accepted by hand. `stated` is where the phrase holds, from low to high: percent, or a
    number where a number is stated. `figure` (an evidence id), `group` and `row` are the cell it speaks of, `actual`
    is what stands there; None and "" where it is tied to nothing. `accepted` is why somebody lets it stand, `by_hand`
    whether somebody tied it, `withheld` whether the number is not to be told.
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

    @property
    def open(self) -> bool:
        """Whether somebody has to look at it: it does not hold, and nobody let it stand."""
        return self.verdict != "holds" and not self.accepted


@dataclass(frozen=True, slots=True)
class Kept:
    """What somebody decided about a claim: which cell it speaks of, None for the check's own, and why it may stand."""

    tie: Tie | None
    accepted: str = ""


Decisions = Mapping[tuple[int, str], Kept]
"""{(number of the insight, claim): what was decided}."""
