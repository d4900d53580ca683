"""The order of all quotes by how much they say what one of them says."""

from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from coding.reading.like import all_by_likeness
from coding.reading.stamp import what_is_compared
from corpus.quotes import find_quote
from corpus.study import View

_MOST = 8
_kept: dict[object, "Alike"] = {}


@dataclass(frozen=True)
class Alike:
    """Ids of quotes, the most alike first."""

    ids: "array[int]"

    def behind(self, quote_id: int | None) -> Iterator[int]:
        """All ids behind this one, on from the start, up to it; all from the start for None."""
        first = 0 if quote_id is None else self.place(quote_id) + 1
        yield from self.ids[first:]
        yield from self.ids[: max(first - 1, 0)]

    def place(self, quote_id: int) -> int:
        """Where an id stands; one that is not compared, at the end."""
        return self._places.get(quote_id, len(self.ids))

    @cached_property
    def _places(self) -> dict[int, int]:
        return {quote_id: place for place, quote_id in enumerate(self.ids)}


def most_alike_first(view: View, name: str) -> Alike:
    """The substantive quotes in the order of their likeness to the quote called `name`, which is the first.

    To compare 100,000 takes a second, so that the last few orders are kept until the next import or run. Raises
    Refused for an unknown quote.
    """
    asked = find_quote(view, name)
    key = (view.guid, asked.id, what_is_compared(view))
    if key not in _kept:
        order = Alike(array("i", all_by_likeness(view, asked)))
        while len(_kept) >= _MOST:
            _kept.pop(next(iter(_kept)), None)
        _kept[key] = order
    return _kept[key]
