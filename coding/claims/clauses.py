"""The part of a sentence that one phrase stands in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from coding.claims.phrase import Phrase
from coding.claims.units import PEOPLE
from coding.claims.words import MARK

_STRONG = re.compile(r";|—|–|,? (?:while|whereas|but|although|however)\b|, and\b", re.IGNORECASE)
_NOTHING = re.compile(r"[\s(),–—]*(?:or )?")
_WEAK = re.compile(r" and\b|,|\(")
_PEOPLE = re.compile(rf"\b(?:{PEOPLE})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Clause:
    """`text` with `MARK` in place of the phrase, and whom the phrase names behind it.

    `earlier` is the clause before it in the sentence, "" for the first: "no employer does" is said of that.
    """

    text: str
    earlier: str = ""


def clauses(sentence: str, phrases: Sequence[Phrase]) -> tuple[Clause, ...]:
    """The clause of each phrase of a sentence.

    Between two phrases it is cut where the next thought begins: at "while", "but" or a semicolon, else at the last
    "and" or comma. Phrases with nothing between them say the same: "the large majority (more than 80 percent)".
    """
    found: list[Clause] = []
    for place in range(len(phrases)):
        first, last = _together(sentence, phrases, place)
        earlier = found[first - 1].text.replace(MARK, "").strip() if first > 0 else ""
        found.append(Clause(_text(sentence, phrases, first, last), earlier))
    return tuple(found)


def _together(sentence: str, phrases: Sequence[Phrase], place: int) -> tuple[int, int]:
    """The first and the last of the phrases around one that have nothing between them."""
    first = last = place
    while first > 0 and _NOTHING.fullmatch(sentence, phrases[first - 1].end, phrases[first].start):
        first -= 1
    while last + 1 < len(phrases) and _NOTHING.fullmatch(
        sentence, phrases[last].end, phrases[last + 1].start
    ):
        last += 1
    return first, last


def _text(sentence: str, phrases: Sequence[Phrase], first: int, last: int) -> str:
    start = 0 if first == 0 else _cut(sentence, phrases[first - 1].end, phrases[first].start)
    behind = phrases[last + 1].start if last + 1 < len(phrases) else None
    end = len(sentence) if behind is None else _cut(sentence, phrases[last].end, behind)
    people = _PEOPLE.findall(" ".join(phrase.text for phrase in phrases[first : last + 1]))
    spoken = " ".join([MARK, *people])
    return f"{sentence[start : phrases[first].start]}{spoken}{sentence[phrases[last].end : end]}".strip()


def _cut(sentence: str, start: int, end: int) -> int:
    """Where between two phrases the second one's clause begins."""
    between = sentence[start:end]
    for separator in (_STRONG, _WEAK):
        if found := list(separator.finditer(between)):
            return start + found[-1].start()
    return end
