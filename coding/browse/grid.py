"""What the grid shows: which quotes, sorted by which column, in which columns."""

from dataclasses import dataclass

from coding.browse.filter import EVERY, Filter


@dataclass(frozen=True, slots=True)
class Grid:
    """A filter with sorting and columns, as a link and a saved view keep it.

    `sort` is the name of a column, None for the order of the import. No `columns` are those shown at first.
    """

    only: Filter = EVERY
    sort: str | None = None
    descending: bool = False
    columns: tuple[str, ...] = ()
