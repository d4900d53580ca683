"""Notes and comparisons of tables in which numbers are withheld."""

from dataclasses import replace

from coding.disclosure.tables import disclosed
from coding.figures import comparison as comparisons
from coding.figures.comparison import Comparison, Difference
from coding.figures.table import Table
from tests.coding.disclosure.counted import crosstab, plain

ANALYSTS = (("role", "analyst"),)


def notes(table: Table) -> tuple[str, ...]:
    """The notes but the one that says that something is withheld."""
    return tuple(note for note in disclosed(table, 10).notes if "withheld" not in note)


def test_a_note_about_few_people_of_a_filter_goes() -> None:
    """Of everybody it stays, as their small numbers do."""
    said = ("3 respondents of the base gave no answer.", "Asked of analysts.")
    whole = replace(plain([30, 20], base=53), notes=said)
    assert notes(whole) == said
    assert notes(replace(whole, where=ANALYSTS)) == said[1:]


def test_a_sum_of_shares_goes_with_one_of_them() -> None:
    """It would give the withheld share back."""
    said = ("Several answers were possible: shares add up to 121.4 %.",)
    table = replace(plain([30, 12, 3], base=40, shape="multi"), notes=said)
    assert notes(table) == said
    assert notes(replace(table, where=ANALYSTS)) == ()


def test_tests_and_differences_of_what_is_withheld_go() -> None:
    """A test of the whole table goes with any of its numbers."""
    table = crosstab([[3, 40, 50], [15, 41, 55]], bases=[80, 90], shape="codes")
    tests = tuple(
        comparisons.Tested(row, "chi-square test", 1.0, 1, 0.5, 0.5, "Cohen's h", 0.1)
        for row in ("", "a", "c")
    )
    differences = tuple(Difference(row, "A", "B", 1.0, -5.0, 7.0) for row in ("a", "c"))
    found = disclosed(replace(table, comparison=Comparison("How.", tests, differences)), 10).comparison
    assert found == Comparison("How.", tests[2:], differences[1:])
