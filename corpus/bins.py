"""Reading a numeric question's options as bins: "1–10", "0 or N/A", "more than 1,000", "< 5 years".

A comma with groups of three digits behind it parts thousands ("2,500"), any other comma and every point part
decimals ("2,5", "2.5").
"""

import math
import re

_THOUSANDS = r"[1-9]\d{0,2}(?:,\d{3})+(?!\d)"
_NUMBER = rf"({_THOUSANDS}(?:\.\d+)?|\d[\d\u00a0\u202f ]*(?:[.,]\d+)?)"
_RANGE = re.compile(rf"^{_NUMBER}\s*(?:[-–—]|to)\s*{_NUMBER}")
_ABOVE = re.compile(rf"^(?:more than|over|above|>)\s*{_NUMBER}", re.IGNORECASE)
_FROM = re.compile(rf"^(?:at least|≥|from)\s*{_NUMBER}|^{_NUMBER}\s*(?:\+|or more|and more)", re.IGNORECASE)
_BELOW = re.compile(rf"^(?:less than|under|below|fewer than|<)\s*{_NUMBER}", re.IGNORECASE)
_EXACT = re.compile(rf"^{_NUMBER}")


def bounds(label: str) -> tuple[float, float] | None:
    """The closed interval of numbers that a bin's label stands for, or None for a label without a number.

    >>> bounds("1–10"), bounds("0 or N/A"), bounds("no idea")
    ((1.0, 10.0), (0.0, 0.0), None)
    """
    label = label.strip()
    if found := _RANGE.match(label):
        return _number(found[1]), _number(found[2])
    if found := _ABOVE.match(label):
        return math.nextafter(_number(found[1]), math.inf), math.inf
    if found := _FROM.match(label):
        return _number(found[1] or found[2]), math.inf
    if found := _BELOW.match(label):
        return -math.inf, math.nextafter(_number(found[1]), -math.inf)
    if found := _EXACT.match(label):
        return _number(found[1]), _number(found[1])
    return None


def parse_number(cell: str) -> float | None:
    """The number a cell holds ("2 000", "2,000", "3,5", "12"), or None when it holds something else."""
    return _number(cell.strip()) if re.fullmatch(_NUMBER, cell.strip()) else None


def _number(text: str) -> float:
    if re.match(_THOUSANDS, text):
        text = text.replace(",", "")
    return float(re.sub(r"[\u00a0\u202f ]", "", text).replace(",", "."))
