"""What every encoder offers: a name, a hash, a width and one method."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Progress = Callable[[int, int], None]
"""Called as progress(done, total) from the thread that asked; an exception raised in it cancels the work."""


class Encoder(Protocol):
    """Turns texts into vectors whose cosine says how near two texts are in meaning."""

    @property
    def name(self) -> str:
        """Words for people, e.g. "all-MiniLM-L6-v2 (int8)"."""

    @property
    def hash(self) -> str:
        """Hexadecimal; equal hashes give equal vectors for equal texts, so vectors may be cached under it."""

    @property
    def dimensions(self) -> int:
        """Width d of every vector, at least 1."""

    def encode(self, texts: Sequence[str], *, progress: Progress | None = None) -> NDArray[np.float32]:
        """Return (n, d) vectors in the order of `texts`, of length 1 or all zero: nothing known in the text.

        A text's vector depends on that text alone, never on its neighbours in the list. No texts give (0, d).
        """
