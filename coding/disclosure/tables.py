"""Tables as they may leave the study: numbers about few people are withheld, and all that would give them back.

What is held to the threshold are tables that tell respondents apart: by an attribute, another answer or a code, or of
those alone who fit a filter. A plain table of all who were asked keeps its small numbers: "1 of 197 said decreased"
names nobody, because nobody outside knows who the 197 are. A study can hold every cell to it. A base of too few
respondents is withheld whole in either case.

What a sum or a subtraction gives back is withheld too (`coding.disclosure.network`). Not withheld is that nobody, or
everybody of a group, said something, nor how many did not mention a code: not to mention something is no statement.
"""

from coding.disclosure import threshold as rules
from coding.disclosure.groups import Named, merged
from coding.disclosure.retold import recompared, retold
from coding.disclosure.sums import EVERYBODY, columns
from coding.disclosure.suppression import suppressed
from coding.disclosure.threshold import Cells
from coding.disclosure.withheld import table_withheld, withholds
from coding.figures.grouping import SMALLEST_GROUP
from coding.figures.specification import ITEM, WAVE, Specification
from coding.figures.table import Table
from coding.figures.tables import table
from corpus.study import View


def disclosed_table(
    view: View, specification: Specification, threshold: int, *, cells: Cells | None = None
) -> Table:
    """The figure as it may leave the study, its small groups merged anew. Raises Refused like `table`.

    `cells` says which numbers are held to the threshold; None means those that the study holds to it now.

    Attributes are merged as they are counted; what is merged afterwards are answers, which keep their names.
    """
    found = table(view, specification, smallest=max(threshold, SMALLEST_GROUP))
    return disclosed(found, threshold, cells=cells or rules.cells(view), named="each")


def disclosed(table: Table, threshold: int, *, cells: Cells = "compared", named: Named = "others") -> Table:
    """The table without what tells of fewer than `threshold` respondents; one that withholds already stays as it is.

    `named` is what merged groups are called.

    Rates of stated figures count no respondents, and estimates no single ones: of these only the base is looked at.
    """
    if table.shape == "rate" or withholds(table):
        return table
    if 0 < table.base.n < threshold:
        return retold(table, table_withheld(table), threshold, cells)
    if table.estimate is not None:
        return table
    whole = recompared(table, merged(table, threshold, named=named)) if _tells_apart(table) else table
    return retold(table, suppressed(whole, threshold, held(whole, cells)), threshold, cells)


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
