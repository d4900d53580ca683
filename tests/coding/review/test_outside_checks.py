"""Pre-checks of what readers outside do not get."""

from dataclasses import replace

from coding.figures.table import Row, withheld
from coding.review.outside_checks import withheld_numbers
from coding.review.precheck import Finding
from tests.coding.review.shown import figure, insight, report, table


def test_numbers_that_readers_outside_do_not_get_are_told() -> None:
    """Those who write see the number and would not notice."""
    rows = (withheld("Yes"), Row("No", 40, 80.0, 67.0, 88.8))
    shown = report(
        insight(1, text="{fig-1: Yes} agree, {fig-1: No} do not.", figures=[figure(table(50, rows=rows))])
    )
    assert withheld_numbers(replace(shown, threshold=10)).findings == (
        Finding("Yes in the text is not told to readers outside: “[withheld]”.", 1),
    )


def test_a_sentence_that_could_tell_a_withheld_number_is_told() -> None:
    """It names the row beside a number; naming it alone, or a row that another figure shows, tells nothing."""
    rows = (Row("encryption", 13, 15.5, 9.0, 24.0), withheld("staffing"), withheld("tools"), withheld("law"))
    shown = table(84, rows=(Row("law", 20, 23.8, 16.0, 34.0),))
    text = (
        "Encryption and Staffing follow with {fig-1: encryption | n} each. Tools are named too. Law was named by 20. "
        "12 speak of toolsheds."
    )
    said = insight(4, text=text, figures=[figure(table(84, rows=rows)), figure(shown, id="fig-2")])
    assert withheld_numbers(report(said)).findings == (
        Finding("“staffing” is withheld outside, and a sentence in the text names it beside a number.", 4),
    )
