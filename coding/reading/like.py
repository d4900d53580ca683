"""More like this one: the quotes that say nearly the same, by meaning where vectors are kept, else by their words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import nlargest
from typing import TYPE_CHECKING, Literal

from coding.reading.sharing import sharing_words
from coding.store import quote_ids, reading_frames
from coding.store import reading_vectors as store
from corpus.questions import find_question
from corpus.quotes import Quote, find_quote, quotes_with, text_hash
from corpus.study import View

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SAMPLE = 2000
"""Texts that the words are learned from."""
FEW = 5000
"""So many quotes are compared word by word; of more, those that share rare words."""
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

    The vectors of the newest run of suggestions are compared, which takes a second for 100,000; before any run with a
    sentence encoder the words, of very many quotes only of those that share rare words with this one. Raises Refused
    for an unknown quote or question.
    """
    asked = find_quote(view, quote)
    named = None if question is None else find_question(view, question).name
    read = reading_frames.decided(view.connection)
    left_out = {asked.id} | (read if which == "unread" else set())
    near = ((cosine, -quote_id) for cosine, quote_id in _near(view, asked, named) if quote_id not in left_out)
    best = {-quote_id: cosine for cosine, quote_id in nlargest(most, near)}
    return [Alike(found, best[found.id], found.id in read) for found in quotes_with(view, best)]


def all_by_likeness(view: View, asked: Quote) -> list[int]:
    """The ids of all substantive quotes: the one asked for, the others by likeness, then those not compared, by id."""
    near = sorted((-cosine, quote_id) for cosine, quote_id in _near(view, asked, None))
    every = (quote_id for quote_id, _, _ in reading_frames.quotes(view.connection, question_name=None))
    return list(dict.fromkeys([asked.id, *(quote_id for _, quote_id in near), *sorted(every)]))


def _near(view: View, asked: Quote, question: str | None) -> Iterator[Near]:
    model = store.newest_model(view.connection, text_hash(asked.text))
    if model is None:
        return _by_words(view, asked, question)
    return _by_meaning(view, asked, model, question)


def _by_meaning(view: View, asked: Quote, model: str, question: str | None) -> Iterator[Near]:
    import numpy as np

    own = np.frombuffer(store.vector(view.connection, text_hash(asked.text), model_hash=model), "<f4")
    frame = reading_frames.quotes(view.connection, question_name=question)
    some = {key for _, _, key in frame} if len(frame) <= FEW else None
    cosines: dict[str, float] = {}
    for page in store.pages(view.connection, model_hash=model, some=some):
        rows = np.frombuffer(b"".join(vector for _, vector in page), "<f4").reshape(len(page), -1)
        cosines |= zip((key for key, _ in page), (rows @ own).tolist(), strict=True)
    return ((round(cosines[key], 4), quote_id) for quote_id, _, key in frame if key in cosines)


def _by_words(view: View, asked: Quote, question: str | None) -> Iterator[Near]:
    from threadpoolctl import threadpool_limits

    from coding.encoders.lsa import Lsa

    texts = quote_ids.texts(view.connection, _compared(view, asked, question))
    learned = sorted(texts.values(), key=text_hash)[:SAMPLE]
    with threadpool_limits(limits=1):
        lsa = Lsa(stop_words=()).fit([asked.text, *learned])
        rows, own = lsa.encode(list(texts.values())), lsa.encode([asked.text])[0]
    return _cosines(texts, rows, own)


def _compared(view: View, asked: Quote, question: str | None) -> Iterable[int]:
    """The quotes whose words are compared."""
    frame = {quote_id for quote_id, _, _ in reading_frames.quotes(view.connection, question_name=question)}
    return frame if len(frame) <= FEW else sharing_words(view, asked.text, among=frame, most=SAMPLE)


def _cosines(ids: Iterable[int], rows: "NDArray[np.float32]", own: "NDArray[np.float32]") -> Iterator[Near]:
    for quote_id, likeness in zip(ids, (rows @ own).tolist(), strict=True):
        yield round(likeness, 4), quote_id
