"""How near a phrase is to what a theme means: a small theme has too few quotes to count words alone.

The phrases are read by the encoder that read the quotes (Sharma & Li 2019, "Self-supervised contextual keyword
extraction", and KeyBERT do so for documents), and only the likely ones, because each costs as much as a short quote.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from coding.themes.vectors import Encode, Matrix

STRENGTH = 8.0
"""A phrase nearer by a cosine of 0.1 to its theme than to the mean theme is worth 2.2 times as much."""
MOST_READ = 500
"""Phrases that are read for one set of quotes, all its groupings together: half a second on one core."""
MOST, FEWEST = 20, 4
"""Phrases that are read for one theme."""


class Meaning:
    """The encoder and its rows (n, d) of the texts that are named. Remembers the phrases it has read."""

    def __init__(self, encode: Encode, rows: Matrix) -> None:
        self._encode = encode
        self._rows = rows.astype(np.float64)
        self._read: dict[str, NDArray[np.float64]] = {}

    def centres(self, theme: NDArray[np.int64], weights: NDArray[np.float64], themes: int) -> Matrix:
        """(k, d) unit rows: the mean of each theme's texts; zero for a theme without any."""
        sums = np.zeros((themes, self._rows.shape[1]))
        placed = np.flatnonzero(theme >= 0)
        np.add.at(sums, theme[placed], self._rows[placed] * weights[placed, None])
        lengths = np.linalg.norm(sums, axis=1, keepdims=True)
        centres: Matrix = np.round(sums / np.maximum(lengths, 1e-9), 6).astype(np.float32)
        return centres

    def room(self, themes: int) -> int:
        """How many phrases to read for each of so many themes, so that there is room for other groupings as well."""
        left = MOST_READ - len(self._read)
        return min(MOST, max(FEWEST, left // (2 * max(1, themes))))

    def read(self, phrases: Sequence[str]) -> None:
        """Read those of `phrases` that are new, as far as MOST_READ reaches: the first ones first."""
        new = [phrase for phrase in dict.fromkeys(phrases) if phrase not in self._read]
        new = new[: max(0, MOST_READ - len(self._read))]
        if new:
            self._read |= dict(zip(new, self._encode(new).astype(np.float64), strict=True))

    def worth(self, phrases: Sequence[str], centres: Matrix, number: int) -> NDArray[np.float64]:
        """(p,) factor around 1 by which each phrase names theme `number` better than others; 1 for one not read."""
        factors = np.ones(len(phrases))
        for at, phrase in enumerate(phrases):
            if phrase in self._read:
                cosines = centres @ self._read[phrase]
                factors[at] = np.exp(STRENGTH * round(float(cosines[number] - cosines.mean()), 4))
        return factors
