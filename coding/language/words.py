"""Texts as words: spaCy's tokenizer and stop words, and the lemmas of spacy-lookups-data, without any download.

Imports spaCy at the top, which takes about two seconds: import this module inside the function that needs it.
"""

import importlib.util
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import spacy
from spacy.lookups import load_lookups
from spacy.tokenizer import Tokenizer
from spacy.tokens import Token
from spacy.util import compile_infix_regex

LANGUAGES = ("en", "sv", "de", "fr", "es")
RARE = 0.05  # a language of fewer texts is read with the rules of the common one: its own load for seconds
NOT_STOP_WORDS = {"en": {"amount", "call", "empty", "name", "serious"}}
ALSO_STOP_WORDS = {"en": {"etc", "lot", "lots", "thing", "things", "like", "usually", "mostly", "especially"}}
LETTERS = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text. `text` is lower case; `lemma` equals it where no table knows better."""

    text: str
    lemma: str
    stop: bool


Sentence = tuple[Word | None, ...]
"""A whole text in reading order; None stands for what parts phrases: punctuation, numbers, symbols."""


@cache
def stop_words(language: str) -> frozenset[str]:
    """The stop words of one of LANGUAGES, lower case."""
    package = importlib.util.find_spec(f"spacy.lang.{language}")
    if package is None or package.origin is None:
        raise ValueError(f"no stop words for the language {language!r}; known are {', '.join(LANGUAGES)}")
    # The file alone: importing the French package compiles regular expressions for four seconds.
    file = importlib.util.spec_from_file_location(
        f"stop_words_{language}", Path(package.origin).with_name("stop_words.py")
    )
    assert file is not None and file.loader is not None
    module = importlib.util.module_from_spec(file)
    file.loader.exec_module(module)
    words: set[str] = module.STOP_WORDS
    return frozenset((words - NOT_STOP_WORDS.get(language, set())) | ALSO_STOP_WORDS.get(language, set()))


def languages_of(texts: Sequence[str]) -> list[str]:
    """One of LANGUAGES for each text, by its stop words; a text without any gets the language of most texts."""
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
    return [
        tuple(_word(token.lower_, language, rules[language]) for token in _tokens(text, rules[language]))
        for text, language in zip(texts, spoken, strict=True)
    ]


def has_words(text: str) -> bool:
    """Whether the text holds a letter of any script."""
    return LETTERS.search(text) is not None


def _votes(text: str) -> Counter[str]:
    found = re.findall(r"\w+", text.lower())
    return Counter(language for word in found for language in LANGUAGES if word in stop_words(language))


def _winners(counted: Counter[str]) -> list[str]:
    most = max(counted.values(), default=0)
    winners = [language for language in LANGUAGES if most and counted[language] == most]
    return winners if len(winners) == 1 else []


def _decide(counted: Counter[str], common: str) -> str:
    most = max(counted.values(), default=0)
    return common if counted[common] == most else max(LANGUAGES, key=lambda language: counted[language])


@cache
def _tokenizer(language: str) -> Tokenizer:
    """spaCy's rules for the language, but hyphenated words stay whole."""
    tokenizer: Tokenizer = spacy.blank(language).tokenizer
    rules = [rule for rule in spacy.blank(language).Defaults.infixes if not re.search(rule, "aa-bb")]
    tokenizer.infix_finditer = compile_infix_regex(rules).finditer
    return tokenizer


@cache
def _lemma_table(language: str) -> dict[int, str]:
    tables = load_lookups(language, ["lemma_lookup"], strict=False)
    return dict(tables.get_table("lemma_lookup")) if tables.has_table("lemma_lookup") else {}


def _tokens(text: str, language: str) -> list[Token]:
    return [token for token in _tokenizer(language)(text) if not token.is_space]


@cache
def _word(text: str, language: str, rules: str) -> Word | None:
    if not has_words(text):
        return None
    lemma = _lemma(text, language) if rules == language else text
    stops = stop_words(language)
    short = len(text) < 2 or "'" in text or "’" in text
    return Word(text, lemma, stop=short or text in stops or lemma in stops)


def _lemma(text: str, language: str) -> str:
    key = spacy.strings.get_string_id(text)  # type: ignore[attr-defined]
    known = _lemma_table(language).get(key)
    if known is not None:
        return known.lower()
    regular_plural = language == "en" and len(text) > 3 and text.endswith("s") and text[-2] not in "sui"
    return text[:-1] if regular_plural else text


def count_words(sentences: Iterable[Sentence]) -> Counter[str]:
    """How often each lemma occurs, stop words left out."""
    return Counter(word.lemma for sentence in sentences for word in sentence if word and not word.stop)
