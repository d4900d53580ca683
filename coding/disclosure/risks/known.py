"""Places, nationalities and organisations that are known by name."""

from collections.abc import Iterator
from functools import cache

import spacy
from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc

from coding.disclosure.risks.risk import Kind, Risk
from coding.disclosure.risks.words import listed

_LISTS: dict[str, tuple[Kind, str]] = {
    "places": ("place", "the name of a place"),
    "nationalities": ("place", "a nationality"),
    "organisations": ("organisation", "the name of an organisation"),
}
_SHORTEST_IN_LOWER_CASE = 5
_ALSO_WORDS = frozenset(
    ("jersey", "turkey", "china", "island", "phoenix", "polish", "indian", "essex", "valencia")
)
"""Words of another meaning when they are written without a capital."""


@cache
def language() -> Language:
    """Tokens and their shapes for any language, without a model."""
    return spacy.blank("xx")


def found_by_name(doc: Doc) -> Iterator[Risk]:
    """Every place, nationality and organisation of the lists; long ones also when they are written in lower case."""
    for matcher in (_as_written(), _in_lower_case()):
        for match, start, end in matcher(doc):
            kind, why = _LISTS[doc.vocab.strings[match]]
            span = doc[start:end]
            yield Risk(kind, span.start_char, span.end_char, why)


@cache
def _as_written() -> PhraseMatcher:
    return _matcher("ORTH", {name: listed(name) for name in _LISTS})


@cache
def _in_lower_case() -> PhraseMatcher:
    lists = {name: {word.lower() for word in listed(name)} for name in ("places", "nationalities")}
    long = {
        name: frozenset(word for word in words - _ALSO_WORDS if len(word) >= _SHORTEST_IN_LOWER_CASE)
        for name, words in lists.items()
    }
    return _matcher("LOWER", long)


def _matcher(attribute: str, lists: dict[str, frozenset[str]]) -> PhraseMatcher:
    matcher = PhraseMatcher(language().vocab, attr=attribute)
    for name, phrases in lists.items():
        matcher.add(name, [language().make_doc(phrase) for phrase in sorted(phrases)])
    return matcher
