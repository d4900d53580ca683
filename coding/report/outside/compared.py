"""How the groups of a table differ, as it is printed: the tests and the differences."""

from coding.figures.comparison import Comparison, Difference, Tested
from coding.report.outside.printed import PrintedBody, PrintedRow, PrintedTable

_TESTS = ("Test", "Statistic", "p", "p, corrected", "Effect size")


def of_tests(comparison: Comparison) -> PrintedTable | None:
    """One line a test; None when nothing was tested."""
    rows = tuple(PrintedRow(test.row or "The whole table", _tested(test)) for test in comparison.tests)
    return PrintedTable("Do the groups differ?", _TESTS, (PrintedBody("", rows),)) if rows else None


def of_differences(comparison: Comparison) -> PrintedTable | None:
    """One line a difference between two groups; None when there are none."""
    rows = tuple(
        PrintedRow(f"{one.row}: {one.second} against {one.first}", _apart(one))
        for one in comparison.differences
    )
    columns = ("Difference", "95 % interval")
    return PrintedTable("By how much?", columns, (PrintedBody("", rows),)) if rows else None


def probability(p: float) -> str:
    """A p-value to three places, and never as nought.

    >>> probability(0.0123), probability(0.00001)
    ('.012', '< .001')
    """
    return "< .001" if p < 0.001 else f"{p:.3f}".removeprefix("0")


def points(value: float) -> str:
    """Percentage points with their sign, and a true minus.

    >>> points(3.14), points(-0.26)
    ('+3.1', '−0.3')
    """
    return f"{value:+.1f}".replace("-", "−")


def _tested(test: Tested) -> tuple[str, ...]:
    statistic = "–" if test.statistic is None else f"{test.statistic:.2f}"
    if test.statistic is not None and test.df is not None:
        statistic += f" (df {test.df})"
    return (
        test.name,
        statistic,
        probability(test.p),
        probability(test.p_holm),
        f"{test.effect} {test.size:.2f}",
    )


def _apart(one: Difference) -> tuple[str, ...]:
    return f"{points(one.points)} points", f"{points(one.low)} to {points(one.high)}"
