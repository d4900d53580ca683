"""What is to be said of a phrase once it is known which number it speaks of."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import inf
from typing import Literal

from coding.claims.facts import Fact
from coding.claims.fitting import fitting
from coding.claims.phrase import Phrase
from coding.claims.tolerance import Tolerance, Verdict, printed, tolerance
from coding.figures.cells import Cell


@dataclass(frozen=True, slots=True)
class Judged:
    """`actual` is None when there is no number to hold the phrase against; `why` says so in words then.

    `withheld` says that there is one, but that it is not told.
    """

    verdict: Verdict | Literal["untied"]
    actual: float | None
    why: str
    withheld: bool = False


def judge(phrase: Phrase, cell: Cell) -> Judged:
    """A phrase that speaks of one cell: of its share, or of how many respondents it is."""
    if cell.row is not None and cell.row.withheld:
        return Judged(
            "untied", None, f"The number of {named(cell)} is withheld: no words may tell it.", withheld=True
        )
    if phrase.kind == "count":
        return judge_number(phrase, cell.base.n if cell.row is None else cell.row.n, named(cell))
    if cell.row is None or cell.row.percent is None:
        return Judged("untied", None, f"{named(cell)} has no share.")
    if phrase.kind == "counted" and (phrase.of != cell.base.n or not phrase.qualifier):
        return _judge_counted(phrase, cell)
    of = f"{printed(cell.row.percent)} % of {cell.base.n:,}"
    return judge_share(phrase, cell.row.percent, f"{named(cell)} is {of}")


def judge_share(phrase: Phrase, percent: float, told: str) -> Judged:
    """A phrase that speaks of a share; `told` says in words what it is."""
    return _judged(phrase, percent, told, instead=fitting(percent))


def judge_fact(phrase: Phrase, fact: Fact) -> Judged:
    """A phrase that tells how many there are of something that the report knows the number of."""
    judged = judge_number(phrase, fact.number, fact.what)
    if judged.verdict == "holds" or fact.loosely is None:
        return judged
    loosely = tolerance(phrase).verdict(fact.loosely) == "holds"
    return replace(judged, verdict="loose") if loosely else judged


def judge_number(phrase: Phrase, actual: float, what: str) -> Judged:
    """A phrase that speaks of a number that is no share: how many there are of `what`."""
    shown = f"{actual:,.0f}" if actual == int(actual) else printed(actual, max(phrase.decimals, 2))
    return _judged(phrase, actual, f"{what}: {shown}")


def judge_equals(phrase: Phrase, cells: Sequence[Cell]) -> Judged:
    """Shares that are called equal: what counts is the gap between the largest and the smallest."""
    shares = [cell.row.percent for cell in cells if cell.row is not None and cell.row.percent is not None]
    if len(shares) < 2:
        return Judged("untied", None, "Fewer than two of the shares are told.")
    told = "; ".join(f"{named(cell)} {printed(share)} %" for cell, share in zip(cells, shares, strict=False))
    gap = max(shares) - min(shares)
    verdict = tolerance(phrase).verdict(gap)
    return Judged(verdict, gap, f"{told}: {printed(gap)} percentage points apart.")


def named(cell: Cell) -> str:
    """A cell for people: "Encryption in Sweden"."""
    row = "the base" if cell.row is None else cell.row.label
    return f"{row} in {cell.group}" if cell.group else row


def span_of(phrase: Phrase) -> tuple[float, float]:
    """From where to where the phrase holds; a share is nowhere below 0 or above 100 %."""
    span = tolerance(phrase).holds
    return max(span.low, 0.0), span.high if phrase.kind in ("count", "rate") else min(span.high, 100.0)


def _judge_counted(phrase: Phrase, cell: Cell) -> Judged:
    """Of "73 of 227" both numbers must be right."""
    assert cell.row is not None
    told = f"{named(cell)} is {cell.row.n:,} of {cell.base.n:,}."
    same = phrase.of == cell.base.n and round(phrase.value * phrase.of / 100) == cell.row.n
    return Judged("holds" if same else "contradicts", cell.row.percent, told)


def _judged(phrase: Phrase, actual: float, told: str, *, instead: str = "") -> Judged:
    tolerated = tolerance(phrase)
    verdict = tolerated.verdict(actual)
    why = f"{told}; “{phrase.text}” is {_in_words(tolerated, phrase)}."
    if verdict != "holds" and instead and phrase.kind != "quantity":
        why = f"{why} “{instead.capitalize()}” would hold."
    return Judged(verdict, actual, why)


def _in_words(tolerated: Tolerance, phrase: Phrase) -> str:
    """The span in which a phrase holds: "29.2 to 33.3 %"."""
    span = tolerated.holds
    sign = "" if phrase.kind in ("count", "rate") else " %"
    decimals = max(phrase.decimals + 1, 1) if phrase.kind != "count" else 0
    low, high = (printed(end, decimals) if abs(end) < inf else "" for end in (span.low, span.high))
    if span.low == span.high:
        return f"{low}{sign}"
    if span.high == inf:
        return f"more than {low}{sign}"
    return f"{'less than' if span.low == -inf else f'{low} to'} {high}{sign}"
