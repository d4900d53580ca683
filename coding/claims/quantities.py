"""Shares that are stated without any number: "most", "the large majority", "almost all", "a few".

What they mean is a convention, written down here: `holds` is where nobody would object, `loose` where somebody might.
"""

import re
from dataclasses import dataclass

from coding.claims.phrase import SAYS
from coding.claims.units import PEOPLE

Span = tuple[float, float]
"""Percent, both ends included."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """`words` find it in a sentence, `name` is how it is called; `holds` lies within `loose`."""

    name: str
    words: re.Pattern[str]
    holds: Span
    loose: Span


def _quantity(name: str, words: str, holds: Span, loose: Span) -> Quantity:
    return Quantity(name, re.compile(words, re.IGNORECASE), holds, loose)


_OVER_HALF, _UNDER_HALF = 50.001, 49.999
_EVERYBODY = 99.95
"""What is printed as 100.0."""
_THE_PEOPLE = rf"(?:[\w-]+\s+){{0,3}}?(?:{PEOPLE})\b"
_OF = rf"(?:\s+of\b|\s+{_THE_PEOPLE}|(?=\s+{SAYS}))"
_SOME = rf"(?:[\w-]+\s+){{0,2}}?(?:{PEOPLE})"
_BEGINS = r"(?:(?<!\S)(?<!\S\s)|(?<=[,;:(] )|(?<=\band )|(?<=\bbut )|(?<=\bthat )|(?<=\bwhile ))"
"""Where a thought begins: "most say", and not "named most is"."""
_NEARLY = r"\b(?:almost|nearly|virtually|practically)"

QUANTITIES: tuple[Quantity, ...] = (
    _quantity("almost all", rf"{_NEARLY}\s+(?:(?:all|every)(?:{_OF})|everyone|everybody)", (90, _EVERYBODY), (80, 100)),
    _quantity("almost nobody", rf"(?:{_NEARLY}|\bhardly|\bscarcely)\s+(?:none|nobody|no one|anyone|anybody|(?:no|any)"
              rf"(?:{_OF}))", (0, 10), (0, 15)),
    _quantity("not all", rf"\bnot\s+(?:(?:all|every)(?:{_OF})|everyone|everybody)", (0, _EVERYBODY), (0, 99.99)),
    _quantity("large majority", r"\b(?:large|vast|great|overwhelming|clear|big|strong|wide|substantial) majority\b",
              (200 / 3, 100), (60, 100)),
    _quantity("small majority", r"\b(?:small|narrow|slim|slight|bare) majority\b", (_OVER_HALF, 60), (50, 200 / 3)),
    _quantity("majority", r"\b(?:the|a) majority\b", (_OVER_HALF, 100), (49.5, 100)),
    _quantity("small minority", r"\b(?:small|tiny) minority\b", (0, 20), (0, 30)),
    _quantity("large minority", r"\b(?:large|sizeable|considerable) minority\b", (30, _UNDER_HALF), (20, 50)),
    _quantity("minority", r"\b(?:the|a) minority\b", (0, _UNDER_HALF), (0, 50.5)),
    _quantity("most", rf"(?<!\bthe )(?<!\btheir )(?<!\bat )\bmost(?:\s+of\b|\s+{_THE_PEOPLE})|"
              rf"{_BEGINS}most(?=\s+{SAYS})", (_OVER_HALF, 100), (49.5, 100)),
    _quantity("very few", rf"\b(?:very|only|just) (?:a )?few{_OF}", (0, 10), (0, 20)),
    _quantity("a few", rf"\ba (?:few|handful){_OF}", (0, 20), (0, 30)),
    _quantity("none", rf"\b(?:none\s+of\s+(?:them|us|those|{_THE_PEOPLE})|nobody|not a single|not one of|"
              rf"no\s+(?:[\w-]+\s+)?(?:{PEOPLE}))\b", (0, 0), (0, 0.5)),
    _quantity("all", rf"(?<!\bof )\b(?:all\s+(?:of\s+)?(?:the\s+)?{_SOME}|every\s+(?:single\s+)?{_SOME}|"
              r"everybody|everyone)\b(?!\s+(?:together|combined|taken|else|in total))", (_EVERYBODY, 100), (97, 100)),
)  # fmt: skip
"""Every one of them; where two find the same words, the first counts."""
BY_NAME = {quantity.name: quantity for quantity in QUANTITIES}
