"""Names of people and unknown names: by lists of given and family names, by titles, and by capitals within a sentence.

A capital within a sentence means a name in most languages, but not in German, nor in a text that is all in capitals or
capitalises every word; there the lists alone are used.
"""

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Token

from coding.disclosure.risks.risk import Kind, Risk
from coding.disclosure.risks.words import listed

_TITLES = (
    "Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Officer|Detective|Constable|Sergeant|Inspector|Superintendent|Agent|Captain|"
    "Lieutenant|Commander|Chief|Judge|Herr|Frau|Fru|Kommissar|Kommissarie|Polizist"
)
_TITLED = re.compile(
    rf"\b(?:{_TITLES})\.?\s+(?!(?i:of|in|and|the)\b)[A-ZÅÄÖÆØÜ][\w’'-]+(?:\s+[A-ZÅÄÖÆØÜ][\w’'-]+)?"
)
_ENDS = frozenset('.!?:;…•-–—*"“”„»«([/|\n')
_BEFORE_PLACES = frozenset(
    ("in", "from", "near", "around", "outside", "at", "i", "från", "nära", "aus", "bei")
)
_SHORTEST_IN_LOWER_CASE = 5
_ALSO_WORDS = frozenset(("harry", "oscar", "victor", "angela", "kelly", "jesus", "jamie", "shannon"))
_MOST_CAPITALS = 0.7
_ENGLISH_I = frozenset(("I", "I'm", "I’m", "I've", "I’ve", "I'd", "I’d", "I'll", "I’ll"))


def found_by_titles(text: str) -> Iterator[Risk]:
    """A title with the name that follows it."""
    for match in _TITLED.finditer(text):
        yield Risk("name", match.start(), match.end(), "a title and a name")


def found_by_capitals(doc: Doc, language: str) -> Iterator[Risk]:
    """Given names with what follows them, family names, and words that have a capital for no known reason."""
    shapes_tell = language != "de" and capitals_tell(doc)
    at = 0
    while at < len(doc):
        found = _kind(doc, at, language, shapes_tell=shapes_tell)
        last = at
        if found is not None:
            while last + 1 < len(doc) and _goes_on(doc[last + 1], language):
                last += 1
            yield Risk(found[0], doc[at].idx, doc[last].idx + len(doc[last]), found[1])
        at = last + 1


def _kind(doc: Doc, at: int, language: str, *, shapes_tell: bool) -> tuple[Kind, str] | None:
    """What the token at this place is the beginning of, and why."""
    token = doc[at]
    if token.text in listed("given_names"):
        sure = token.text not in listed("doubtful_names")
        follows = at + 1 < len(doc) and _goes_on(doc[at + 1], language)
        return ("name", "a given name") if sure or follows else None
    if _lower_given_name(token.text):
        return "name", "a given name"
    if _begins_a_sentence(doc, at):
        return None
    if token.text in listed("family_names"):
        return "name", "a family name"
    if not shapes_tell or not _is_unknown(token, language):
        return None
    place = doc[at - 1].lower_ in _BEFORE_PLACES
    return ("place" if place else "name"), "a capital within a sentence: it may be a name"


def _lower_given_name(word: str) -> bool:
    return len(word) >= _SHORTEST_IN_LOWER_CASE and word in _lower_names()


@cache
def _lower_names() -> frozenset[str]:
    sure = listed("given_names") - listed("doubtful_names")
    return frozenset(name.lower() for name in sure) - _ALSO_WORDS


def _goes_on(token: Token, language: str) -> bool:
    """Whether a name goes on with this token."""
    return _titled(token) and (token.text in listed("family_names") or _is_unknown(token, language))


def _titled(token: Token) -> bool:
    return token.text[:1].isupper() and token.text[1:2].islower()


def _is_unknown(token: Token, language: str) -> bool:
    """A word with a capital that is neither known nor a word of the language."""
    word = token.text
    return (
        _titled(token)
        and len(word) > 1
        and word not in _ENGLISH_I
        and not word.isupper()
        and word not in listed("known")
        and word.lower() not in _words(language)
    )


@cache
def _words(language: str) -> frozenset[str]:
    """The words of a language, where its lemmas are installed; names among them are written with a capital."""
    from coding.language.stop_words import LANGUAGES, stop_words
    from coding.language.tables import kinds, lemmas

    known = language if language in LANGUAGES else "en"
    forms = lemmas(known)
    words = {word for word in (*forms, *forms.values()) if word.islower()} | stop_words(known)
    if known == "en":
        words |= {word for words_of_kind in kinds("en").values() for word in words_of_kind}
    return frozenset(words - {name.lower() for name in listed("family_names")})


def _begins_a_sentence(doc: Doc, at: int) -> bool:
    before = doc[at - 1] if at else None
    return before is None or before.text[-1] in _ENDS or "\n" in before.text


def capitals_tell(doc: Doc) -> bool:
    """Whether a text has few enough capitals for them to mean something."""
    words = [token for token in doc if token.is_alpha]
    capitals = sum(token.text[:1].isupper() for token in words)
    return bool(words) and (capitals <= 2 or capitals / len(words) <= _MOST_CAPITALS)
