"""Pre-checks of figures."""

from coding.figures.table import Row, withheld
from coding.review.figure_checks import bases, by_machine, differences, small_cells
from coding.review.precheck import Finding
from tests.coding.review.shown import figure, insight, report, table


def test_small_bases_are_named_with_their_size() -> None:
    """Of a whole figure, or of the groups in it; thirty are enough."""
    shown = report(
        insight(1, figures=[figure(table(30)), figure(table(29), id="fig-2")]),
        insight(2, figures=[figure(table(90, groups={"A": 50, "B": 12, "C": 28}), id="fig-3")]),
    )
    check = bases(shown)
    assert check.amber
    assert check.findings == (
        Finding("Figure 1.2 rests on 29 respondents: fewer than 30.", 1, "fig-2"),
        Finding("Figure 2.1 rests on 12 in B and 28 in C: fewer than 30.", 2, "fig-3"),
    )


def test_what_counts_no_respondents_has_no_small_base() -> None:
    """Rates are of stated numbers, and estimates of quotes."""
    shown = report(insight(figures=[figure(table(9, shape="rate")), figure(table(9, estimate="machine"))]))
    assert not bases(shown).amber


def test_what_only_the_machine_says_is_told() -> None:
    """An estimate stands among counted figures."""
    shown = report(insight(figures=[figure(table(90)), figure(table(90, estimate="machine"), id="fig-2")]))
    assert by_machine(shown).findings == (
        Finding("Figure 1.2 is the machine's alone: no person confirmed it.", 1, "fig-2"),
    )


def test_numbers_that_will_be_withheld_are_counted() -> None:
    """In the rows of all and of groups, as the report leaves."""
    cells = (Row("Yes", 40, 80.0, 70.0, 90.0), withheld("No"))
    leaving = report(
        insight(
            figures=[figure(table(50, rows=cells)), figure(table(50, rows=cells, groups={"A": 40}), id="f2")]
        ),
        threshold=10,
    )
    assert [one.words for one in small_cells(leaving).findings] == [
        "1 number of Figure 1.1 is withheld outside, to protect fewer than 10 respondents.",
        "2 numbers of Figure 1.2 are withheld outside, to protect fewer than 10 respondents.",
    ]
    assert not small_cells(report(insight(figures=[figure(table(50))]))).amber


def test_figures_whose_difference_tells_about_few_are_named_in_both_insights() -> None:
    """Everybody less those of one country."""
    swedes = table(53, where=(("country", "Sweden"),))
    leaving = report(
        insight(1, figures=[figure(table(60))]),
        insight(2, figures=[figure(swedes, id="fig-2", where=swedes.where)]),
        threshold=10,
    )
    said = "Figure 1.1 less Figure 2.1 tells what 7 respondents said (everybody and country = Sweden)."
    assert differences(leaving).findings == (Finding(said, 1, "fig-1"), Finding(said, 2, "fig-2"))
