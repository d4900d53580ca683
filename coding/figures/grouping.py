"""Keeping small groups of respondents out of sight: they are shown together, never alone."""

from collections.abc import Mapping
from dataclasses import dataclass

SMALLEST_GROUP = 8
"""A group of fewer respondents than this is merged with others: its attribute could name a person."""

OTHERS = "Others"
NOT_STATED = "Not stated"


@dataclass(frozen=True, slots=True)
class Grouping:
    """One group as it is shown, and the values of the attribute in it; None: respondents without a value."""

    label: str
    values: tuple[str | None, ...]


def groupings(sizes: Mapping[str | None, int], *, smallest: int = SMALLEST_GROUP) -> list[Grouping]:
    """The groups to show for respondents per value of an attribute.

    Largest first, then by name; "Not stated" and "Others" last. Groups below `smallest` become "Others";
    while that is itself too small, the next smallest group joins it. With fewer than `smallest`
    respondents in all, one group holds everybody.

    >>> [group.label for group in groupings({"USA": 148, "Sweden": 18, "Latvia": 1, "Cyprus": 1})]
    ['USA', 'Others']
    """
    ordered = sorted((value for value in sizes if sizes[value]), key=lambda value: _order(value, sizes))
    merged = _too_small(sizes, smallest)
    shown = [Grouping(_label(value), (value,)) for value in ordered if value not in merged]
    if merged:
        shown.append(Grouping(OTHERS, tuple(value for value in ordered if value in merged)))
    return shown


def _too_small(sizes: Mapping[str | None, int], smallest: int) -> set[str | None]:
    """The values that have to be shown together."""
    by_size = sorted(
        (value for value in sizes if sizes[value]), key=lambda value: (sizes[value], value or "")
    )
    merged = {value for value in by_size if sizes[value] < smallest}
    if merged:
        merged |= {value for value in by_size if _label(value).casefold() == OTHERS.casefold()}
    together = sum(sizes[value] for value in merged)
    for value in by_size:
        if merged and together < smallest and value not in merged:
            merged.add(value)
            together += sizes[value]
    return merged


def _label(value: str | None) -> str:
    return NOT_STATED if value is None else value


def _order(value: str | None, sizes: Mapping[str | None, int]) -> tuple[bool, int, str]:
    return value is None, -sizes[value], value or ""
