"""Percentages in a sentence: "58 percent", "26.9%", "between 40 and 50 per cent", "34.7 come from"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from coding.claims.numbers import DIGITS, NUMBER, decimals, value
from coding.claims.phrase import SAYS, Phrase, phrase_at

_SIGN = r"\s*(?:%|(?:percent|per cent|pct)\b)"
_NO_SHARE = r"(?!\s*(?:points?|more|less|fewer|higher|lower|increase|decrease|growth|rise)\b)"
_RANGE = re.compile(
    rf"(?<![\w.,])(?:between\s+(?P<low>{NUMBER})(?:{_SIGN})?\s+and|(?P<from>{NUMBER})(?:{_SIGN})?\s+to|"
    rf"(?P<digits>{DIGITS})\s*[–-])\s*(?P<high>{NUMBER}){_SIGN}{_NO_SHARE}",
    re.IGNORECASE,
)
_PERCENT = re.compile(rf"(?<![\w.,])(?P<low>{NUMBER}){_SIGN}{_NO_SHARE}", re.IGNORECASE)
_BARE_DECIMAL = re.compile(rf"(?<![\w.,(])(?P<low>\d{{1,2}}[.,]\d{{1,2}})(?=\s+(?:of|{SAYS}))", re.IGNORECASE)


def percents(sentence: str) -> Iterator[Phrase]:
    """Ranges of percentages, single ones, and decimals that can only be some."""
    for found in _RANGE.finditer(sentence):
        low, high = found["low"] or found["from"] or found["digits"], found["high"]
        phrase = replace(phrase_at(found, "percent", value(low)), decimals=decimals(high))
        yield replace(phrase, upper=value(high), qualifier="between")
    for found in (*_PERCENT.finditer(sentence), *_BARE_DECIMAL.finditer(sentence)):
        if value(found["low"]) <= 100:
            yield replace(phrase_at(found, "percent", value(found["low"])), decimals=decimals(found["low"]))
