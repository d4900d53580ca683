"""The vectors of texts that a run of themes left in the study: no model is loaded to read them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from coding.store import embeddings as store
from corpus.quotes import text_hash
from corpus.study import View

if TYPE_CHECKING:
    from coding.themes.vectors import Encode, Matrix


def kept_vectors(view: View, texts: Sequence[str], *, model_hash: str) -> "Encode | None":
    """Gives the unit rows of `texts`, zero where none is kept; None when the model left no vector of any of them."""
    import numpy as np

    hashes = {text: text_hash(text) for text in texts}
    known = store.known(view.connection, hashes.values(), model_hash=model_hash)
    if not known:
        return None
    width = len(next(iter(known.values()))) // 4

    def rows(asked: Sequence[str]) -> "Matrix":
        found = np.zeros((len(asked), width), dtype=np.float32)
        for at, text in enumerate(asked):
            vector = known.get(hashes[text])
            if vector is not None:
                found[at] = np.frombuffer(vector, "<f4")
        return found

    return rows
