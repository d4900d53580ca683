"""Comparisons as they are printed."""

from dataclasses import replace

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
        PrintedRow("The whole table", ("chi-square", "10.29 (df 1)", ".001", ".001", "Cramér's V 0.29")),
        PrintedRow("Yes", ("Fisher", "–", ".500", "1.000", "Cramér's V 0.29")),
    )


def test_a_difference_says_which_way() -> None:
    """In points with a true minus; nothing is printed of nothing."""
    assert COMPARISON is not None
    found = of_differences(COMPARISON)
    assert found is not None
    assert found.bodies[0].rows == (
        PrintedRow("Yes: employers against police", ("−33.3 points", "−50.1 to −13.2")),
    )
    assert (of_tests(replace(COMPARISON, tests=())), of_differences(replace(COMPARISON, differences=()))) == (
        None,
        None,
    )
