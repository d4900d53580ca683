"""Quotes to choose from for an insight: for the claim and against it, so that many people are heard; each with why."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from coding.for_and_against.balance import balanced
from coding.for_and_against.claim import Claim, claim_of
from coding.for_and_against.leaning import IN_WORDS
from coding.for_and_against.nearness import Nearness, nearness
from coding.for_and_against.weighed import WeighedQuote, weighed
from coding.wording import listed
from corpus.study import View

Side = Literal["for", "against"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A quote to choose, on which side it stands, and why it is offered; the reasons hold none of its words."""

    weighed: WeighedQuote
    side: Side
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Candidates:
    """Up to so many quotes a side, in the order in which they widen what is heard.

    `speaking_for` and `speaking_against` say how many there are in all, those that the insight shows included.
    """

    claim: Claim
    chosen: tuple[Candidate, ...]
    speaking_for: int
    speaking_against: int

    def on(self, side: Side) -> tuple[Candidate, ...]:
        """Those of one side."""
        return tuple(one for one in self.chosen if one.side == side)


def candidates(
    view: View, report: str | None, insight: int, *, most: int = 6, near: Nearness = nearness
) -> Candidates:
    """Up to `most` quotes for the claim of an insight and as many against it, none that it shows already.

    Voices that the insight shows already come last. Raises Refused when there is no such report or insight.
    """
    claim = claim_of(view, report, insight)
    return chosen(claim, weighed(view, claim, near=near), most=most)


def chosen(claim: Claim, quotes: Sequence[WeighedQuote], *, most: int) -> Candidates:
    """The candidates among quotes that were held against a claim."""
    sides: dict[Side, list[WeighedQuote]] = {"for": [], "against": []}
    for one in quotes:
        if (side := _side(claim, one)) is not None:
            sides[side].append(one)
    heard = [one for one in quotes if one.shown is not None]
    found: list[Candidate] = []
    for side, among in sides.items():
        free = [one for one in among if one.shown is None]
        picked = balanced(free, most=most, heard=heard)
        heard += picked
        found += [Candidate(one, side, reasons(claim, one)) for one in picked]
    return Candidates(claim, tuple(found), len(sides["for"]), len(sides["against"]))


def reasons(claim: Claim, one: WeighedQuote) -> tuple[str, ...]:
    """Why a quote is offered, in words."""
    found = [f"coded {listed(list(one.carries))}"] if one.carries else []
    if not one.carries and one.otherwise and claim.codes:
        found.append(f"coded otherwise: {listed(list(one.otherwise))}")
    found += [str(opposition) for opposition in one.opposes]
    found += [f"says that {IN_WORDS[lean]}, as the claim does" for lean in one.agrees]
    return tuple(found) or ((f"marked: {one.mark}",) if one.mark else ())


def _side(claim: Claim, one: WeighedQuote) -> Side | None:
    """Which side a quote stands on; what people marked comes first. None: it says nothing about the claim."""
    if one.mark == "contradicts" or (one.mark is None and one.opposes and is_about(claim, one)):
        return "against"
    if one.mark == "fits" or one.carries:
        return "for"
    return "for" if not claim.codes and one.agrees and is_about(claim, one) else None


def is_about(claim: Claim, one: WeighedQuote) -> bool:
    """Whether a quote is about the claim: by its code, its meaning or its words.

    Or by the question that it answers, where the claim has no codes and says whether something grows.
    """
    if one.carries or one.near or one.shares_words:
        return True
    return claim.asked and not claim.codes and claim.stated.trend is not None
