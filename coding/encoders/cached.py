"""Vectors of texts that the study has already are read from it; only new texts are encoded."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from coding.store import embeddings as store
from corpus.quotes import text_hash
from corpus.study import Study, Work

if TYPE_CHECKING:
    from coding.encoders.protocol import Encoder

Progress = Callable[[int, int, str], None]
"""progress(done, total, words for people); an exception raised in it cancels the work."""


class CachedVectors:
    """An encoder in front of the study's store. What was encoded anew is kept until `store_new`.

    Texts are encoded outside of any transaction: encoding takes seconds, and the write lock is held for none of them.
    """

    def __init__(self, study: Study, encoder: "Encoder", *, progress: Progress | None = None) -> None:
        self._study = study
        self._encoder = encoder
        self._progress = progress
        self._known: dict[str, bytes] = {}
        self._new: dict[str, bytes] = {}

    def __call__(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """(n, d) unit rows in the order of `texts`."""
        hashes = [text_hash(text) for text in texts]
        asked = {key: text for key, text in zip(hashes, texts, strict=True) if key not in self._known}
        if asked:
            with self._study.read() as view:
                self._known |= store.known(view.connection, asked, model_hash=self._encoder.hash)
        new = {key: text for key, text in asked.items() if key not in self._known}
        vectors = self._encoder.encode(list(new.values()), progress=self._told)
        fresh = {key: np.asarray(vector, "<f4").tobytes() for key, vector in zip(new, vectors, strict=True)}
        self._new |= fresh
        self._known |= fresh
        rows = [np.frombuffer(self._known[key], "<f4") for key in hashes]
        return np.array(rows, dtype=np.float32).reshape(len(rows), self._encoder.dimensions)

    def store_new(self, work: Work) -> None:
        """Keeps what was encoded anew in the study."""
        store.add(work.connection, self._new, model_hash=self._encoder.hash)

    def _told(self, done: int, total: int) -> None:
        if self._progress:
            self._progress(done, total, "Reading the meaning of the quotes")
