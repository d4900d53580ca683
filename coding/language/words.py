"""Texts as words: spaCy's tokenizer and stop words, the lemmas of spacy-lookups-data; nothing is downloaded.

Imports spaCy at the top, which takes about two seconds: import this module inside the function that needs it.
"""

import importlib.util
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import spacy
from spacy.lookups import load_lookups
from spacy.tokens import Doc
from spacy.util import compile_infix_regex

LANGUAGES = ("en", "sv", "de", "fr", "es")
LANGUAGE_NAMES = {"en": "English", "sv": "Swedish", "de": "German", "fr": "French", "es": "Spanish"}
RARE = 0.05  # a language of fewer texts is read with the rules of the common one: its own load for seconds
NOT_STOP_WORDS = {"en": {"amount", "call", "empty", "name", "serious"}}
_ALSO_ENGLISH = """
able big biggest come especially etc feel general good issue issues know like look looking looks lot lots main
mainly mostly need needs problem problems say think thing things use used using usually want way ways works
"""
ALSO_STOP_WORDS = {"en": frozenset(_ALSO_ENGLISH.split())}
"""What everybody writes in answer to a question, and what tells no theme from another."""
LETTERS = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text. `text` is lower case; `lemma` equals it where no table knows better.

    `naming` 0 to 1 says how fit the word is to name a thing: 1 for a noun, less for what may be or is another kind,
    0 for a stop word. `capitals` is the word as written where it has a capital behind its first letter: PDF, iPhone.
    """

    text: str
    lemma: str
    stop: bool
    naming: float = 1.0
    capitals: str = ""

    @property
    def shown(self) -> str:
        """The word for people: in lower case, but for its capitals."""
        return self.capitals or self.text


BLANK = Word("", "", stop=True)
Sentence = tuple[Word | None, ...]
"""A whole text in reading order; None stands for what parts phrases: punctuation, numbers, symbols."""


@cache
def stop_words(language: str) -> frozenset[str]:
    """The stop words of one of LANGUAGES, lower case. Raises ValueError for another language."""
    if language not in LANGUAGES:
        raise ValueError(f"no stop words for the language {language!r}; known are {', '.join(LANGUAGES)}")
    package = importlib.util.find_spec(f"spacy.lang.{language}")
    assert package is not None
    assert package.origin is not None
    # The file alone: importing the French package compiles regular expressions for four seconds.
    file = importlib.util.spec_from_file_location(
        f"stop_words_{language}", Path(package.origin).with_name("stop_words.py")
    )
    assert file is not None
    assert file.loader is not None
    module = importlib.util.module_from_spec(file)
    file.loader.exec_module(module)
    words: set[str] = module.STOP_WORDS
    return frozenset(
        (words - NOT_STOP_WORDS.get(language, set())) | ALSO_STOP_WORDS.get(language, frozenset())
    )


def languages_of(texts: Sequence[str]) -> list[str]:
    """One of LANGUAGES for each text, by its stop words; one without any gets the language of most."""
    votes = [_votes(text) for text in texts]
    totals = Counter(vote for counted in votes for vote in _winners(counted))
    common = min(LANGUAGES, key=lambda language: (-totals[language], LANGUAGES.index(language)))
    return [_decide(counted, common) for counted in votes]


def read_words(texts: Sequence[str], languages: Sequence[str] | None = None) -> list[Sentence]:
    """The words of each text, in its language (found by `languages_of` when not given)."""
    spoken = list(languages) if languages is not None else languages_of(texts)
    counted = Counter(spoken)
    common = min(counted, key=lambda language: (-counted[language], language), default="en")
    rules = {language: language if n >= RARE * len(texts) else common for language, n in counted.items()}
    return [_sentence(text, language, rules[language]) for text, language in zip(texts, spoken, strict=True)]


def has_words(text: str) -> bool:
    """Whether the text holds a letter of any script."""
    return LETTERS.search(text) is not None


def _votes(text: str) -> Counter[str]:
    found = re.findall(r"\w+", text.lower())
    return Counter(language for word in found for language in _languages_with(word))


@lru_cache(maxsize=2**17)
def _languages_with(word: str) -> tuple[str, ...]:
    """The languages that have `word` as a stop word."""
    return tuple(language for language in LANGUAGES if word in stop_words(language))


def _winners(counted: Counter[str]) -> list[str]:
    most = max(counted.values(), default=0)
    winners = [language for language in LANGUAGES if most and counted[language] == most]
    return winners if len(winners) == 1 else []


def _decide(counted: Counter[str], common: str) -> str:
    most = max(counted.values(), default=0)
    return common if counted[common] == most else max(LANGUAGES, key=lambda language: counted[language])


@cache
def _tokenizer(language: str) -> Callable[[str], Doc]:
    """spaCy's rules for the language, but hyphenated words stay whole."""
    pipeline = spacy.blank(language)
    tokenizer: Any = pipeline.tokenizer
    rules = [rule for rule in pipeline.Defaults.infixes or [] if not re.search(rule, "aa-bb")]
    tokenizer.infix_finditer = compile_infix_regex(rules).finditer
    return pipeline.tokenizer


@cache
def _lemma_table(language: str) -> dict[int, str]:
    tables = load_lookups(language, ["lemma_lookup"], strict=False)
    return dict(tables.get_table("lemma_lookup")) if tables.has_table("lemma_lookup") else {}


def _sentence(text: str, language: str, rules: str) -> Sentence:
    doc = _tokenizer(rules)(text)
    known = _known_words(language, rules)
    words: list[Word | None] = []
    for at, key in enumerate(doc.to_array("ORTH").tolist()):
        if key not in known:
            known[key] = BLANK if doc[at].is_space else _word(doc[at].text, language, rules)
        found = known[key]
        if found is not BLANK:
            words.append(found)
    return tuple(words)


@cache
def _known_words(language: str, rules: str) -> dict[int, Word | None]:
    """What was read already, by spaCy's number of the token; BLANK for white space."""
    del language, rules
    return {}


def _word(written: str, language: str, rules: str) -> Word | None:
    if not has_words(written):
        return None
    text = written.lower()
    lemma = _lemma(text, language) if rules == language else text
    stops = stop_words(language)
    short = len(text) < 2 or "'" in text or "’" in text
    if short or text in stops or lemma in stops:
        return Word(text, lemma, stop=True, naming=0.0)
    return Word(
        text,
        lemma,
        stop=False,
        naming=_naming(text, lemma) if language == "en" else 1.0,
        capitals=written if written[1:] != written[1:].lower() else "",
    )


def _lemma(text: str, language: str) -> str:
    key = spacy.strings.get_string_id(text)
    known = _lemma_table(language).get(key)
    if known is not None:
        return known.lower()
    regular_plural = language == "en" and len(text) > 3 and text.endswith("s") and text[-2] not in "sui"
    return text[:-1] if regular_plural else text


@cache
def _kinds() -> dict[str, frozenset[str]]:
    """The English lemmas that may be nouns, verbs, adjectives and adverbs (WordNet's lists)."""
    index = load_lookups("en", ["lemma_index"]).get_table("lemma_index")
    return {kind: frozenset(index[kind]) for kind in ("noun", "verb", "adj", "adv")}


def _naming(text: str, lemma: str) -> float:
    kinds = _kinds()
    describing = any(form in kinds[kind] for kind in ("adj", "adv") for form in (text, lemma))
    if text in kinds["noun"] or lemma in kinds["noun"]:
        return 0.7 if describing else 1.0
    if describing:
        return 0.4
    return 0.6 if lemma in kinds["verb"] else 0.9
