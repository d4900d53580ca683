"""How a table is shown: with how many decimals, drawn as what, and what stands below it."""

from dataclasses import replace

from coding.figures.specification import Specification
from coding.figures.table import Table


def presented(specification: Specification, table: Table) -> Table:
    """The table as its specification wants it shown."""
    decimals = table.decimals if specification.decimals is None else specification.decimals
    return replace(table, decimals=decimals, chart=specification.chart)
