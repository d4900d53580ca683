"""How the groups of a table compare, as it is printed below the table."""

from typing import TYPE_CHECKING

from cli.tables import numbers, print_table
from cli.terminal import say

if TYPE_CHECKING:
    from coding.figures.comparison import Comparison, Difference, Tested
    from coding.figures.table import Table


def print_comparison(figure: "Table") -> None:
    """Tests, differences and how they were computed; nothing when there is nothing to compare."""
    found = figure.comparison
    if found is None:
        return
    _print_tests(found)
    if found.differences:
        say()
        print_table(
            ["difference", "", *map(numbers, ("points", "95 % interval"))],
            [_difference(one, figure.decimals) for one in found.differences],
        )
    say()
    say(f"Method: {found.method}")


def _print_tests(found: "Comparison") -> None:
    from coding.figures.comparison_words import tested_in_words

    whole = [test for test in found.tests if not test.row]
    by_row = [_test(test) for test in found.tests if test.row]
    if whole or by_row:
        say()
    for test in whole:
        say(tested_in_words(test))
    if by_row:
        print_table(["", "test", *map(numbers, ("statistic", "df", "p after Holm", "effect"))], by_row)


def _test(test: "Tested") -> list[object]:
    from coding.figures.comparison_words import probability, signed

    statistic = None if test.statistic is None else f"{test.statistic:.2f}"
    effect = f"{test.effect} = {signed(test.size, decimals=2)}"
    return [test.row, test.name, statistic, test.df, probability(test.p_holm), effect]


def _difference(one: "Difference", decimals: int) -> list[object]:
    from coding.figures.comparison_words import signed

    ends = (signed(end, decimals=decimals) for end in (one.low, one.high))
    points = signed(one.points, decimals=decimals)
    return [one.row, f"{one.second} − {one.first}", points, " to ".join(ends)]
