"""Texts as vectors for the clusterer: what they mean beside which words they use, in few dimensions."""

import re
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from coding.encoders.lsa import Lsa
from coding.language.words import Sentence

Matrix = NDArray[np.float32]
Encode = Callable[[Sequence[str]], Matrix]
"""From n texts to (n, d) rows of length 1, or zero where nothing is known of a text."""

WORDS = 0.2
"""Weight of the words beside the meaning. More helps small surveys, less helps large sets with many fine classes."""
DIMENSIONS = 96
SAMPLE = 2000
LSA_DIMENSIONS = 100
LSA_SAMPLE = 1200
"""So many texts are enough to learn axes from; canonical order makes the first ones a random sample."""


def blended(
    texts: Sequence[str], words: Sequence[Sentence], encode: Encode | None, *, stop_words: frozenset[str]
) -> Matrix:
    """(n, d) unit rows, d ≤ DIMENSIONS: meaning and words side by side, or words alone without `encode`.

    `texts` come in canonical order, `words` are what they consist of. A row is zero when nothing is known of its text.
    """
    if encode is None:
        return by_words_alone(texts, stop_words=stop_words)
    meaning = encode(texts)
    both = np.hstack([np.sqrt(1 - WORDS) * meaning, np.sqrt(WORDS) * _by_lemmas(words)]).astype(np.float32)
    return unit_rows(np.round(_fewer_dimensions(both), 6))


def by_words_alone(texts: Sequence[str], *, stop_words: frozenset[str]) -> Matrix:
    """(n, d) unit rows of texts in canonical order by their words and runs of characters."""
    known = set(re.findall(r"\w\w+", " ".join(sorted(stop_words))))  # as the words of texts are cut
    lsa = Lsa(stop_words=known).fit(texts[:LSA_SAMPLE])
    return unit_rows(np.round(lsa.encode(texts), 6))


def _by_lemmas(words: Sequence[Sentence]) -> Matrix:
    """(n, d) unit rows: TF-IDF of the lemmas that are no stop words, along their strongest axes (LSA)."""
    from sklearn.decomposition import TruncatedSVD
    from sklearn.feature_extraction.text import TfidfVectorizer

    lemmas = [[word.lemma for word in text if word and not word.stop] for text in words]
    if not any(lemmas[:LSA_SAMPLE]):
        return np.zeros((len(words), 1), dtype=np.float32)
    counted = TfidfVectorizer(analyzer=list, sublinear_tf=True).fit_transform(lemmas)
    sample = counted[:LSA_SAMPLE]
    wanted = min(LSA_DIMENSIONS, min(sample.shape) - 1)
    if wanted < 1:
        return unit_rows(counted.toarray().astype(np.float32))
    with np.errstate(invalid="ignore"):  # where all texts hold the same words there is no variance to explain
        axes = TruncatedSVD(wanted, algorithm="arpack", random_state=0).fit(sample)
    return unit_rows(np.round(axes.transform(counted), 6).astype(np.float32))


def unit_rows(rows: Matrix) -> Matrix:
    """Each row scaled to length 1; a row of zeros stays."""
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    scaled: Matrix = np.divide(rows, lengths, out=np.zeros_like(rows), where=lengths > 1e-9).astype(
        np.float32
    )
    return scaled


def _fewer_dimensions(rows: Matrix) -> Matrix:
    """The rows along their DIMENSIONS strongest axes through the origin: cosines stay nearly as they were."""
    if rows.shape[1] <= DIMENSIONS:
        return rows
    sample = rows[:SAMPLE].astype(np.float64)
    axes = np.linalg.eigh(sample.T @ sample)[1][:, -DIMENSIONS:]
    fewer: Matrix = (rows @ axes).astype(np.float32)
    return fewer
