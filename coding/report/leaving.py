"""The tables of a report as they may be seen: whole by those who work on the study, by others without small numbers."""

from collections.abc import Iterable
from dataclasses import replace

from coding.disclosure.tables import disclosed_table
from coding.disclosure.threshold import Cells
from coding.disclosure.together import together
from coding.figures.cautions import with_cautions
from coding.figures.specification import Specification
from coding.figures.table import Table
from coding.figures.tables import table
from coding.report.content import ShownInsight
from corpus.study import View


def table_for(
    view: View, specification: Specification, *, threshold: int | None, cells: Cells | None = None
) -> Table:
    """The figure as the study has it now; numbers about fewer than `threshold` respondents are withheld.

    What small bases and empty rows warn of stands in its notes, told from the numbers that are left.
    """
    if threshold is None:
        return with_cautions(table(view, specification))
    return with_cautions(disclosed_table(view, specification, threshold, cells=cells))


def with_tables_together(
    view: View, insights: Iterable[ShownInsight], threshold: int
) -> tuple[ShownInsight, ...]:
    """The insights of a report without numbers that tell a withheld one when figures are held against each other."""
    every = tuple(insights)
    figures = [(figure.specification, figure.table) for insight in every for figure in insight.figures]
    tables = iter(together(view, figures, threshold))
    return tuple(
        replace(insight, figures=tuple(replace(figure, table=next(tables)) for figure in insight.figures))
        for insight in every
    )
