"""The words that tell a theme from the others, by class-based TF-IDF over words and noun phrases, and a label of them.

Grootendorst 2022 (BERTopic), section 3.3, with two changes: a term counts once a text, as a respondent who repeats a
word does not say it for others; and a phrase also counts a part of those who say one of its words: "staff training" is
what one says where many say "training".
"""

from collections import Counter
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from coding.themes.labels import Named, Term, label_of, no_label_twice
from coding.themes.meaning import Meaning
from coding.themes.phrases import Candidates, candidates_of
from coding.themes.repeats import without_repeats

__all__ = ["Candidates", "Meaning", "Named", "candidates_of", "names_of"]

PHRASE = np.array([1.0, 1.0, 1.5, 1.5])
"""By its words: so much more a phrase is worth than a single word that as many texts hold."""
PART, PART_UNREAD = 0.35, 0.12
"""Weight of those who say one word of a phrase beside those who say the phrase, in a geometric mean: a phrase of one
quote counts for a little more where its words are common; less when no meaning is at hand."""
FOREIGN = 0.3
"""A term in another language than most quotes of its theme is worth so much of its score."""
LOOKED_AT = 40
"""So many of a theme's best terms are looked at."""


@dataclass(frozen=True, slots=True)
class _Said:
    """Texts in themes: how often (k, t) each theme's quotes say each term, and the columns of the terms."""

    candidates: Candidates
    theme: NDArray[np.int64]
    counts: Any
    columns: Any
    worth: NDArray[np.float64]
    everywhere: NDArray[np.float64]


def names_of(
    candidates: Candidates,
    theme: NDArray[np.int64],
    weights: NDArray[np.float64],
    *,
    themes: int,
    meaning: Meaning | None = None,
) -> list[Named]:
    """One Named for each theme 0 to themes - 1: up to six terms, none that nearly repeats another; no label twice.

    `theme` (n,) is the theme of each text of the candidates, negative for none; `weights` (n,) how many quotes say it.
    With `meaning` phrases near to what the theme means are preferred; it remembers them for the next grouping.
    """
    counted = _said(candidates, theme, weights, themes)
    part = PART_UNREAD if meaning is None else PART
    best = [_best(counted, number, part=part) for number in range(themes)]
    if meaning is not None:
        best = _by_meaning(best, meaning, meaning.centres(theme, weights, themes))
    named: list[Named] = []
    for number, ordered in enumerate(best):
        terms = without_repeats(ordered)
        size = {int(at): float(weights[at]) for at in np.flatnonzero(theme == number)}
        named.append(Named(label_of(terms, size, phrases=ordered), tuple(term.written for term in terms)))
    return no_label_twice(named)


def _said(
    candidates: Candidates, theme: NDArray[np.int64], weights: NDArray[np.float64], themes: int
) -> _Said:
    """Counts, and how much a use of each term is worth: more for what few say, for phrases, for what names a thing."""
    placed = np.flatnonzero(theme >= 0)
    shape = (themes, candidates.held.shape[0])
    speaks = sparse.csr_matrix((weights[placed], (theme[placed], placed)), shape=shape)
    counts = (speaks @ candidates.held).tocsr()
    everywhere = np.asarray(counts.sum(axis=0)).ravel()
    average = everywhere.sum() / max(1, themes)
    worth = candidates.naming * PHRASE[candidates.length] * np.log1p(average / np.maximum(everywhere, 0.5))
    return _Said(candidates, theme, counts, candidates.held.tocsc(), worth, everywhere)


def _best(said: _Said, number: int, *, part: float) -> list[Term]:
    """The best LOOKED_AT terms of a theme, best first."""
    inside = slice(said.counts.indptr[number], said.counts.indptr[number + 1])
    at, n = said.counts.indices[inside], said.counts.data[inside]
    of_all = np.zeros(len(said.candidates.keys))
    of_all[at] = n
    of_parts = of_all[said.candidates.parts[at]].max(axis=1) if len(at) else n
    counted = np.where(of_parts >= 2, n ** (1 - part) * of_parts**part, 0.5 * n)
    score = np.round(counted * said.worth[at] * np.sqrt(n / (said.everywhere[at] + 0.5)), 9)
    order = np.lexsort((at, -score))[:LOOKED_AT]
    terms = [_term(said, number, int(at[place]), float(score[place]), float(n[place])) for place in order]
    return _own_language_first(terms, said, number)


def _own_language_first(terms: list[Term], said: _Said, number: int) -> list[Term]:
    """The terms, those that only quotes in other languages than most of the theme's hold worth a part."""
    spoken = said.candidates.languages
    counted = Counter(spoken[at] for at in np.flatnonzero(said.theme == number))
    if len(counted) < 2:
        return terms
    main = min(counted, key=lambda language: (-counted[language], language))
    weighed = [
        term if any(spoken[at] == main for at in term.texts) else replace(term, score=term.score * FOREIGN)
        for term in terms
    ]
    return sorted(weighed, key=lambda term: (-term.score, term.key))


def _term(said: _Said, number: int, column: int, score: float, n: float) -> Term:
    holding = said.columns.indices[said.columns.indptr[column] : said.columns.indptr[column + 1]]
    texts = frozenset(holding[said.theme[holding] == number].tolist())
    said_by = said.candidates
    return Term(said_by.keys[column], said_by.forms[column], float(said_by.naming[column]), score, n, texts)


def _by_meaning(best: list[list[Term]], meaning: Meaning, centres: NDArray[np.float32]) -> list[list[Term]]:
    """The terms of each theme by score and meaning."""
    each = meaning.room(len(best))
    meaning.read([term.written for terms in best for term in terms[:each]])
    ordered: list[list[Term]] = []
    for number, terms in enumerate(best):
        factors = meaning.worth([term.written for term in terms], centres, number)
        weighed = [
            replace(term, score=round(term.score * float(factor), 9))
            for term, factor in zip(terms, factors, strict=True)
        ]
        ordered.append(sorted(weighed, key=lambda term: (-term.score, term.key)))
    return ordered
