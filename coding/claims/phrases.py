"""What shares and numbers a sentence states in words: "almost a third", "one in five", "more than half", "58 percent".

    percent    58 percent, seven per cent, 26.9%, between 40 and 50 percent
    fraction   half, a third, two thirds, three quarters, the quarter who …
    ratio      one in five, nine out of ten, every second officer
    counted    73 of 227
    rate       0.95 per 500
    quantity   most, the large majority, almost all, none of …; `coding.claims.quantities`
    equal      in equal numbers, just as common
    count      272 police officers

Each with its qualifier: "just over", "fewer than", "at most", "or more" and the like. English. What says no share of
people is left alone: "a third challenge", "the first half of 2018", "five percentage points", "grew by 12 percent".
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from coding.claims.counts import counted, counts, rates, ratios
from coding.claims.fractions import fractions
from coding.claims.percents import percents
from coding.claims.phrase import Phrase, phrase_at
from coding.claims.qualifiers import QUALIFIED, qualifier_after, qualifier_before
from coding.claims.quantities import QUANTITIES


def phrases(sentence: str) -> tuple[Phrase, ...]:
    """The stated shares and numbers of a sentence, in order; where two overlap, the one of the first kind above.

    What stands in quotation marks is somebody else's and left alone.
    """
    quoted = [found.span() for found in _QUOTED.finditer(sentence)]
    taken: list[Phrase] = []
    for find in _FINDERS:
        for found in find(sentence):
            qualified = _qualified(found, sentence)
            overlaps = any(found.start < other.end and other.start < found.end for other in taken)
            inside = any(start < found.start < end for start, end in quoted)
            if not overlaps and not inside and _is_share(qualified, sentence):
                taken.append(qualified)
    return tuple(sorted(taken, key=lambda phrase: phrase.start))


def _is_share(phrase: Phrase, sentence: str) -> bool:
    """Neither what something changed by nor more than everybody."""
    if phrase.kind not in ("percent", "fraction"):
        return True
    beyond = phrase.value >= 100 and phrase.qualifier in ("over", "just over", "well over")
    return not beyond and not _GROWTH.search(sentence[: phrase.start])


def _qualified(phrase: Phrase, sentence: str) -> Phrase:
    """The phrase with what stands before or behind it and changes what it says."""
    if phrase.kind in QUALIFIED and not phrase.qualifier:
        start, before = qualifier_before(sentence, phrase.start)
        end, after = qualifier_after(sentence, phrase.end)
        phrase = replace(phrase, start=start, end=end, qualifier=before or after)
    return replace(phrase, text=sentence[phrase.start : phrase.end])


def _quantities(sentence: str) -> Iterator[Phrase]:
    for quantity in QUANTITIES:
        for found in quantity.words.finditer(sentence):
            yield replace(phrase_at(found, "quantity", quantity.holds[0]), noun=quantity.name)


_GROWTH = re.compile(
    r"\b(?:differ\w*\b[^.;]*\bby|(?:increas|grow|gr[eo]w|ris|rose|fell|fall|drop|declin|decreas|shr[aiu]nk)\w*"
    r"(?:\s+by)?)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
"""What something grew or differs by is no share."""
_QUOTED = re.compile(r"[“„«][^“”„«»]*[”“»]|\"[^\"]*\"")
_EQUAL = re.compile(
    r"\b(?:in equal (?:numbers|shares|proportions|measure)|equally (?:common|often|frequent|likely|many)|"
    r"(?:just )?as (?:common|often|frequent|likely|many)(?:ly)?\b|the same (?:share|proportion|number)s?|"
    r"evenly (?:split|divided))",
    re.IGNORECASE,
)

_TIMES = re.compile(r"\b(?:twice|half|times)\s+$", re.IGNORECASE)
"""Twice as many are not as many."""


def _equals(sentence: str) -> Iterator[Phrase]:
    for found in _EQUAL.finditer(sentence):
        if not _TIMES.search(sentence[: found.start()]):
            yield phrase_at(found, "equal", 0.0)


_FINDERS: tuple[Callable[[str], Iterator[Phrase]], ...] = (
    percents, counted, ratios, rates, fractions, _quantities, _equals, counts,
)  # fmt: skip
