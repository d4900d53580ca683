"""Asking for many things at once: no statement takes more than some thousand parameters."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

Value = TypeVar("Value", int, str)


def batches(values: Iterable[Value], *, size: int = 500) -> Iterator[list[Value]]:
    """The different values in order, at most `size` at a time; nothing for none.

    >>> list(batches([3, 1, 2, 3], size=2))
    [[1, 2], [3]]
    """
    rest = iter(sorted(set(values)))
    while batch := list(islice(rest, size)):
        yield batch
