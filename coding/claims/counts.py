"""Numbers of people in a sentence: "one in five", "73 of 227", "0.95 per 500", "272 police officers"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from coding.claims.fractions import PARTS
from coding.claims.numbers import DIGITS, NUMBER, decimals, value
from coding.claims.phrase import Phrase, phrase_at
from coding.claims.units import PEOPLE, UNITS

_NO_PERCENT = r"(?![\w%])(?!\s*(?:%|percent|per cent))"
_SOMEBODY = rf"(?:(?:\w+\s+)?(?:{PEOPLE})\s+)?"
_RATIO = re.compile(
    rf"(?<![\w.,])(?P<some>{NUMBER})\s+{_SOMEBODY}(?:in|out of)(?:\s+every)?\s+(?P<all>{NUMBER}){_NO_PERCENT}",
    re.IGNORECASE,
)
_EVERY = re.compile(
    rf"\bevery\s+(?P<part>second|{'|'.join(PARTS)})\b(?=\s+(?:\w+\s+)?(?:{PEOPLE})\b)", re.IGNORECASE
)
_COUNTED = re.compile(
    rf"(?<![\w.,])(?P<some>{NUMBER})\s+(?:out\s+)?of\s+(?:the\s+|all\s+|our\s+|these\s+)*(?P<all>{DIGITS})"
    rf"{_NO_PERCENT}",
    re.IGNORECASE,
)
_ROUND = 1000
"""The largest "one in …" that is read as a ratio: "one in 2018" is a year."""


def ratios(sentence: str) -> Iterator[Phrase]:
    """Such as "one in five" and "every second officer"; how many they are of is in `of`."""
    for found in _RATIO.finditer(sentence):
        some, every = value(found["some"]), value(found["all"])
        if 0 < some < every <= _ROUND:
            yield replace(phrase_at(found, "ratio", 100 * some / every), of=every)
    for found in _EVERY.finditer(sentence):
        part = PARTS.get(found["part"].lower(), 2)
        yield replace(phrase_at(found, "ratio", 100 / part), of=float(part))


def counted(sentence: str) -> Iterator[Phrase]:
    """Such as "73 of 227"."""
    for found in _COUNTED.finditer(sentence):
        some, every = value(found["some"]), value(found["all"])
        if 0 <= some <= every and every > 0:
            yield replace(phrase_at(found, "counted", 100 * some / every), of=every)


_RATE = re.compile(
    rf"(?<![\w.,])(?P<some>{NUMBER})\)?\s+(?:\w+\s+){{0,3}}per\s+(?:(?P<per>{NUMBER})\b|(?P<thousand>thousand|mille))",
    re.IGNORECASE,
)


def rates(sentence: str) -> Iterator[Phrase]:
    """Such as "0.95 alerts per 500"; how many per is in `of`."""
    for found in _RATE.finditer(sentence):
        per = value(found["per"]) if found["per"] else 1000.0
        yield replace(
            phrase_at(found, "rate", value(found["some"])), of=per, decimals=decimals(found["some"])
        )


_COUNT = re.compile(
    rf"(?<![\w.,–-])(?P<n>{NUMBER})\s+(?:(?!and\b|or\b|of\b|to\b)[\w-]+\s+){{0,2}}?(?P<noun>{UNITS})\b",
    re.IGNORECASE,
)


def counts(sentence: str) -> Iterator[Phrase]:
    """Such as "272 police officers", but no single one."""
    for found in _COUNT.finditer(sentence):
        number = value(found["n"])
        if number != 1 and number == int(number):
            yield replace(phrase_at(found, "count", number), noun=found["noun"].lower())
