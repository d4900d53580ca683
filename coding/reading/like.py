"""More like this one: the quotes that say nearly the same, by meaning where vectors are kept, else by their words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import nlargest
from typing import TYPE_CHECKING, Literal

from coding.reading.frame import frame_of
from coding.store import reading_frames
from coding.store import reading_vectors as store
from corpus.quotes import Quote, QuoteFilter, all_quotes, find_quote, text_hash
from corpus.study import View

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SAMPLE = 2000
"""Texts that the words are learned from."""
Near = tuple[float, int]
"""(cosine, quote id)."""


@dataclass(frozen=True, slots=True)
class Alike:
    """A quote with its cosine to the one asked for, and whether anybody has decided on it."""

    quote: Quote
    likeness: float
    read: bool


def like_this(
    view: View,
    quote: str,
    *,
    question: str | None = None,
    most: int = 10,
    which: Literal["all", "unread"] = "all",
) -> list[Alike]:
    """Up to `most` other substantive quotes like this one, the most alike first; of one open question if named.

    The vectors of the newest run of suggestions are compared; before any run with a sentence encoder, the words, which
    takes some seconds for very many quotes. Raises Refused for an unknown quote or question.
    """
    asked, frame = find_quote(view, quote), frame_of(view, question)
    read = reading_frames.decided(view.connection)
    left_out = {asked.id} | (read if which == "unread" else set())
    model = store.newest_model(view.connection, text_hash(asked.text))
    near = (
        _by_words(view, asked, frame.question)
        if model is None
        else _by_meaning(view, asked, model, frame.question)
    )
    best = nlargest(
        most,
        ((likeness, -quote_id) for likeness, quote_id in near if quote_id not in left_out),
    )
    names = store.names(view.connection, [-quote_id for _, quote_id in best])
    return [
        Alike(find_quote(view, names[-quote_id]), likeness, -quote_id in read) for likeness, quote_id in best
    ]


def _by_meaning(view: View, asked: Quote, model: str, question: str | None) -> Iterator[Near]:
    import numpy as np

    own = store.vector(view.connection, text_hash(asked.text), model_hash=model)
    for page in store.pages(view.connection, model_hash=model, question_name=question):
        rows = np.frombuffer(b"".join(vector for _, vector in page), "<f4").reshape(len(page), -1)
        yield from _cosines([quote_id for quote_id, _ in page], rows, np.frombuffer(own, "<f4"))


def _by_words(view: View, asked: Quote, question: str | None) -> Iterator[Near]:
    from threadpoolctl import threadpool_limits

    from coding.encoders.lsa import Lsa

    quotes = list(all_quotes(view, only=QuoteFilter(question=question, substantive=True)))
    texts = sorted((quote.text for quote in quotes), key=text_hash)
    with threadpool_limits(limits=1):
        lsa = Lsa(stop_words=()).fit([asked.text, *texts[:SAMPLE]])
        rows, own = lsa.encode([quote.text for quote in quotes]), lsa.encode([asked.text])[0]
    yield from _cosines([quote.id for quote in quotes], rows, own)


def _cosines(ids: Iterable[int], rows: "NDArray[np.float32]", own: "NDArray[np.float32]") -> Iterator[Near]:
    for quote_id, likeness in zip(ids, (rows @ own).tolist(), strict=True):
        yield round(likeness, 4), quote_id
