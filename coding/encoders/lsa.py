"""LSA: vectors from the words of the corpus itself, for when no sentence encoder is installed.

Deerwester et al. 1990, "Indexing by latent semantic analysis": TF-IDF of words, reduced by a truncated SVD.
Runs of characters stand beside the words, because they see through spelling mistakes, endings and compounds,
in any language.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from coding.encoders.protocol import Progress

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.pipeline import FeatureUnion

METHOD = "TF-IDF of words, word pairs and 3 to 5 characters, log counts, truncated SVD, unit rows, 1"
"""Part of the hash: change the number when the arithmetic changes."""
MOST_FEATURES = 50_000
"""Of words and pairs, and again of runs of characters: the most frequent stay, so memory is bounded."""
NOTHING = 1e-9
"""A row shorter than this before scaling is rounding noise: none of the corpus's axes is in the text."""


class Lsa:
    """Latent semantic analysis of one corpus. Call `fit` before `encode`; a fitted Lsa is an Encoder.

    The same corpus gives the same vectors bit for bit, whatever the order of its texts, how often each
    occurs, and the number of threads. `stop_words` are left out (None: scikit-learn's English list).
    """

    name = "LSA (word statistics)"

    def __init__(self, *, dimensions: int = 100, stop_words: Collection[str] | None = None) -> None:
        self._wanted = dimensions
        self._stop_words = stop_words
        self._features_: FeatureUnion | None = None
        self._axes_: NDArray[np.float64] | None = None
        self._hash_ = ""

    @property
    def hash(self) -> str:
        """Identifies method, settings and the corpus fitted on, so that vectors of two corpora never mix."""
        return self._hash_

    @property
    def dimensions(self) -> int:
        """Width of the vectors: as wanted, or the number of distinct texts or words if less; at least 1."""
        return 1 if self._axes_ is None else int(self._axes_.shape[1])

    def fit(self, texts: Sequence[str]) -> Lsa:
        """Learn words and axes from the distinct texts, from none on; returns itself."""
        distinct = sorted(set(texts))
        stop_words = sorted(_english() if self._stop_words is None else self._stop_words)
        settings = {
            "method": METHOD,
            "dimensions": self._wanted,
            "stop_words": stop_words,
            "corpus": distinct,
        }
        self._hash_ = hashlib.sha256(json.dumps(settings, sort_keys=True).encode()).hexdigest()
        self._features_, self._axes_ = None, None
        counted = [part for part in _parts(stop_words) if _finds_something(part, distinct)]
        if counted:
            self._features_ = _union(counted)
            self._axes_ = _principal_axes(self._features_.fit_transform(distinct), self._wanted)
        return self

    def encode(self, texts: Sequence[str], *, progress: Progress | None = None) -> NDArray[np.float32]:
        """Return (n, d) float32 in the order of `texts`, rows of length 1; no texts give (0, d).

        A text in which none of the axes is found (empty, another script, one odd word) has a row of zeros: near to
        nothing. Progress is called once, at the end. Raises RuntimeError before `fit`.
        """
        import numpy as np

        if not self._hash_:
            raise RuntimeError("Lsa.encode was called before fit")
        vectors = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        if texts and self._features_ is not None and self._axes_ is not None:
            vectors[:] = _unit_rows(self._features_.transform(texts) @ self._axes_)
        if progress:
            progress(len(texts), len(texts))
        return vectors

    def fit_encode(self, texts: Sequence[str], *, progress: Progress | None = None) -> NDArray[np.float32]:
        """Fit on the texts and return their vectors."""
        return self.fit(texts).encode(texts, progress=progress)


def _english() -> Collection[str]:
    from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

    words: frozenset[str] = ENGLISH_STOP_WORDS
    return words


def _parts(stop_words: list[str]) -> list[TfidfVectorizer]:
    """Words and pairs of neighbouring words; runs of 3 to 5 characters inside words. Accents stay."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    return [
        TfidfVectorizer(
            ngram_range=(1, 2), stop_words=stop_words, sublinear_tf=True, max_features=MOST_FEATURES
        ),
        TfidfVectorizer(
            analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True, max_features=MOST_FEATURES
        ),
    ]


def _finds_something(part: TfidfVectorizer, texts: list[str]) -> bool:
    """Whether any text has a feature of this part; scikit-learn refuses to fit one without."""
    analyse = part.build_analyzer()
    return any(analyse(text) for text in texts)


def _union(parts: list[TfidfVectorizer]) -> FeatureUnion:
    from sklearn.pipeline import make_union

    return make_union(*parts)


def _principal_axes(counts: csr_matrix, wanted: int) -> NDArray[np.float64]:
    """(texts, features) → (features, d) right singular vectors, d = min(wanted, texts, features).

    On one thread: with several, the linear algebra library adds in another order and the last bits differ.
    """
    import numpy as np
    from sklearn.decomposition import TruncatedSVD
    from threadpoolctl import threadpool_limits

    smaller = min(counts.shape)
    with threadpool_limits(limits=1):
        if wanted < smaller:
            components = TruncatedSVD(wanted, algorithm="arpack", random_state=0).fit(counts).components_
        else:  # few enough for the complete decomposition
            components = np.linalg.svd(counts.toarray(), full_matrices=False)[2]
    axes: NDArray[np.float64] = np.ascontiguousarray(components.T)
    return axes


def _unit_rows(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    """Each row scaled to length 1; rows of rounding noise become zeros."""
    import numpy as np

    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    scaled: NDArray[np.float64] = np.where(lengths > NOTHING, rows / np.maximum(lengths, NOTHING), 0.0)
    return scaled
