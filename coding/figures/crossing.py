"""Making a table with or without groups from a way to count."""

from collections.abc import Callable

from coding.figures.comparing import compared
from coding.figures.grouping import SMALLEST_GROUP
from coding.figures.specification import Specification
from coding.figures.splits import split_of
from coding.figures.table import Table
from coding.figures.tally import Tally, table_of
from coding.store.splits import By
from corpus.study import View

Count = Callable[[By | None], Tally]
"""The tally of a figure by what the groups are of; None: of everybody together."""


def crossed(
    view: View, specification: Specification, count: Count, *, smallest: int = SMALLEST_GROUP
) -> Table:
    """The table, with the groups that the specification names.

    Groups that exclude each other add up to everybody and are compared; where they overlap, everybody is counted
    apart.
    """
    split = split_of(view, specification)
    if split is None:
        return table_of(specification, count(None))
    parts = count(split.by)
    if split.overlapping:
        return table_of(specification, count(None), crossed=(split, parts), smallest=smallest)
    return compared(table_of(specification, parts.summed(), crossed=(split, parts), smallest=smallest))
