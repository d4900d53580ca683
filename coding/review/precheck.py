"""What is checked before a supervisor looks, and what was found: green when nothing was, amber with reasons otherwise.

A pre-check helps to look at the right place. It decides nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to look at, in a sentence without words of a quote.

    `insight` is the insight's number, None for the report as a whole; `about` is the evidence id of a figure or quote.
    """

    words: str
    insight: int | None = None
    about: str | None = None


@dataclass(frozen=True, slots=True)
class PreCheck:
    """One thing that is checked: `name`, what to say when all is `well`, and what was found otherwise."""

    name: str
    well: str
    findings: tuple[Finding, ...] = ()

    @property
    def amber(self) -> bool:
        """Whether there is something to look at."""
        return bool(self.findings)


def of_insight(checks: Iterable[PreCheck], insight: int | None) -> tuple[PreCheck, ...]:
    """The checks with what they found in one insight; with None what belongs to no single one."""
    return tuple(
        replace(check, findings=tuple(one for one in check.findings if one.insight == insight))
        for check in checks
    )


def of_report(checks: Iterable[PreCheck]) -> tuple[PreCheck, ...]:
    """The checks with what they found in the report as a whole, without those that found something in an insight alone.

    Such a check is not green, and what it found is told at the insight.
    """
    every = tuple(checks)
    whole = of_insight(every, None)
    return tuple(one for one, check in zip(whole, every, strict=True) if one.amber or not check.amber)


def ambers(checks: Iterable[PreCheck]) -> int:
    """How many of the checks are amber."""
    return sum(check.amber for check in checks)
