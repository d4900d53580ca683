"""A share or number that a sentence states in words."""

import re
from dataclasses import dataclass
from typing import Literal

from coding.claims.qualifiers import Qualifier

Kind = Literal["percent", "fraction", "ratio", "counted", "rate", "quantity", "equal", "count"]

SAYS = (
    r"(?:say|report|state|answer|think|believe|name|mention|have|has|had|are|were|is|was|do|did|does|saw|"
    r"see|sees|find|found|feel|felt|use|work|meet|met|know|knew|write|wrote|tell|told|describe|expect|consider|agree|"
    r"disagree|cite|list|chose|choose|come|came|can|could|would|will|may|might|also|still|now|never|not|gave|give|want|"
    r"said|indicate|note|see|respond|regard|reckon|get|got|lack|need|prefer|hold|held|who|that|which)\b"
)
"""A regular expression for a verb as it follows a share of people: "most report", "34.7 come"."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A stated share or number. `text` stands at [`start`, `end`) of the sentence.

    `value` is in percent, in a count the number, in a rate how many there are per `of`, in equal shares 0. `upper` is
    the other end of "between", `of` the base of what is counted, `decimals` those written, `noun` what a count is of.
    """

    text: str
    start: int
    end: int
    kind: Kind
    value: float
    qualifier: Qualifier = ""
    decimals: int = 0
    upper: float | None = None
    of: float | None = None
    noun: str = ""


def phrase_at(found: re.Match[str], kind: Kind, value: float) -> Phrase:
    """The phrase that a regular expression found."""
    return Phrase(found[0], found.start(), found.end(), kind, value)
