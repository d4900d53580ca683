"""Cues: words of a text that say that something grows or shrinks, is common or rare, is difficult or easy.

spaCy's rules find them in a blank pipeline: no model is needed, and none is asked. A denied word says its opposite
("not a problem"), as far as the denial reaches. Cues help somebody to look; they decide nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from coding.for_and_against.cue_words import (
    AFFIRMED,
    AXES,
    DENIED,
    ENDS,
    NEGATORS,
    PATTERNS,
    WISHES,
    Axis,
    Says,
)

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import Matcher
    from spacy.tokens import Doc, Span

REACH = 8
"""Words that a denial or a wish reaches at most, within its part of the sentence."""
_DENIES, _AFFIRMS, _MANNER = "denies", "affirms", "manner"
Token = dict[Any, Any]
"""What the Matcher wants of one word."""
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


def cues(text: str, language: str = "en") -> tuple[Cue, ...]:
    """The cues of a text in its order; none in a language without a list.

    >>> [cue.says for cue in cues("It is not a problem, and it is increasing.")]
    ['ease', 'increase']
    """
    if not known_language(language):
        return ()
    pipeline, matcher = _rules(language)
    doc = pipeline.make_doc(text)
    found = _longest(matcher(doc, as_spans=True))
    denials = [span for span in found if span.label_ == _DENIES]
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


def _longest(spans: Iterable["Span"]) -> list["Span"]:
    """Those that do not overlap: the longest, of equals the first; in the order of the text."""
    from spacy.util import filter_spans

    return filter_spans(spans)


@cache
def _rules(language: str) -> tuple["Language", "Matcher"]:
    import spacy
    from spacy.matcher import Matcher

    pipeline = spacy.blank(language)
    manner = pipeline.vocab.add_flag(lambda word: _manner(word, language))
    matcher = Matcher(pipeline.vocab, validate=False)  # it knows no flags of our own
    labelled: dict[str, str] = {_DENIES: NEGATORS[language], _AFFIRMS: AFFIRMED[language]}
    labelled |= PATTERNS[language]  # type: ignore[arg-type]
    for label, patterns in labelled.items():
        matcher.add(label, [_pattern(row.split(), manner) for row in patterns.split(";")])
    return pipeline, matcher


def _pattern(words: Sequence[str], manner: int) -> list[Token]:
    return [_token(word, manner) for word in words]


def _token(word: str, manner: int) -> Token:
    if word == "?":
        return {"IS_PUNCT": False, "OP": "?"}
    if word == "+adj":
        return {manner: True}
    either = "|".join(part.replace("*", r"\w*") for part in word.split("|"))
    return {"LOWER": {"REGEX": f"^(?:{either})$"}}


def _manner(word: str, language: str) -> bool:
    """Whether a word says how something is, and is no thing: "more organised", but not "more staff"."""
    from coding.language.kinds import kinds_of
    from coding.language.tables import lemmas

    kinds = kinds_of(word, lemmas(language).get(word.lower(), word.lower()), language, initial=False)
    return "n" not in kinds and ("a" in kinds or "r" in kinds)
