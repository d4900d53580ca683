"""Control quotes: one quote in five is read because it was drawn by lot, so that what was read can speak for the rest.

Nothing is stored: the quotes of a frame (one open question, or all) stand in one random order for good, made from the
hash of their name and text. The more quotes are read, the more of that order is due. What was read of its beginning
without a gap is a simple random sample of the frame, whatever else was read and why: the *control sample*.
"""

import hashlib
from collections.abc import Collection, Iterable, Sequence
from itertools import takewhile

ONE_IN = 5
STEP = 10
"""The control sample grows in steps of this many quotes."""


def lot(name: str, text_hash: str) -> str:
    """Where a quote stands in the random order: 64 hex digits, as good as drawn, and the same for good."""
    return hashlib.sha256(f"control\0{name}\0{text_hash}".encode()).hexdigest()


def drawn_order(quotes: Iterable[tuple[str, str]]) -> list[str]:
    """The names of quotes, given with their text hashes, in the random order.

    >>> drawn_order([("R1/why", "ab"), ("R2/why", "cd"), ("R3/why", "ef")])
    ['R1/why', 'R2/why', 'R3/why']
    """
    return [name for _, name in sorted((lot(name, text_hash), name) for name, text_hash in quotes)]


def due(read: int, *, frame: int) -> int:
    """How many quotes from the beginning of the random order are due when `read` of the frame's quotes were read.

    >>> due(0, frame=100), due(4, frame=100), due(5, frame=100), due(100, frame=20)
    (1, 1, 2, 20)
    """
    return min(read // ONE_IN + 1, frame)


def sample_size(order: Sequence[int], read_for_code: Collection[int], *, read: int) -> int:
    """How many from the beginning of the random order are the control sample.

    `order` holds the quotes of the frame in the random order, `read_for_code` those of which it is known whether the
    code fits, `read` is how many anybody has read. Where the sample ends must not depend on what the quotes say: it is
    a multiple of ten, or one in five of what was read if that is more, and never ends later than the first gap.

    >>> sample_size(range(100), range(37), read=120), sample_size(range(100), range(37), read=185)
    (30, 37)
    >>> sample_size(range(15), range(15), read=15)
    15
    """
    without_gap = sum(1 for _ in takewhile(lambda quote: quote in read_for_code, order))
    if without_gap == len(order):
        return without_gap
    fifth = read // ONE_IN
    return max(without_gap // STEP * STEP, fifth if fifth <= without_gap else 0)
