"""How near quotes are in meaning to what carries a claim: by the vectors kept in the study, else by their words."""

from collections.abc import Collection, Mapping, Sequence
from statistics import fmean, pstdev
from typing import TYPE_CHECKING, Protocol

from coding.reading.like import FEW, SAMPLE
from coding.reading.sharing import sharing_words
from coding.store import quote_ids, reading_frames
from coding.store import reading_vectors as store
from corpus.quotes import text_hash
from corpus.study import View

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

ANCHORS = 200
"""Quotes that stand for what carries a claim, at most."""
NEAR = 0.25
"""A cosine below which nothing is near."""
FEW_CARRIERS, FEW_QUOTES = 8, 20
"""Of fewer, what is usual among them says nothing."""


class Nearness(Protocol):
    """What `nearness` does."""

    def __call__(
        self, view: View, questions: Sequence[str], /, *, claim: str, anchors: Mapping[int, str]
    ) -> dict[int, float]:
        """{quote id: cosine} as `nearness` gives it."""


def nearness(
    view: View, questions: Sequence[str], *, claim: str, anchors: Mapping[int, str]
) -> dict[int, float]:
    """{quote id: cosine, −1 to 1} of the substantive quotes of some open questions to the middle of the anchors.

    `anchors` are the texts of quotes by id; `claim` is the headline, which stands beside them where words are compared.
    The same whatever the order of the quotes. Quotes that were not compared are missing.
    """
    frame = {
        quote_id: key
        for name in questions
        for quote_id, _, key in reading_frames.quotes(view.connection, question_name=name)
    }
    hashes = sorted(text_hash(text) for text in anchors.values())[:ANCHORS]
    model = next((found for key in hashes if (found := store.newest_model(view.connection, key))), None)
    if model is None:
        texts = [claim, *sorted(anchors.values(), key=text_hash)[:ANCHORS]]
        return _by_words(view, frame, texts)
    return _by_meaning(view, frame, hashes, model)


def near_from(cosines: Sequence[float], *, carrying: Sequence[float]) -> float:
    """The cosine from which on a quote is about what a claim is about.

    As near as three quarters of those that carry the claim; where few do, nearer than nearly all: two standard
    deviations above the mean. Vectors of sentences lie nearer to each other than those of words: no number fits both.

    >>> near_from([0.1] * 30, carrying=[0.4, 0.5, 0.6, 0.7] * 2)
    0.5
    """
    if len(carrying) >= FEW_CARRIERS:
        return max(NEAR, sorted(carrying)[len(carrying) // 4])
    if len(cosines) < FEW_QUOTES:
        return NEAR
    return max(NEAR, fmean(cosines) + 2 * pstdev(cosines))


def _by_meaning(view: View, frame: Mapping[int, str], anchors: Sequence[str], model: str) -> dict[int, float]:
    import numpy as np

    wanted = {*frame.values(), *anchors}
    cosines: dict[str, float] = {}
    own = _middle([row for _, row in sorted(_vectors(view, set(anchors), model).items())])
    for page in store.pages(view.connection, model_hash=model, some=wanted if len(wanted) <= FEW else None):
        rows = np.frombuffer(b"".join(vector for _, vector in page), "<f4").reshape(len(page), -1)
        cosines |= zip((key for key, _ in page), (rows @ own).tolist(), strict=True)
    return {quote_id: round(cosines[key], 4) for quote_id, key in frame.items() if key in cosines}


def _vectors(view: View, hashes: Collection[str], model: str) -> "dict[str, NDArray[np.float32]]":
    import numpy as np

    pages = store.pages(view.connection, model_hash=model, some=hashes)
    return {key: np.frombuffer(vector, "<f4") for page in pages for key, vector in page}


def _by_words(view: View, frame: Mapping[int, str], texts: Sequence[str]) -> dict[int, float]:
    from threadpoolctl import threadpool_limits

    from coding.encoders.lsa import Lsa

    among = set(frame)
    ids = among if len(among) <= FEW else sharing_words(view, " ".join(texts), among=among, most=SAMPLE)
    compared = quote_ids.texts(view.connection, ids)
    learned = sorted(set(compared.values()), key=text_hash)[:SAMPLE]
    with threadpool_limits(limits=1):
        lsa = Lsa().fit([*texts, *learned])
        rows, own = lsa.encode(list(compared.values())), _middle(list(lsa.encode(texts)))
    return {at: round(cosine, 4) for at, cosine in zip(compared, (rows @ own).tolist(), strict=True)}


def _middle(rows: "Sequence[NDArray[np.float32]]") -> "NDArray[np.float32]":
    """The direction in the middle of unit rows; at least one is given."""
    import numpy as np

    middle = np.sum(np.asarray(rows, dtype=np.float64), axis=0)
    scaled: NDArray[np.float32] = (middle / max(float(np.linalg.norm(middle)), 1e-9)).astype(np.float32)
    return scaled
