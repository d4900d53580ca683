"""Comparisons in sentences."""

from coding.figures import comparison as records
from coding.figures.comparison_words import in_words


def test_a_comparison_is_told_test_by_test_and_difference_by_difference() -> None:
    """With its method at the end; decimals are those of the table."""
    found = records.Comparison(
        method="How.",
        tests=(records.Tested("staff", "chi-square test", 4.5, 1, 0.034, 0.068, "Cohen's h", -0.31),),
        differences=(
            records.Difference("staff", "2018", "2019", -9.96, -20.04, 0.02),
            records.Difference("Yes", "2018", "2019", 3, 1, 5),
        ),
    )
    assert in_words(found) == (
        "staff: no difference beyond chance (chi-square test, 4.50 with df = 1, p = 0.068 after Holm, "
        "Cohen's h = −0.31).",
        "staff: 10.0 percentage points less in 2019 than in 2018 (95 % interval −20.0 to 0.0).",
        "Yes: 3.0 percentage points more in 2019 than in 2018 (95 % interval 1.0 to 5.0).",
        "How.",
    )
    assert in_words(found, decimals=0)[1] == (
        "staff: 10 percentage points less in 2019 than in 2018 (95 % interval −20 to 0)."
    )
