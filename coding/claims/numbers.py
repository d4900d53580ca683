"""Numbers as they are written in a sentence, in digits or in words up to thousands."""

import re

_UNITS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WORDS = {word: n for n, word in enumerate(_UNITS)} | {word: 10 * n for n, word in enumerate(_TENS, start=2)}
_LARGE = {"hundred": 100.0, "thousand": 1000.0}
_GROUPED = re.compile(r"\d{1,3}(?:[, \u00a0\u202f]\d{3})+")

DIGITS = r"\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,]\d+)?"
_BELOW_100 = rf"(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_UNITS[1:10])}))?|{'|'.join(reversed(_UNITS))}"
IN_WORDS = rf"(?:(?:{_BELOW_100})(?: (?:hundred|thousand))?|hundred|thousand)"
NUMBER = rf"(?:{DIGITS}|\b(?:{IN_WORDS})\b)"
"""A regular expression for a number; `value` reads what it finds."""


def value(written: str) -> float:
    """The number. A comma before three digits parts thousands, any other is a decimal one.

    >>> value("2,500"), value("0,9"), value("34.7"), value("Twenty-one"), value("seven"), value("hundred")
    (2500.0, 0.9, 34.7, 21.0, 7.0, 100.0)
    >>> value("five hundred"), value("twenty-five thousand")
    (500.0, 25000.0)
    """
    if written[0].isdigit():
        joined = re.sub(r"\D", "", written) if _GROUPED.fullmatch(written) else written.replace(",", ".")
        return float(joined)
    *small, last = re.split(r"[- ]", written.lower())
    if last in _LARGE:
        return _LARGE[last] * (value(" ".join(small)) if small else 1.0)
    return float(sum(_WORDS[word] for word in (*small, last)))


def decimals(written: str) -> int:
    """How many digits stand behind the decimal sign.

    >>> decimals("34.7"), decimals("0,95"), decimals("2,500"), decimals("seven")
    (1, 2, 0, 0)
    """
    if not written[0].isdigit() or _GROUPED.fullmatch(written):
        return 0
    return len(re.split(r"[.,]", written)[1]) if re.search(r"[.,]", written) else 0
