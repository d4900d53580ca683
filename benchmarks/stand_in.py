"""A stand-in for a sentence encoder, where none is installed: the mean of word vectors drawn for each word."""

import re
import zlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from coding.encoders import Progress


class StandIn:
    """384 dimensions, as MiniLM has; the same text has the same vector in every process."""

    name = "stand-in (drawn word vectors)"
    hash = "0" * 64
    dimensions = 384

    def __init__(self) -> None:
        self._words: dict[str, NDArray[np.float64]] = {}

    def encode(self, texts: Sequence[str], *, progress: Progress | None = None) -> NDArray[np.float32]:
        """(n, 384) unit rows; texts without a word have a row of zeros."""
        rows = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        for at, text in enumerate(texts):
            words = [self._word(word) for word in re.findall(r"\w+", text.lower())]
            if words:
                mean = np.mean(words, axis=0)
                rows[at] = mean / np.linalg.norm(mean)
        if progress:
            progress(len(texts), len(texts))
        return rows

    def _word(self, word: str) -> NDArray[np.float64]:
        if word not in self._words:
            drawn = np.random.default_rng(zlib.crc32(word.encode())).normal(size=self.dimensions)
            self._words[word] = drawn / np.linalg.norm(drawn)
        return self._words[word]
