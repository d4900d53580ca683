"""Why a code is suggested for a quote, in one line: the nearest confirmed quotes, by id, and the words that tell."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from coding.language.words import Sentence
from coding.suggestions.marks import YES, Floats, Marks

NEAREST = 2
ALIKE = 0.2
"""A confirmed quote of a lower cosine is not near."""
MOST_WORDS = 3
TELLING = 2.0
"""A word tells when it is this many times more frequent among the quotes with the code than among the others."""
DEFINED = 3.0
"""So much a word tells that stands in the code's name or definition."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What reasons are made of: names, words and unit vectors (n, d) of the quotes, marks (n, c); names and words of c
    codes, and whether each is `defined` by more than its name."""

    quotes: Sequence[str]
    words: Sequence[Sentence]
    vectors: Floats
    marks: Marks
    codes: Sequence[str]
    definitions: Sequence[Sentence]
    defined: Sequence[bool]


class Reasons:
    """Writes reasons; what tells for a code is worked out once."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._telling: dict[int, dict[str, float]] = {}
        self._confirmed: dict[int, NDArray[np.int64]] = {}

    def reason(self, quote: int, code: int) -> str:
        """The reason for one quote and one code, by row and column. It cites ids and single words, no sentence."""
        name = self._evidence.codes[code]
        near = self._near(quote, code)
        like = f"like the {'definition' if self._evidence.defined[code] else 'name'} of {name}"
        parts = [f"near {' and '.join(near)}, confirmed as {name}" if near else like]
        words = self._words(quote, code)
        if words:
            parts.append(f"words: {', '.join(words)}")
        return "; ".join(parts)

    def _near(self, quote: int, code: int) -> list[str]:
        if code not in self._confirmed:
            self._confirmed[code] = np.flatnonzero(self._evidence.marks[:, code] == YES)
        rows = self._confirmed[code]
        vectors = self._evidence.vectors
        cosines = np.round(vectors[rows] @ vectors[quote], 5)
        order = np.argsort(-cosines, kind="stable")[:NEAREST]
        return [self._evidence.quotes[rows[at]] for at in order if cosines[at] >= ALIKE]

    def _words(self, quote: int, code: int) -> list[str]:
        if code not in self._telling:
            self._telling[code] = _telling_words(self._evidence, code)
        telling = self._telling[code]
        written = {word.lemma: word.shown for word in self._evidence.words[quote] if word and not word.stop}
        found = sorted(
            (lemma for lemma in written if lemma in telling), key=lambda lemma: (-telling[lemma], lemma)
        )
        return [written[lemma] for lemma in found[:MOST_WORDS]]


def _telling_words(evidence: Evidence, code: int) -> dict[str, float]:
    """Lemmas that speak for a code, with how many times more frequent they are among its confirmed quotes."""
    yes = np.flatnonzero(evidence.marks[:, code] == YES)
    others = np.flatnonzero((evidence.marks == YES).any(axis=1) & (evidence.marks[:, code] != YES))
    with_code, without = _counted(evidence, yes), _counted(evidence, others)
    found = dict.fromkeys(_lemmas(evidence.definitions[code]), DEFINED)
    for lemma, n in with_code.items():
        times = ((n + 0.5) / (len(yes) + 1)) / ((without[lemma] + 0.5) / (len(others) + 1))
        if times >= TELLING and n >= min(2, len(yes)):
            found[lemma] = max(found.get(lemma, 0.0), round(times, 6))
    return found


def _counted(evidence: Evidence, rows: NDArray[np.int64]) -> Counter[str]:
    return Counter(lemma for row in rows for lemma in _lemmas(evidence.words[row]))


def _lemmas(sentence: Sentence) -> set[str]:
    return {word.lemma for word in sentence if word and not word.stop}
