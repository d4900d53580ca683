"""What a run of code suggestions must leave behind for estimates: sums over each frame, and scores of the controls.

An estimate needs, for every code, what the machine said about all quotes of the frame together, and what it said about
each control quote before it had seen the decision. The sums take the unseen scores of the quotes that taught it, too.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from coding.reading.controls import drawn_order, due
from coding.suggestions.threshold import suggested
from corpus.quotes import Quote, text_hash

if TYPE_CHECKING:
    from collections.abc import Iterable

Floats = NDArray[np.float64]

AHEAD = 40
"""Controls whose scores are kept beyond those that are due or read: they may be read before the next run."""
MOST = 1000
SCALE = 10_000
"""Scores are kept as whole numbers of ten thousandths."""


def machine_side(
    quotes: Sequence[Quote],
    codes: Sequence[str],
    *,
    score: Floats,
    known: NDArray[np.int64],
    unseen: Floats | None,
    threshold: float,
    most: int,
) -> dict[str, Any] | None:
    """The JSON to keep as `quality["machine"]` of a run; None while nothing is known of unseen quotes.

    `quotes` are the n substantive quotes of the study and `codes` the names of the c codes; `score` (n, c) 0 to 1 is
    what the trained machine says of each; `known` (k,) are the rows that anything is decided on (also those that no
    code fits), and `unseen` (k, c) the scores these got from models that had not seen them. `threshold` and `most`
    decide what is suggested for a quote: see `coding.suggestions.threshold.suggested`.
    """
    if unseen is None:
        return None
    told = np.array(score, dtype=np.float64)
    told[known] = unseen
    taught = {quotes[row].name for row in known}
    row = {quote.name: at for at, quote in enumerate(quotes)}
    frames, controls = [], set()
    for question, members in _frames(quotes):
        inside = told[[row[quote.name] for quote in members]]
        frames.append({"question": question, **_sums(inside)})
        order = drawn_order((quote.name, text_hash(quote.text)) for quote in members)
        read = sum(name in taught for name in order)
        in_a_row = next((at for at, name in enumerate(order) if name not in taught), len(order))
        wanted = max(due(read, frame=len(order)), in_a_row) + AHEAD
        controls |= set(order[: min(wanted, MOST)])
    said = suggested(told, threshold=threshold, most=most)
    return {
        "codes": list(codes),
        "frames": frames,
        "controls": {name: _whole(told[row[name]]) for name in sorted(controls)},
        "suggested": {name: np.flatnonzero(said[row[name]]).tolist() for name in sorted(controls)},
    }


def _frames(quotes: Sequence[Quote]) -> "Iterator[tuple[str | None, Iterable[Quote]]]":
    """All quotes together (None), then those of each open question by its name."""
    yield None, quotes
    by_question: dict[str, list[Quote]] = defaultdict(list)
    for quote in quotes:
        if quote.question is not None:
            by_question[quote.question].append(quote)
    yield from sorted(by_question.items())


def _sums(told: Floats) -> dict[str, Any]:
    """The number of quotes; by code the sums of the scores and of their squares."""
    return {
        "quotes": len(told),
        "sums": [round(float(value), 4) for value in told.sum(axis=0)],
        "squares": [round(float(value), 4) for value in (told**2).sum(axis=0)],
    }


def _whole(scores: Floats) -> list[int]:
    return [int(value) for value in np.rint(scores * SCALE)]
