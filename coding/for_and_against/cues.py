"""Cues: words of a text that say that something grows or shrinks, is common or rare, is difficult or easy.

spaCy's rules find them in a blank pipeline: no model is needed, and none is asked. A denied word says its opposite
("not a problem"), as far as the denial reaches. Cues help somebody to look; they decide nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from coding.for_and_against.cue_words import AXES, DENIED, ENDS, PATTERNS, WISHES, Axis, Says

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

REACH = 8
"""Words that a denial or a wish reaches at most, within its part of the sentence."""
_WISHED: frozenset[Says] = frozenset({"increase", "decrease", "no change", "common", "ease"})


@dataclass(frozen=True, slots=True)
class Cue:
    """What the words at [start, end), in code points, say once a denial in front of them is heeded."""

    says: Says
    start: int
    end: int

    @property
    def axis(self) -> Axis:
        """What it is about: whether something grows, how common it is, or how difficult."""
        return AXES[self.says]


def known_language(language: str) -> bool:
    """Whether there are cues for a two-letter language."""
    return language in PATTERNS


@lru_cache(maxsize=20_000)
def cues(text: str, language: str = "en") -> tuple[Cue, ...]:
    """The cues of a text in its order; none in a language without a list. A text is read once in half a millisecond.

    >>> [cue.says for cue in cues("It is not a problem, and it is increasing.")]
    ['ease', 'increase']
    """
    if not known_language(language):
        return ()
    from coding.for_and_against.cue_rules import DENIES, matched

    doc, found = matched(text, language)
    denials = [span for span in found if span.label_ == DENIES]
    kept = [_cue(span, doc, denials, language) for span in found if span.label_ in AXES]
    return tuple(cue for cue in kept if cue is not None)


def _cue(span: "Span", doc: "Doc", denials: Sequence["Span"], language: str) -> Cue | None:
    """The cue of matched words; None when they are only wished for, or denied without saying anything then."""
    says: Says | None = span.label_  # type: ignore[assignment]
    if says in _WISHED and _wished(span, doc, language):
        return None
    if any(_reaches(doc, denial.end, span.start, language) for denial in denials):
        says = DENIED[says] if says else None
    if says is None:
        return None
    start = min(
        [
            span.start_char,
            *(one.start_char for one in denials if _reaches(doc, one.end, span.start, language)),
        ]
    )
    return Cue(says, start, span.end_char)


def _reaches(doc: "Doc", start: int, end: int, language: str) -> bool:
    """Whether what begins at token `start` still holds at token `end`."""
    ends = ENDS[language].split()
    return start <= end <= start + REACH and not any(token.lower_ in ends for token in doc[start:end])


def _wished(span: "Span", doc: "Doc", language: str) -> bool:
    wishes = WISHES[language].split()
    before = doc[max(0, span.start - REACH) : span.start]
    return any(token.lower_ in wishes and _reaches(doc, token.i, span.start, language) for token in before)
