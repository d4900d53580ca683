"""Texts as vectors by how they are worded: words and the runs of characters inside them, reduced to few axes.

As LSA (Deerwester et al. 1990), but each distinct word is cut into its runs once, so that five thousand quotes take
half a second. It stands beside the meaning when codes are learned: names, products and spellings that an encoder
passes over.
"""

import re
from collections.abc import Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, diags

Floats = NDArray[np.float64]

WORD = re.compile(r"[^\W_]+")
SHORTEST, LONGEST = 3, 5
"""Characters of a run; a word has one more before and after it that says where it begins and ends."""
AXES = 100
SAMPLE = 1200
"""So many texts are enough to learn axes from; canonical order makes the first ones a random sample."""
ROUNDS = 2


def wording(texts: Sequence[str], others: Sequence[str]) -> tuple[Floats, Floats]:
    """(n, d) unit rows of the texts and (m, d) of others, seen along the axes of the texts; d ≤ AXES.

    `texts` come in canonical order. A row is zero when no run of the texts is found in it.
    """
    known: dict[str, int] = {}
    counted, counted_others = _counted(texts, others, known)
    runs = _shared(counted, _runs(known))
    pieces = _weighed(counted @ runs)
    rarity = _rarity(pieces)
    rows, more = (_unit(found @ rarity) for found in (pieces, _weighed(counted_others @ runs)))
    axes = _axes(rows[:SAMPLE])
    return _shortened(rows, axes), _shortened(more, axes)


def pieces_of(word: str) -> list[str]:
    """The word itself and its runs of 3 to 5 characters.

    >>> pieces_of("app")
    ['app|', '<ap', 'app', 'pp>', '<app', 'app>', '<app>']
    """
    bound = f"<{word}>"
    sizes = range(SHORTEST, LONGEST + 1)
    return [f"{word}|"] + [bound[at : at + size] for size in sizes for at in range(len(bound) - size + 1)]


def _counted(
    texts: Sequence[str], others: Sequence[str], known: dict[str, int]
) -> tuple[csr_matrix, csr_matrix]:
    """(n, words) and (m, words) how often each word is in each text; `known` learns every word of both."""
    found = [[WORD.findall(text.casefold()) for text in some] for some in (texts, others)]
    for words in chain.from_iterable(found):
        for word in words:
            known.setdefault(word, len(known))
    first, second = (_table(words, known) for words in found)
    return first, second


def _table(found: Sequence[Sequence[str]], known: dict[str, int]) -> csr_matrix:
    """(n, words) how often each known word is among the words found in each text."""
    columns = np.array([known[word] for words in found for word in words], dtype=np.int64)
    rows = np.repeat(np.arange(len(found)), [len(words) for words in found])
    return csr_matrix((np.ones(len(columns)), (rows, columns)), shape=(len(found), len(known)))


def _runs(words: dict[str, int]) -> csr_matrix:
    """(words, pieces) how often each piece is in each word."""
    known: dict[str, int] = {}
    at: list[int] = []
    pieces: list[int] = []
    for row, word in enumerate(words):
        for piece in pieces_of(word):
            at.append(row)
            pieces.append(known.setdefault(piece, len(known)))
    return csr_matrix((np.ones(len(at)), (at, pieces)), shape=(len(words), len(known)))


def _shared(counted: csr_matrix, runs: csr_matrix) -> csr_matrix:
    """The runs that the texts hold; of more texts than SAMPLE, those that they hold more than once."""
    held = np.asarray(runs.T @ np.bincount(counted.indices, minlength=counted.shape[1])).ravel()
    return runs[:, np.flatnonzero(held > (counted.shape[0] > SAMPLE))]


def _weighed(counts: csr_matrix) -> csr_matrix:
    """1 + log of each count."""
    weighed = counts.tocsr().copy()
    weighed.data = 1 + np.log(weighed.data)
    return weighed


def _rarity(pieces: csr_matrix) -> csr_matrix:
    """(pieces, pieces) on its diagonal the smoothed inverse document frequency."""
    n, width = pieces.shape
    found_in = np.bincount(pieces.indices, minlength=width)
    return diags(np.log((1 + n) / (1 + found_in)) + 1)


def _unit(rows: csr_matrix) -> csr_matrix:
    lengths = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1)).ravel())
    return (diags(1 / np.maximum(lengths, 1e-9)) @ rows).tocsr()


def _axes(rows: csr_matrix) -> Floats:
    """(pieces, d) the strongest axes of the rows."""
    from sklearn.utils.extmath import randomized_svd

    if not min(rows.shape):
        return np.zeros((rows.shape[1], 1))
    width = min(AXES, *rows.shape)
    components = randomized_svd(
        rows, width, n_iter=ROUNDS, power_iteration_normalizer="none", random_state=0
    )[2]
    return np.ascontiguousarray(components.T, dtype=np.float64)


def _shortened(rows: csr_matrix, axes: Floats) -> Floats:
    """(n, d) the rows along the axes, scaled to length 1; zero stays zero."""
    along = np.asarray(rows @ axes, dtype=np.float64)
    lengths = np.linalg.norm(along, axis=1, keepdims=True)
    unit = np.where(lengths > 1e-9, along / np.maximum(lengths, 1e-9), 0.0)
    return np.asarray(np.round(unit, 6), dtype=np.float64)
