"""The patterns of cues as rules of spaCy's Matcher. Imports spaCy at the top: import it inside what needs it.

Matching by regular expressions costs milliseconds a text. So each word of a text is brought to the form in which
patterns write it ("increasing" to "increas*"), once for every different word, and rules compare whole words alone.
"""

from functools import cache
from itertools import product
from typing import Any

import spacy
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from coding.for_and_against.cue_words import AFFIRMED, NEGATORS, PATTERNS

DENIES, AFFIRMS = "denies", "affirms"
MANNER = "+adj"
_COMPARED = frozenset({"more", "less"})
"""Behind these a word is looked up: does it say how something is?"""
_Word = dict[str, Any]


def matched(text: str, language: str) -> tuple[Doc, list[Span]]:
    """The words of a text, and which of them say something: the longest that do not overlap, labelled, in order."""
    pipeline, matcher = _pipeline(language)
    doc = pipeline.make_doc(text)
    forms = [_form(token.lower_, language) for token in doc]
    for token, form, before in zip(doc, forms, ["", *forms], strict=False):
        token.norm_ = MANNER if before in _COMPARED and _manner(token.lower_, language) else form
    return doc, filter_spans(matcher(doc, as_spans=True))


@cache
def _pipeline(language: str) -> tuple[Language, Matcher]:
    pipeline = spacy.blank(language)
    matcher = Matcher(pipeline.vocab)
    for label, patterns in _labelled(language).items():
        matcher.add(label, [rule for row in patterns.split(";") for rule in _rules(row, language)])
    return pipeline, matcher


def _labelled(language: str) -> dict[str, str]:
    found: dict[str, str] = {DENIES: NEGATORS[language], AFFIRMS: AFFIRMED[language]}
    return found | {str(says): patterns for says, patterns in PATTERNS[language].items()}


def _rules(row: str, language: str) -> list[list[_Word]]:
    """One rule for each way of reading a row of words."""
    choices = [sorted({_form(part, language) for part in word.split("|")}) for word in row.split()]
    return [[_word(form) for form in forms] for forms in product(*choices)]


def _word(form: str) -> _Word:
    if form == "?":
        return {"IS_PUNCT": False, "OP": "?"}
    return {"NORM": form}


@cache
def _form(word: str, language: str) -> str:
    """A word in lower case as the patterns write it: the longest beginning among them, or the word itself."""
    return next((stem for stem in _stems(language) if word.startswith(stem[:-1])), word)


@cache
def _stems(language: str) -> tuple[str, ...]:
    """The beginnings in a language's patterns ("increas*"), the longest first."""
    words = " ".join(_labelled(language).values()).replace(";", " ").replace("|", " ").split()
    stems = {word for word in words if word.endswith("*")}
    return tuple(sorted(stems, key=lambda stem: (-len(stem), stem)))


@cache
def _manner(word: str, language: str) -> bool:
    """Whether a word says how something is, and is no thing: "more organised", but not "more staff"."""
    from coding.language.kinds import kinds_of
    from coding.language.tables import lemmas

    kinds = kinds_of(word, lemmas(language).get(word.lower(), word.lower()), language, initial=False)
    return "n" not in kinds and ("a" in kinds or "r" in kinds)
