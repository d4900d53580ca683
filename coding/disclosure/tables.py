"""Tables as they may leave the study: numbers about few people are withheld, and all that would give them back.

What is held to the threshold are tables that tell respondents apart: by an attribute, another answer or a code, or of
those alone who fit a filter. A plain table of all who were asked keeps its small numbers: "1 of 197 said decreased"
names nobody, because nobody outside knows who the 197 are. A study can hold every cell to it. A base of too few
respondents is withheld whole in either case.

What a sum or a subtraction gives back is withheld too (`coding.disclosure.network`). Not withheld is that nobody, or
everybody of a group, said something, nor how many did not mention a code: not to mention something is no statement.
"""

from dataclasses import replace

from coding.disclosure import threshold as rules
from coding.disclosure.groups import Named, merged
from coding.disclosure.retold import recompared, retold
from coding.disclosure.sums import EVERYBODY, columns
from coding.disclosure.suppression import by_size, suppressed
from coding.disclosure.threshold import Cells
from coding.disclosure.withheld import rows_withheld, table_withheld, withholds
from coding.figures.grouping import SMALLEST_GROUP
from coding.figures.specification import ITEM, WAVE, Specification
from coding.figures.table import Table
from coding.figures.tables import table
from corpus.study import View

_IN_ORDER = ("ordinal", "numeric")
"""Shapes whose rows have an order of their own."""


def disclosed_table(
    view: View, specification: Specification, threshold: int, *, cells: Cells | None = None
) -> Table:
    """The figure as it may leave the study, its small groups merged anew. Raises Refused like `table`.

    `cells` says which numbers are held to the threshold; None means those that the study holds to it now.

    Attributes are merged as they are counted; what is merged afterwards are answers, which keep their names. Steps and
    bins of which one is withheld stand in their own order, for that of their shares would tell of it.
    """
    found = table(view, specification, smallest=max(threshold, SMALLEST_GROUP))
    shown = disclosed(found, threshold, cells=cells or rules.cells(view), named="each")
    if specification.sort == "share" and shown.shape in _IN_ORDER and withholds(shown):
        return disclosed_table(view, replace(specification, sort=None), threshold, cells=cells)
    return shown


def disclosed(table: Table, threshold: int, *, cells: Cells = "compared", named: Named = "others") -> Table:
    """The table without what tells of fewer than `threshold` respondents; one that withholds already stays as it is.

    `named` is what merged groups are called.

    Rates of stated figures count no respondents. Estimates count none in the study either, but those among the few who
    were read at random: where every cell is held, these numbers are.
    """
    if table.shape == "rate" or withholds(table):
        return table
    if 0 < table.base.n < threshold:
        return retold(table, by_size(table, table_withheld(table)), threshold, cells)
    if table.estimate is not None:
        return _without_small_rows(table, threshold, cells) if cells == "every" else table
    whole = recompared(table, merged(table, threshold, named=named)) if _tells_apart(table) else table
    return retold(table, suppressed(whole, threshold, held(whole, cells)), threshold, cells)


def _without_small_rows(table: Table, threshold: int, cells: Cells) -> Table:
    """The table of an estimate, whose rows do not add up, without those of few."""
    small = {("row", EVERYBODY, at) for at, row in enumerate(table.rows) if 0 < row.n < threshold}
    return retold(table, by_size(table, rows_withheld(table, small)), threshold, cells)


def _tells_apart(table: Table) -> bool:
    """Whether the table says of some respondents what it does not say of others."""
    crossed = table.by is not None and table.by not in (ITEM, WAVE)
    return bool(table.where) or table.shape == "attribute" or crossed


def held(table: Table, cells: Cells) -> frozenset[int]:
    """The columns whose small numbers are withheld: everybody's, and those of groups by their number.

    In a crosstab of everybody, the numbers of everybody are those of the plain table.
    """
    numbers = frozenset((EVERYBODY, *(column.number for column in columns(table))))
    if cells == "every" or table.where or table.shape == "attribute":
        return numbers
    return numbers - {EVERYBODY} if _tells_apart(table) else frozenset()
