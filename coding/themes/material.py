"""What is grouped, as numbers: the forms of the quotes, their units, and one row for each of both."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from coding.language.of_texts import languages_of
from coding.language.stop_words import LANGUAGES, stop_words
from coding.language.words import Sentence, read_words
from coding.themes.forms import Form, folded
from coding.themes.mixed import without_language
from coding.themes.topics import Unit, several_topics, units_of
from coding.themes.vectors import Encode, Matrix, blended

ONE_WORD_ANSWERS = 0.3
"""Texts of one word do not form themes, unless so many of all are of one word: then they are what was asked for."""


@dataclass(frozen=True, slots=True)
class Material:
    """Forms, and units with their unit rows (u, d), languages, words, how many quotes say each (u,), and their lengths
    (u,) in words that are no stop words. `unit` is "quote" or "sentence"; `languages` counts quotes."""

    forms: list[Form]
    units: list[Unit]
    unit: str
    rows: Matrix
    spoken: list[str]
    words: list[Sentence]
    said: NDArray[np.float64]
    length: NDArray[np.float64]
    languages: dict[str, int]

    def known(self) -> NDArray[np.int64]:
        """Numbers of the units of which something is known."""
        return np.flatnonzero(np.linalg.norm(self.rows, axis=1) > 0)

    def forming(self) -> NDArray[np.int64]:
        """Numbers of the known units that form themes: those of more than one word, or all when most are of one."""
        known = self.known()
        several = np.array([" " in folded(self.units[number].text) for number in known], dtype=bool)
        return known[several] if several.sum() > (1 - ONE_WORD_ANSWERS) * len(known) else known


def material_of(forms: list[Form], encode: Encode | None, languages: Mapping[str, str] | None) -> Material:
    """Reads the forms; `languages` are two-letter codes by quote name, found when None."""
    of_forms = _languages(forms, languages)
    counted = Counter(language for form, language in zip(forms, of_forms, strict=True) for _ in form.names)
    stops = frozenset[str]().union(
        *(stop_words(language) for language in sorted(counted) if language in LANGUAGES)
    )
    several = several_topics(forms, encode, stop_words=stops)
    units = units_of(forms, by_statement=several)
    texts = [unit.text for unit in units]
    spoken = [of_forms[unit.forms[0]] for unit in units]
    words = read_words(texts, spoken)
    return Material(
        forms,
        units,
        "sentence" if several else "quote",
        without_language(blended(texts, words, encode, stop_words=stops), spoken),
        spoken,
        words,
        np.array([unit.n for unit in units], dtype=np.float64),
        np.array([sum(1 for word in text if word and not word.stop) + 0.01 for text in words]),
        dict(sorted(counted.items())),
    )


def _languages(forms: list[Form], languages: Mapping[str, str] | None) -> list[str]:
    if languages is not None:
        return [languages[form.names[0]] for form in forms]
    return languages_of([form.text for form in forms])
