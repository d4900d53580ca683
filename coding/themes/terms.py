"""The words that tell a theme from the others, by class-based TF-IDF over words and noun phrases, and a label of them.

Grootendorst 2022 (BERTopic), section 3.3, with one change: a term counts once a text, as a respondent who repeats a
word does not say it for others.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from coding.language.words import Sentence
from coding.themes.labels import Named, Term, label_of, no_label_twice
from coding.themes.phrases import NOUN_ENDINGS, Candidates, candidates_of

__all__ = ["Candidates", "Named", "Told", "candidates_of", "names_of"]

FEWEST, MOST = 4, 6
PHRASE = {1: 1.0, 2: 1.5, 3: 1.6}
"""So much more a phrase of two or three words is worth than a single word that as many texts hold."""
LOOKED_AT = 80
"""So many of a theme's best terms are looked at."""


@dataclass(frozen=True, slots=True)
class Told:
    """A text that speaks for a theme: its words, the theme's number, and how many quotes say it."""

    words: Sentence
    theme: int
    n: int


def names_of(
    said: Candidates | Sequence[Told],
    theme: NDArray[np.int64] | None = None,
    weights: NDArray[np.float64] | None = None,
    *,
    themes: int,
) -> list[Named]:
    """One Named for each theme 0 to themes - 1: up to MOST terms, none that nearly repeats another; no label twice.

    `theme` (n,) is the theme of each text of the candidates, negative for none; `weights` (n,) how many quotes say it.
    """
    if not isinstance(said, Candidates):
        theme = np.array([told.theme for told in said], dtype=np.int64)
        weights = np.array([told.n for told in said], dtype=np.float64)
        said = candidates_of([told.words for told in said])
    assert theme is not None
    assert weights is not None
    scores, counts = _scores(said, theme, weights, themes)
    columns = said.held.tocsc()
    named: list[Named] = []
    for number in range(themes):
        terms = _without_repeats(_best(said, columns, scores, counts, theme, number=number))
        size = {int(at): float(weights[at]) for at in np.flatnonzero(theme == number)}
        named.append(Named(label_of(terms, size), tuple(term.written for term in terms[:MOST])))
    return no_label_twice(named)


def _scores(
    said: Candidates, theme: NDArray[np.int64], weights: NDArray[np.float64], themes: int
) -> tuple[Any, Any]:
    """(k, t) class-based TF-IDF, more for what few others say, for phrases, and for what can name a thing; and the
    quotes of each theme that hold each term."""
    placed = np.flatnonzero(theme >= 0)
    speaks = sparse.csr_matrix((weights[placed], (theme[placed], placed)), shape=(themes, said.held.shape[0]))
    counts = (speaks @ said.held).tocsr()
    everywhere = np.asarray(counts.sum(axis=0)).ravel()
    average = everywhere.sum() / max(1, themes)
    length = np.array([PHRASE[min(3, len(key))] for key in said.keys]) if said.keys else np.zeros(0)
    worth = said.naming * length * np.log1p(average / np.maximum(everywhere, 1e-9))
    scores = counts.copy()
    n, term = scores.data, scores.indices
    scores.data = np.round(n * worth[term] * np.sqrt(n / (everywhere[term] + 0.5)), 9)
    return scores, counts


def _best(
    said: Candidates,
    columns: Any,
    scores: Any,
    counts: Any,
    theme: NDArray[np.int64],
    *,
    number: int,
) -> list[Term]:
    """The best terms of a theme, best first: what two quotes say before what one does, then by score and key."""
    inside = slice(scores.indptr[number], scores.indptr[number + 1])
    at, score, n = scores.indices[inside], scores.data[inside], counts.data[inside]
    order = np.lexsort((at, -score, n < 2))[:LOOKED_AT]
    terms: list[Term] = []
    for place in order.tolist():
        column = int(at[place])
        holding = columns.indices[columns.indptr[column] : columns.indptr[column + 1]]
        texts = frozenset(holding[theme[holding] == number].tolist())
        terms.append(Term(said.keys[column], said.forms[column], float(score[place]), float(n[place]), texts))
    return terms


def _without_repeats(candidates: Iterable[Term]) -> list[Term]:
    """The best MOST terms, of those that share a word or a stem only the best; what one quote says comes last."""
    chosen: list[Term] = []
    for term in candidates:
        if term.n < 2 and len(chosen) >= FEWEST:
            break
        repeated = [at for at, other in enumerate(chosen) if _near(term, other)]
        if not repeated and len(chosen) < MOST:
            chosen.append(term)
        elif len(repeated) == 1 and _names_better(term, chosen[repeated[0]]):
            best = chosen[repeated[0]]
            chosen[repeated[0]] = replace(best, written=term.written, texts=best.texts | term.texts)
    return chosen


def _names_better(term: Term, other: Term) -> bool:
    """Whether `term` is the noun of the word `other`, and used a third as often: encryption rather than encrypted."""
    singles = len(term.key) == 1 and len(other.key) == 1
    noun = term.written.endswith(NOUN_ENDINGS) and not other.written.endswith(NOUN_ENDINGS)
    return singles and noun and 3 * term.n >= other.n


def _near(term: Term, other: Term) -> bool:
    """Whether two terms share a word, or words of one stem: passcode and passcodes, encrypted and encryption."""
    return any(_same_stem(a, b) for a in term.key for b in other.key)


@lru_cache(maxsize=2**17)
def _same_stem(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    if one == other:
        return True
    shared = next((i for i, (a, b) in enumerate(zip(shorter, longer, strict=False)) if a != b), len(shorter))
    return shared >= 4 and shared >= 0.75 * len(shorter) and len(longer) - shared <= 4
