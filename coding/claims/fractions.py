"""Fractions in a sentence: "half", "a third", "two thirds", "the quarter who"."""

import re
from collections.abc import Iterator

from coding.claims.numbers import value
from coding.claims.phrase import Phrase, phrase_at

PARTS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
_PLURALS = {"halves": 2, **{f"{word}s": n for word, n in PARTS.items() if word != "half"}}
_DENOMINATORS = PARTS | _PLURALS
_FEW = r"one|two|three|four|five|six|seven|eight|nine|\d"
_FRACTION = re.compile(
    rf"\b(?:(?P<times>an?|the|{_FEW})[- ])?(?P<part>{'|'.join(sorted(_DENOMINATORS, key=len, reverse=True))})\b",
    re.IGNORECASE,
)
_NOT_HALF = re.compile(r"(?:first|second|latter|other|upper|lower|last|next|better|and) $", re.IGNORECASE)
_NOT_BEHIND_HALF = re.compile(
    r"[- ](?:an?|hour|day|year|month|way|time|life|hearted|brother|sister)\b| as (?:many|much|common|often|likely)"
)
_MANY = "staff|police|sample|group|base|population|survey|workforce|total|rest|people|public|team|force|panel"
_OF_ONE_THING = re.compile(
    rf" of (?:the|an?|this|that|their|our|its|my|your) (?!(?:{_MANY})\b)\w*[^\Ws]\b"
    r"(?= (?:is|was|has|lies?|comes?|stems?)\b|\s*[.,;:!?)]|$)",
    re.IGNORECASE,
)
"""Half of the problem is no share of people."""
_NOT_A_PART = re.compile(r" of (?:an? (?:hour|century|year)|\d{4})\b")
_NUMBERED = (
    r"challenge|option|wave|question|category|group|reason|factor|round|survey|report|study|part|theme|point|type|kind|"
    r"way|aspect|problem|issue|country|year|insight|example|finding|area|step|level|phase|stage|source|measure|tool"
)
_IS = r"is|was|has|had|will|would|can|could|may|might|of|in|for|to|from|which|among|concerns?"
_THING = re.compile(
    rf" (?:part(?:y|ies)|persons?|time|place|one|(?:{_NUMBERED})(?= (?:{_IS})\b| ?[.,;:!?)]|$))\b",
    re.IGNORECASE,
)
"""What comes third when "a third" is no share: "a third challenge is", while "a third challenge the law"."""
_BEHIND_THE_PART = re.compile(r" (?:who|that|of)\b")


def fractions(sentence: str) -> Iterator[Phrase]:
    """Halves, thirds, quarters and so on; "a third challenge is" and "the first half of 2018" are none."""
    for found in _FRACTION.finditer(sentence):
        times, part = (found["times"] or "").lower(), found["part"].lower()
        count = value(times) if times and times not in ("a", "an", "the") else 1.0
        if count < _DENOMINATORS[part] and _is_a_part(sentence, found, times, part):
            yield phrase_at(found, "fraction", 100 * count / _DENOMINATORS[part])


def _is_a_part(sentence: str, found: re.Match[str], times: str, part: str) -> bool:
    """Whether "a third" is a share and not the third of something."""
    before, behind = sentence[: found.start()], sentence[found.end() :]
    if _NOT_A_PART.match(behind) or _OF_ONE_THING.match(behind):
        return False
    if part == "half":
        return not (_NOT_HALF.search(before) or _NOT_BEHIND_HALF.match(behind))
    if times == "the":
        return bool(_BEHIND_THE_PART.match(behind))
    ordinal = times in ("a", "an") and part != "quarter" and _THING.match(behind)
    return bool(times) and not ordinal
