"""The contradiction finder: quotes near in meaning to a claim but coded otherwise, or opposed to it, to be marked."""

from dataclasses import dataclass

from coding.for_and_against.candidates import is_about, reasons
from coding.for_and_against.claim import Claim, claim_of
from coding.for_and_against.nearness import Nearness, nearness
from coding.for_and_against.weighed import WeighedQuote, weighed
from corpus.study import View


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A quote that may speak against a claim, and why; nothing is decided until somebody marks it."""

    weighed: WeighedQuote
    why: tuple[str, ...]

    @property
    def opposed(self) -> bool:
        """Whether its words say otherwise; else it is near but coded otherwise."""
        return bool(self.weighed.opposes)


def contradictions(
    view: View, report: str | None, insight: int, *, most: int = 20, near: Nearness = nearness
) -> list[Contradiction]:
    """Up to `most` quotes that may contradict an insight: the opposed before the others, then the nearest first.

    Raises Refused when there is no such report or insight.
    """
    claim = claim_of(view, report, insight)
    return found_among(claim, weighed(view, claim, near=near), most=most)


def found_among(claim: Claim, quotes: list[WeighedQuote], *, most: int) -> list[Contradiction]:
    """The contradictions among quotes that were held against a claim."""
    found = [one for one in quotes if _speaks_against(claim, one)]
    ordered = sorted(found, key=lambda one: (not one.opposes, not one.carries, -one.likeness, one.key))
    return [Contradiction(one, reasons(claim, one)) for one in ordered[:most]]


def _speaks_against(claim: Claim, one: WeighedQuote) -> bool:
    """Opposed and about the claim, or near and coded otherwise."""
    if one.opposes:
        return is_about(claim, one)
    return bool(claim.codes) and not one.carries and bool(one.otherwise) and one.near
