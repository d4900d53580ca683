"""The language of each text: its stop words first, lingua where they do not tell, the other texts where neither does.

lingua-language-detector in its quick mode (trigrams) loads in a tenth of a second and reads 4,000 texts of 27 words a
second. One or two words are too few for it ("Encryption" might be French), so what a short text may be is weighed with
how common each language is among all texts: expectation maximisation, two rounds, of the shares alone.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from math import fsum
from typing import TYPE_CHECKING

from coding.language.stop_words import LANGUAGES, stop_words
from coding.language.tables import kinds

if TYPE_CHECKING:
    from lingua import LanguageDetector

DETECTOR = "stop words and lingua 2.1 quick, 1"
"""Languages are kept in the study under this name. Change the number when `clear_language` changes."""
TOLD_APART = ("en", "sv", "de", "fr", "es", "nl", "da", "nb", "fi", "it", "pt")
UNCLEAR = "und"
"""ISO 639's code for a language that is not determined."""
CLEAR = 3
"""So many English stop words, and twice those of any other language, need no lingua."""
SURE, WORDS = 0.9, 8
"""What lingua says counts by itself at this confidence and for so many words."""
LETTERS = re.compile(r"[^\W\d_]+")
LATIN = re.compile(r"[a-zA-Z\u00c0-\u024f]")
ENGLISH = 10.0
"""So much more likely is a text English whose words all are in the English lists; most are in others' lists as well."""
_UNSEEN = 0.2
"""So many texts each language has before any is read."""


def languages_of(texts: Sequence[str], *, clear: Mapping[str, str] | None = None) -> list[str]:
    """One of TOLD_APART for each text, or UNCLEAR for one in a script that none of them is written in.

    A text without a letter has the language of most texts, English where there are none. `clear` may hold what
    `clear_language` said of a text before. The order of the texts does not matter.
    """
    known = clear or {}
    found = [known[text] if text in known else clear_language(text) for text in texts]
    counted = Counter(language for language in found if language != UNCLEAR)
    unclear = {text: _confidences(text) for text, at in zip(texts, found, strict=True) if at == UNCLEAR}
    n_of = Counter(text for text, at in zip(texts, found, strict=True) if at == UNCLEAR)
    shares = _shares(counted, [unclear[text] for text in sorted(unclear) for _ in range(n_of[text])])
    decided = {text: _decided(text, said, shares) for text, said in unclear.items()}
    return [decided[text] if at == UNCLEAR else at for text, at in zip(texts, found, strict=True)]


def clear_language(text: str) -> str:
    """What the text alone tells: one of TOLD_APART, or UNCLEAR for one that is too short or between two languages."""
    words = LETTERS.findall(text.lower())
    if _plainly_english(words):
        return "en"
    if len(words) < WORDS:
        return UNCLEAR
    said = _confidences(text)
    language = _likeliest(said)
    return language if said[language] >= SURE else UNCLEAR


def _plainly_english(words: Sequence[str]) -> bool:
    votes = Counter(language for word in words for language in _languages_with(word))
    return votes["en"] >= CLEAR and votes["en"] >= 2 * max(
        votes[other] for other in LANGUAGES if other != "en"
    )


@lru_cache(maxsize=2**17)
def _languages_with(word: str) -> tuple[str, ...]:
    """The languages that have `word` as a stop word."""
    return tuple(language for language in LANGUAGES if word in stop_words(language))


def _confidences(text: str) -> dict[str, float]:
    """lingua's for each of TOLD_APART; they sum to 1, or are all 0 for a text without letters."""
    values = _detector().compute_language_confidence_values(text)
    said = {value.language.iso_code_639_1.name.lower(): round(value.value, 6) for value in values}
    said["en"] = said.get("en", 0.0) * (ENGLISH if _all_english(text) else 1)
    total = fsum(said.values()) or 1.0
    return {language: round(said.get(language, 0.0) / total, 6) for language in TOLD_APART}


def _all_english(text: str) -> bool:
    """Whether a short text has English words alone: lingua takes "Encryption" for French."""
    words = LETTERS.findall(text.lower())
    known = kinds("en")
    return 0 < len(words) < WORDS and all(
        word in stop_words("en")
        or any(form in known[kind] for kind in known for form in (word, word.removesuffix("s")))
        for word in words
    )


def _shares(counted: Mapping[str, int], unclear: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """The share of each language: of the clear texts, and of the unclear ones as far as they may be in it."""
    likely: Sequence[Mapping[str, float]] = unclear
    shares: dict[str, float] = {}
    for _ in range(2):
        sums = {
            language: fsum([counted.get(language, 0), _UNSEEN, *(said[language] for said in likely)])
            for language in TOLD_APART
        }
        total = fsum(sums.values())
        shares = {language: n / total for language, n in sums.items()}
        likely = [_weighed(said, shares) for said in unclear]
    return shares


def _weighed(said: Mapping[str, float], shares: Mapping[str, float]) -> dict[str, float]:
    """Confidences times shares, to sum 1; the shares alone for a text of which nothing is said."""
    products = {language: (said[language] or 1e-6) * shares[language] for language in TOLD_APART}
    total = fsum(products.values())
    return {language: product / total for language, product in products.items()}


def _decided(text: str, said: Mapping[str, float], shares: Mapping[str, float]) -> str:
    foreign = LETTERS.search(text) is not None and LATIN.search(text) is None
    return UNCLEAR if foreign else _likeliest(_weighed(said, shares))


def _likeliest(said: Mapping[str, float]) -> str:
    return min(TOLD_APART, key=lambda language: (-round(said[language], 6), TOLD_APART.index(language)))


@cache
def _detector() -> "LanguageDetector":
    from lingua import IsoCode639_1, LanguageDetectorBuilder

    codes = [getattr(IsoCode639_1, language.upper()) for language in TOLD_APART]
    return LanguageDetectorBuilder.from_iso_codes_639_1(*codes).with_low_accuracy_mode().build()
