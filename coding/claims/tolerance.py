"""How far a share may lie from the words that state it, and what is said of it then.

Words are held against the words that could have been used instead: "a quarter" holds as long as no other simple
fraction is nearer, is loose as far as no other *familiar* one is nearer (a third, a fifth), and contradicts the number
beyond. What has a direction ("more than half") contradicts every number on the wrong side, and is loose where the
number is so far on the right side that other words would be expected. Numbers in digits hold when the share rounds to
them. "One in five" invites to count people, so another "one in" that is nearer contradicts it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from math import inf
from typing import Literal

from coding.claims.phrase import Phrase
from coding.claims.quantities import BY_NAME

Verdict = Literal["holds", "loose", "contradicts"]

_FAMILIAR = ("1/10", "1/5", "1/4", "1/3", "2/5", "1/2", "3/5", "2/3", "3/4", "4/5", "9/10")
_SIMPLE = (*_FAMILIAR, "1/20", "1/8", "1/6", "3/10", "7/10", "5/6", "7/8", "19/20")
_ONE_IN = (2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 25, 30, 40, 50, 75, 100, 150, 200, 250, 500, 1000)
ROUND_STEP = 10
"""Percentage points between round percentages: "almost 60" reaches down a third of it, as "just over 40" reaches up."""
COUNT_NEAR, COUNT_FAR = 0.05, 0.1
"""Of a count: "nearly 300" holds from 285 on and is loose from 270 on."""
EVEN, UNEVEN = 5.0, 10.0
"""Percentage points between shares that are called equal: up to the first that holds, up to the second it is loose."""
A_BIT = 1e-9


@dataclass(frozen=True, slots=True)
class Span:
    """Numbers from `low` to `high`; an end that is `open_low` or `open_high` is not among them."""

    low: float
    high: float
    open_low: bool = False
    open_high: bool = False

    def __contains__(self, number: float) -> bool:
        """Whether the number is one of them; what floating point loses is forgiven."""
        above = number > self.low + A_BIT if self.open_low else number >= self.low - A_BIT
        below = number < self.high - A_BIT if self.open_high else number <= self.high + A_BIT
        return above and below


@dataclass(frozen=True, slots=True)
class Tolerance:
    """Where a phrase `holds`, and the wider span where it is merely `loose`."""

    holds: Span
    loose: Span

    def verdict(self, actual: float) -> Verdict:
        """What is to be said of a phrase whose number is `actual`."""
        return "holds" if actual in self.holds else "loose" if actual in self.loose else "contradicts"


def tolerance(phrase: Phrase) -> Tolerance:
    """Where the share (in percent), the count, the rate or, of equal shares, the gap may lie."""
    match phrase.kind:
        case "quantity":
            quantity = BY_NAME[phrase.noun]
            return Tolerance(Span(*quantity.holds), Span(*quantity.loose))
        case "equal":
            return Tolerance(Span(0, EVEN), Span(0, UNEVEN))
        case "counted" if not phrase.qualifier:
            return _by_digits(phrase.value, unit=0.5)
        case "percent":
            return _percent(phrase)
        case "count" | "rate":
            return _count(phrase)
        case "ratio" if not phrase.qualifier and phrase.of and round(phrase.value * phrase.of) == 100:
            return _one_in(phrase.of)
    return _fraction(phrase)


def _fraction(phrase: Phrase) -> Tolerance:
    """Half way to the neighbours on the ladder of fractions."""
    at, familiar = phrase.value, _ladder(_FAMILIAR, phrase.value)
    before, after = _neighbours(at, familiar)
    below, above = (before + at) / 2, (at + after) / 2
    simple_before, simple_after = _neighbours(at, _ladder(_SIMPLE, at))
    holds = Span((simple_before + at) / 2, (at + simple_after) / 2)
    farther = _neighbours(before, familiar)[0], _neighbours(after, familiar)[1]
    if not phrase.qualifier or phrase.qualifier == "about":
        return Tolerance(holds, Span(min(below, holds.low), max(above, holds.high)))
    return directed(phrase.qualifier, at, near=(below, above), far=(before, after), farther=farther)


def _percent(phrase: Phrase) -> Tolerance:
    at, unit = phrase.value, 10.0**-phrase.decimals
    if phrase.qualifier == "between":
        high = at if phrase.upper is None else phrase.upper
        return Tolerance(
            Span(at - unit / 2, high + unit / 2), Span(at - ROUND_STEP / 3, high + ROUND_STEP / 3)
        )
    if not phrase.qualifier:
        return _by_digits(at, unit=unit)
    step = _roundness(at, phrase.decimals)
    near, far = max(step / 3, 1.0), max(step / 2, 2.0)
    if phrase.qualifier == "about":
        return Tolerance(Span(at - near, at + near), Span(at - far, at + far))
    reach = max(step, 3.0)
    ends = {"near": (at - near, at + near), "far": (at - reach, at + reach)}
    return directed(phrase.qualifier, at, **ends, farther=(at - ROUND_STEP, at + ROUND_STEP))


def _count(phrase: Phrase) -> Tolerance:
    at = phrase.value
    if not phrase.qualifier:
        exact = Span(at, at) if phrase.kind == "count" else _rounded(at, 10.0**-phrase.decimals)
        return Tolerance(exact, exact)
    near, far = at * COUNT_NEAR, at * COUNT_FAR
    if phrase.qualifier == "about":
        return Tolerance(Span(at - near, at + near), Span(at - far, at + far))
    return directed(
        phrase.qualifier,
        at,
        near=(at - near, at + near),
        far=(at - far, at + far),
        farther=(at * 0.75, at * 1.5),
    )


def _one_in(every: float) -> Tolerance:
    """No other "one in …" is nearer."""
    before, after = _neighbours(100 / every, sorted({100 / n for n in (*_ONE_IN, every)}))
    span = Span((before + 100 / every) / 2, (100 / every + after) / 2)
    return Tolerance(span, span)


def _by_digits(at: float, *, unit: float) -> Tolerance:
    """What rounds to the digits; loose is what was cut off instead, or is within a point of a whole percentage."""
    if unit < 1:
        return Tolerance(_rounded(at, unit), Span(at - unit / 2, at + unit, open_high=True))
    return Tolerance(_rounded(at, unit), Span(at - unit, at + unit))


def _rounded(at: float, unit: float) -> Span:
    return Span(at - unit / 2, at + unit / 2, open_high=True)


Ends = tuple[float, float]


def directed(qualifier: str, at: float, *, near: Ends, far: Ends, farther: Ends) -> Tolerance:
    """`near` is as far as "just" reaches on both sides, `far` as far as that is loose, `farther` bounds "more than"."""
    below, above = near
    match qualifier:
        case "almost":
            return Tolerance(Span(below, at, open_high=True), Span(far[0], above))
        case "just over":
            return Tolerance(Span(at, above, open_low=True), Span(below, far[1]))
        case "over":
            return Tolerance(Span(at, farther[1], open_low=True), Span(at, inf, open_low=True))
        case "at least":
            return Tolerance(Span(at, farther[1]), Span(at, inf))
        case "well over":
            return Tolerance(Span(above, inf), Span(at, inf, open_low=True))
        case "under":
            return Tolerance(Span(farther[0], at, open_high=True), Span(-inf, at, open_high=True))
        case "well under":
            return Tolerance(Span(-inf, below), Span(-inf, at, open_high=True))
    return Tolerance(Span(farther[0], at), Span(-inf, at))


def _ladder(steps: Iterable[str], at: float) -> list[float]:
    """The fractions in percent in rising order, with `at` itself; a step too near to `at` to be another is left out."""
    every = [float(100 * Fraction(step)) for step in steps]
    return sorted([at, *(step for step in every if abs(step - at) > 0.5)])


def _neighbours(at: float, ladder: list[float]) -> Ends:
    """The step below and the step above, nothing and everybody at the ends."""
    return max([0.0, *(step for step in ladder if step < at)]), min(
        [100.0, *(step for step in ladder if step > at)]
    )


def _roundness(at: float, decimals: int) -> float:
    """Points to the next number that is as round: 10 for 40, 5 for 45, 1 for 58, .1 for 34.7."""
    if decimals:
        return 10.0**-decimals
    return 10.0 if at % 10 == 0 else 5.0 if at % 5 == 0 else 1.0


def printed(number: float, decimals: int = 1) -> str:
    """A number as it is printed, halves rounded up, without needless zeros.

    >>> printed(33.333), printed(50.0), printed(56.25)
    ('33.3', '50', '56.3')
    """
    rounded = Decimal(repr(number)).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    return f"{rounded.normalize():f}"
