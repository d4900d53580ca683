"""The groups of a crosstab: what they are of, and which values are in each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from coding.store.splits import By, Value

Sizes = Mapping[Value, int]


@dataclass(frozen=True, slots=True)
class Part:
    """One group: its label, the values in it, and how the base goes on: "country = Sweden"."""

    label: str
    values: tuple[Value, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Split:
    """What the groups are of: `name` as the table says it, `by` as the stores know it.

    A respondent can be in several groups when they are `overlapping`. `parts` gives the groups to show for the
    respondents per value, those of fewer than the second argument together, where groups can be merged.
    """

    name: str
    by: By
    parts: Callable[[Sizes, int], list[Part]]
    overlapping: bool
