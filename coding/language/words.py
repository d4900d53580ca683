"""Texts as words: spaCy's tokenizer and stop words, the lemmas of spacy-lookups-data; nothing is downloaded.

Imports spaCy at the top, which takes about two seconds: import this module inside the function that needs it.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any
from unicodedata import normalize

import spacy
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_prefix_regex

from coding.language.kinds import kinds_of
from coding.language.of_texts import languages_of
from coding.language.stop_words import LANGUAGE_NAMES, LANGUAGES, generic_words, stop_words
from coding.language.tables import lemmas

__all__ = [
    "LANGUAGES", "LANGUAGE_NAMES", "Sentence", "Word", "generic_words", "has_words", "languages_of", "read_words",
    "stop_words",
]  # fmt: skip

RARE, RARE_SHARE = 3, 0.005
"""A language of fewer texts, or a smaller share, is read without its lemmas: their table loads for half a second."""
LETTERS = re.compile(r"[^\W\d_]")
LONGEST = 50
"""Characters of a word: what is longer is a key held down or a string of data."""
ADDRESS = re.compile(r"://|^www\.|@")
_UNSEEN = dict.fromkeys(
    map(ord, "\u00ad\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff")
)
"""Characters without a width, and those that turn the direction of writing."""
_HYPHENS = "-\u2010\u2011\u2013\u2014*_"
_ELISION = r"(?i:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’]"
_NAMING = {"n": 1.0, "a": 0.4, "v": 0.45, "r": 0.2}


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text. `text` is lower case; `lemma` equals it where no table knows better.

    `kinds` are the letters of what it may be (`coding.language.kinds`), empty for a stop word. `naming` 0 to 1 says how
    fit it is to name a thing: 1 for a noun, less for what may be or is another kind or says little by itself, 0 for a
    stop word. `capitals` is the word as written where a capital is part of it: PDF, iPhone, and Berlin or a German
    noun when it does not begin a sentence.
    """

    text: str
    lemma: str
    stop: bool
    naming: float = 1.0
    capitals: str = ""
    kinds: str = ""

    @property
    def shown(self) -> str:
        """The word for people: in lower case, but for its capitals."""
        return self.capitals or self.text


BLANK = Word("", "", stop=True)
Sentence = tuple[Word | None, ...]
"""A whole text in reading order; None stands for what parts phrases: punctuation, numbers, symbols, addresses."""
_ENDS = frozenset(".!?…:;|•·–—-*\"'“”„»«(")
"""A word after one of these may have its capital from there."""


def read_words(texts: Sequence[str], languages: Sequence[str] | None = None) -> list[Sentence]:
    """The words of each text, in its language (found by `languages_of` when not given).

    A language that is not one of LANGUAGES is read as it is written: no stop words, no lemmas.
    """
    spoken = list(languages) if languages is not None else languages_of(texts)
    counted = Counter(spoken)
    common = {
        language
        for language, n in counted.items()
        if n >= min(len(texts), max(RARE, RARE_SHARE * len(texts)))
    } & set(LANGUAGES)
    common |= {"en"} & set(spoken)
    return [
        _sentence(text, language, rules=language in common)
        for text, language in zip(texts, spoken, strict=True)
    ]


def has_words(text: str) -> bool:
    """Whether the text holds a letter of any script."""
    return LETTERS.search(text) is not None


@cache
def _tokenizer(language: str) -> Callable[[str], Doc]:
    """spaCy's rules for the language, but hyphenated words stay whole and a bar parts words.

    French has English rules and its elisions, because spaCy's own take four seconds to compile; so has any language
    that is not one of LANGUAGES.
    """
    pipeline = spacy.blank(language if language in ("en", "sv", "de", "es") else "en")
    tokenizer: Any = pipeline.tokenizer
    rules = [rule for rule in pipeline.Defaults.infixes or [] if not re.search(rule, "aa-bb")]
    tokenizer.infix_finditer = compile_infix_regex([*rules, r"\|", r"(?<=\w)/(?=\w)"]).finditer
    if language == "fr":
        prefixes = [*(pipeline.Defaults.prefixes or []), _ELISION]
        tokenizer.prefix_search = compile_prefix_regex(prefixes).search
        tokenizer.rules = {}
    return pipeline.tokenizer


def _sentence(text: str, language: str, *, rules: bool) -> Sentence:
    doc = _tokenizer(language)(text)
    known = _known_words(language, rules)
    words: list[Word | None] = []
    initial = True
    for at, key in enumerate(doc.to_array("ORTH").tolist()):
        place = (key, initial)
        if place not in known:
            written = doc[at].text
            known[place] = (
                (BLANK, initial or "\n" in written)
                if doc[at].is_space
                else (_word(written, language, rules=rules, initial=initial), written[-1:] in _ENDS)
            )
        found, initial = known[place]
        if found is not BLANK:
            words.append(found)
    return tuple(words)


@cache
def _known_words(language: str, rules: bool) -> dict[tuple[int, bool], tuple[Word | None, bool]]:  # noqa: FBT001 - a cache's key
    """What was read already, by spaCy's number of the token and whether it began a sentence; with whether it ends one.

    BLANK for white space.
    """
    del language, rules
    return {}


def _word(written: str, language: str, *, rules: bool, initial: bool) -> Word | None:
    written = normalize("NFC", written.translate(_UNSEEN)).strip(_HYPHENS)
    if not has_words(written) or len(written) > LONGEST or ADDRESS.search(written):
        return None
    text = written.lower()
    lemma = _lemma(written, language) if rules else text
    stops = stop_words(language)
    short = len(text) < 2 or "'" in text or "’" in text
    if short or text in stops or lemma in stops:
        return Word(text, lemma, stop=True, naming=0.0)
    # Without the table a German word that begins a sentence is taken for the noun that it may be.
    readable = rules or language in ("de", "sv")
    kinds = kinds_of(written, lemma, language, initial=initial and rules) if readable else "n"
    inside = written[1:] != written[1:].lower()
    return Word(
        text,
        lemma,
        stop=False,
        naming=_naming(text, lemma, kinds, language),
        capitals=written if inside or (written[:1].isupper() and not initial) else "",
        kinds=kinds,
    )


def _lemma(written: str, language: str) -> str:
    text = written.lower()
    table = lemmas(language)
    if language == "de":
        return table.get(written, table.get(text, text)).lower()
    if language == "fr" and "v" not in kinds_of(text, text, "fr", initial=False):
        return text[:-1] if text.endswith(("s", "x")) and len(text) > 3 else text
    known = table.get(text)
    if known is not None:
        return known.lower()
    regular_plural = language == "en" and len(text) > 3 and text.endswith("s") and text[-2] not in "sui"
    return text[:-1] if regular_plural else text


def _naming(text: str, lemma: str, kinds: str, language: str) -> float:
    """The best of the word's kinds, less where it may be another, and a third of it for a generic word."""
    best = max(_NAMING[kind] for kind in kinds)
    mixed = 0.7 if "n" in kinds and ("a" in kinds or "r" in kinds) else best
    generic = generic_words(language)
    return round(min(best, mixed) * (0.35 if lemma in generic or text in generic else 1.0), 3)
