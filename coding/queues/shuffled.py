"""A random order of all quotes that nobody has to store or sort: which comes next is computed from its id.

The ids are put through a Feistel network (Luby and Rackoff 1988, SIAM Journal on Computing): four rounds that mix
one half of the bits with the other make a permutation, which can be walked in both directions.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

ROUNDS = 4
_WORD = 0xFFFFFFFF


@dataclass(frozen=True)
class Shuffled:
    """The ids 1 to `largest` in the random order of `seed`; it stays as it is until `largest` grows fourfold at most.

    >>> list(Shuffled(largest=8, seed=1).behind(None))
    [5, 3, 1, 4, 2, 7, 8, 6]
    """

    largest: int
    seed: int

    def behind(self, quote_id: int | None) -> Iterator[int]:
        """All ids behind this one, on from the start where the order ends, up to it; all from the start for None."""
        if quote_id is None:
            yield from self._from(0, self._places)
        else:
            place = self.place(quote_id)
            yield from self._from(place + 1, self._places)
            yield from self._from(0, place)

    def place(self, quote_id: int) -> int:
        """Where an id stands, from 0; places are not without gaps."""
        left, right = divmod(quote_id, self._side)
        for key in self._keys:
            left, right = right, left ^ self._mixed(right, key)
        return left * self._side + right

    def _from(self, first: int, end: int) -> Iterator[int]:
        for place in range(first, end):
            quote_id = self._at(place)
            if 1 <= quote_id <= self.largest:
                yield quote_id

    def _at(self, place: int) -> int:
        """`place` the other way round."""
        left, right = divmod(place, self._side)
        for key in reversed(self._keys):
            left, right = right ^ self._mixed(left, key), left
        return left * self._side + right

    def _mixed(self, half: int, key: int) -> int:
        mixed = (half + key) * 0x9E3779B1 & _WORD
        mixed = (mixed ^ mixed >> 15) * 0x85EBCA77 & _WORD
        return (mixed ^ mixed >> 13) % self._side

    @cached_property
    def _side(self) -> int:
        """The values of one half: a power of two whose square is above `largest`."""
        return int(1 << (self.largest.bit_length() + 1) // 2)

    @cached_property
    def _places(self) -> int:
        return self._side * self._side

    @cached_property
    def _keys(self) -> list[int]:
        digest = hashlib.sha256(f"shuffled\0{self.seed}".encode()).digest()
        return [int.from_bytes(digest[4 * number : 4 * number + 4], "big") for number in range(ROUNDS)]
