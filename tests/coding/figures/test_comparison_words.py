"""Comparisons in sentences."""

from dataclasses import replace

from coding.figures import comparison
from coding.figures import comparison_words as words
from coding.figures.comparison import Difference


def test_a_test_is_told_with_how_large_the_difference_is() -> None:
    """One of several rows by the p that is corrected for all of them."""
    assert words.tested_in_words(
        comparison.Tested("staff", "chi-square test", 4.5, 1, 0.034, 0.068, "Cohen's h", -0.31)
    ) == (
        "staff: no difference beyond chance (chi-square test, 4.50 with df = 1, p = 0.068 after Holm, "
        "Cohen's h = −0.31)."
    )


def test_chance_brings_one_in_twenty() -> None:
    """A p of just .05 is no difference yet."""
    test = comparison.Tested("staff", "chi-square test", 4.5, 1, 0.01, 0.05, "Cohen's h", 0.3)
    assert (words.beyond_chance(test), words.beyond_chance(replace(test, p_holm=0.0499))) == (False, True)


def test_a_difference_is_told_with_the_decimals_of_its_table() -> None:
    """With its direction, its waves and its interval."""
    less, more = (
        Difference("staff", "2018", "2019", -9.96, -20.04, 0.02),
        Difference("Yes", "2018", "2019", 3, 1, 5),
    )
    assert words.difference_in_words(less) == (
        "staff: 10.0 percentage points less in 2019 than in 2018 (95 % interval −20.0 to 0.0)."
    )
    assert words.difference_in_words(less, decimals=0) == (
        "staff: 10 percentage points less in 2019 than in 2018 (95 % interval −20 to 0)."
    )
    assert words.difference_in_words(more) == (
        "Yes: 3.0 percentage points more in 2019 than in 2018 (95 % interval 1.0 to 5.0)."
    )
