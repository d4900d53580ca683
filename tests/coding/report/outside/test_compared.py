"""Comparisons as they are printed."""

from dataclasses import replace

from coding.figures.comparison import Comparison, Difference
from coding.report.outside.compared import of_differences, of_tests
from coding.report.outside.printed import PrintedRow
from tests.coding.report.whole import BY_SECTOR

COMPARISON = BY_SECTOR.comparison


def test_a_test_is_a_line_with_its_effect() -> None:
    """An exact test has no statistic."""
    assert COMPARISON is not None
    exact = replace(COMPARISON.tests[0], row="Yes", name="Fisher", statistic=None, df=None, p=0.5, p_holm=1.0)
    found = of_tests(replace(COMPARISON, tests=(*COMPARISON.tests, exact)))
    assert found is not None
    assert found.bodies[0].rows == (
        PrintedRow("The whole table", ("chi-square", "10.29 (df 1)", "0.001", "0.001", "Cramér's V 0.29")),
        PrintedRow("Yes", ("Fisher", "–", "0.500", "> 0.999", "Cramér's V 0.29")),
    )


def test_a_difference_says_which_way() -> None:
    """In points with a true minus; nothing is printed of nothing."""
    assert COMPARISON is not None
    found = of_differences(COMPARISON, 1)
    assert found is not None
    assert found.bodies[0].rows == (
        PrintedRow("Yes: employers against police", ("−33.3 points", "−50.1 to −13.2")),
    )
    nothing = replace(COMPARISON, tests=(), differences=())
    assert (of_tests(nothing), of_differences(nothing, 1)) == (None, None)


def test_a_difference_has_the_decimals_of_its_table() -> None:
    """And is rounded as the shares beside it are; none has no sign."""
    rows = (Difference("Yes", "police", "employers", 2.5, -0.4, 5.45),)
    found = of_differences(Comparison(method="How.", tests=(), differences=rows), 0)
    assert found is not None
    assert found.bodies[0].rows[0].cells == ("+3 points", "0 to +5")
