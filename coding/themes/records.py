"""What a grouping of quotes consists of: themes with their members, and what stayed outside."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stability:
    """In `found` of `runs` draws the theme came back; `jaccard` is the mean similarity, 0 to 1."""

    found: int
    runs: int
    jaccard: float


@dataclass(frozen=True, slots=True)
class Member:
    """A quote in a theme. `strength` 0 to 1: how near the centre, times the part of the quote that is about it."""

    name: str
    strength: float


@dataclass(frozen=True, slots=True)
class ThemeProposal:
    """Quotes that say the same. Terms and representatives best first, members by name."""

    label: str
    terms: tuple[str, ...]
    members: tuple[Member, ...]
    representatives: tuple[str, ...]
    stability: Stability


@dataclass(frozen=True, slots=True)
class Grouping:
    """The themes, largest first; why a quote is in none; and what was grouped: "quote" or "sentence"."""

    themes: tuple[ThemeProposal, ...]
    unclustered: dict[str, str]
    unit: str
