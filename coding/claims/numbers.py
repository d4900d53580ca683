"""Numbers as they are written in a sentence, in digits or in words up to a hundred."""

import re

_UNITS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WORDS = {word: n for n, word in enumerate(_UNITS)} | {word: 10 * n for n, word in enumerate(_TENS, start=2)}
_GROUPED = re.compile(r"\d{1,3}(?:[, \u00a0\u202f]\d{3})+")

DIGITS = r"\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,]\d+)?"
IN_WORDS = rf"(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_UNITS[1:10])}))?|{'|'.join(reversed(_UNITS))}|hundred"
NUMBER = rf"(?:{DIGITS}|\b(?:{IN_WORDS})\b)"
"""A regular expression for a number; `value` reads what it finds."""


def value(written: str) -> float:
    """The number. A comma before three digits parts thousands, any other is a decimal one.

    >>> value("2,500"), value("0,9"), value("34.7"), value("Twenty-one"), value("seven"), value("hundred")
    (2500.0, 0.9, 34.7, 21.0, 7.0, 100.0)
    """
    if written[0].isdigit():
        joined = re.sub(r"\D", "", written) if _GROUPED.fullmatch(written) else written.replace(",", ".")
        return float(joined)
    if written.lower() == "hundred":
        return 100.0
    return float(sum(_WORDS[word] for word in re.split(r"[- ]", written.lower())))


def decimals(written: str) -> int:
    """How many digits stand behind the decimal sign.

    >>> decimals("34.7"), decimals("0,95"), decimals("2,500"), decimals("seven")
    (1, 2, 0, 0)
    """
    if not written[0].isdigit() or _GROUPED.fullmatch(written):
        return 0
    return len(re.split(r"[.,]", written)[1]) if re.search(r"[.,]", written) else 0
