"""How the groups of a table differ, as it is printed: the tests and the differences."""

from coding.figures import comparison_words
from coding.figures.comparison import Comparison, Difference, Tested
from coding.figures.comparison_words import signed
from coding.report.outside.printed import PrintedBody, PrintedRow, PrintedTable

_TESTS = ("Test", "Statistic", "p", "p, corrected", "Effect size")


def of_tests(comparison: Comparison) -> PrintedTable | None:
    """One line a test; None when nothing was tested."""
    rows = tuple(PrintedRow(test.row or "The whole table", _tested(test)) for test in comparison.tests)
    return PrintedTable("Do the groups differ?", _TESTS, (PrintedBody("", rows),)) if rows else None


def of_differences(comparison: Comparison, decimals: int) -> PrintedTable | None:
    """One line a difference between two groups, with the decimals of their table; None when there are none."""
    rows = tuple(
        PrintedRow(f"{one.row}: {one.second} against {one.first}", _apart(one, decimals))
        for one in comparison.differences
    )
    columns = ("Difference", "95 % interval")
    return PrintedTable("By how much?", columns, (PrintedBody("", rows),)) if rows else None


def probability(p: float) -> str:
    """A p in a column of such, as it is printed elsewhere.

    >>> probability(0.0123), probability(0.00001)
    ('0.012', '< 0.001')
    """
    return comparison_words.probability(p).removeprefix("p ").removeprefix("= ")


def points(value: float, decimals: int) -> str:
    """Percentage points with their sign, rounded as shares are.

    >>> points(3.14, 1), points(-0.25, 1), points(0.01, 1)
    ('+3.1', '−0.3', '0.0')
    """
    printed = signed(value, decimals=decimals)
    return f"+{printed}" if value > 0 and printed.strip("0.") else printed


def _tested(test: Tested) -> tuple[str, ...]:
    statistic = "–" if test.statistic is None else f"{test.statistic:.2f}"
    if test.statistic is not None and test.df is not None:
        statistic += f" (df {test.df})"
    return (
        test.name,
        statistic,
        probability(test.p),
        probability(test.p_holm),
        f"{test.effect} {signed(test.size, decimals=2)}",
    )


def _apart(one: Difference, decimals: int) -> tuple[str, ...]:
    low, high = points(one.low, decimals), points(one.high, decimals)
    return f"{points(one.points, decimals)} points", f"{low} to {high}"
