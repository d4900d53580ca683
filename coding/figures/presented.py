"""How a table is shown: with how many decimals, and drawn as what."""

from dataclasses import replace

from coding.figures.pie import MOST
from coding.figures.specification import Specification
from coding.figures.table import Table, labels
from corpus.errors import Refused


def presented(specification: Specification, table: Table) -> Table:
    """The table as its specification wants it shown.

    Raises Refused for a pie of more than a few answers, and for a pie or a stacked bar of answers that do not exclude
    each other: their shares would not make up a whole.
    """
    decimals = table.decimals if specification.decimals is None else specification.decimals
    if specification.chart in ("pie", "stacked"):
        _refuse_what_is_no_whole(table, specification.chart)
    if specification.chart == "pie":
        _refuse_many_slices(table)
    return replace(table, decimals=decimals, chart=specification.chart)


def _refuse_what_is_no_whole(table: Table, chart: str) -> None:
    if table.multi_response or table.estimate is not None or not labels(table):
        called = {"pie": "a pie", "stacked": "a stacked bar"}[chart]
        raise Refused(
            f"The shares of {table.question} do not make up a whole, so {called} would mislead.",
            help="Draw bars instead.",
        )


def _refuse_many_slices(table: Table) -> None:
    if table.groups:
        raise Refused("A pie shows one group alone.", help="Draw stacked bars to compare groups.")
    if len(table.rows) > MOST:
        raise Refused(
            f"A pie of {len(table.rows)} slices cannot be read.",
            help=f"Draw bars; a pie has at most {MOST} slices.",
        )
