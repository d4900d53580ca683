"""Notes and comparisons of tables in which numbers are withheld."""

from dataclasses import replace

from coding.disclosure.retold import retold
from coding.disclosure.tables import disclosed
from coding.disclosure.withheld import rows_withheld
from coding.figures import comparison as comparisons
from coding.figures.comparison import Comparison, Difference
from coding.figures.table import Base, Group, Table
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


def test_how_many_quotes_a_withheld_number_rests_on_is_not_told() -> None:
    """Of one entity it is the number itself, of two codes how many mention both."""
    said = (
        "1 different ones are named in 4 quotes; 2 more of the list are not named.",
        "2018: 1 of the 30 quotes carries no decision yet: shares can still change.",
    )
    table = replace(plain([4], base=40, shape="entities"), notes=said)
    assert notes(table) == said
    assert notes(replace(table, where=ANALYSTS)) == (
        "1 different ones are named; 2 more of the list are not named.",
        "2018: Some quotes carry no decision yet: shares can still change.",
    )


def test_who_of_a_wave_gave_no_answer_goes_with_a_withheld_number_of_it() -> None:
    """What is left of the wave's base would be the withheld number: 60 - 40 - 16 is 4."""
    said = ("2018: 16 respondents of the base gave no answer.",)
    table = replace(crosstab([[4, 40], [26, 20]], bases=[60, 60]), by="wave", where=ANALYSTS, notes=said)
    assert not any(row.withheld for row in disclosed(table, 10).rows)
    assert notes(table) == ()


def test_tests_and_differences_of_what_is_withheld_go() -> None:
    """A test of the whole table goes with any of its numbers."""
    table = crosstab([[3, 40, 50], [15, 41, 55]], bases=[80, 90], shape="codes")
    tests = tuple(
        comparisons.Tested(row, "chi-square test", 1.0, 1, 0.5, 0.5, "Cohen's h", 0.1)
        for row in ("", "a", "c")
    )
    differences = tuple(Difference(row, "A", "B", 1.0, -5.0, 7.0) for row in ("a", "c"))
    found = disclosed(replace(table, comparison=Comparison("How.", tests, differences)), 10).comparison
    assert found == Comparison("How.", (replace(tests[2], p_holm=1.0),), differences[1:])


def test_the_correction_of_a_test_tells_nothing_of_a_withheld_one() -> None:
    """Holm's would be three times the p of the withheld row, from which that is known and its counts are."""
    table = crosstab([[3, 40, 50], [15, 41, 55]], bases=[80, 90], shape="codes")
    ps = {"a": (0.01, 0.03), "b": (0.012, 0.03), "c": (0.5, 0.5)}
    tests = tuple(
        comparisons.Tested(row, "chi-square test", 1.0, 1, p, p_holm, "Cohen's h", 0.1)
        for row, (p, p_holm) in ps.items()
    )
    given = Comparison("Chi-square; Holm's correction over 3 tests; done.", tests, ())
    found = disclosed(replace(table, comparison=given), 10).comparison
    assert found is not None
    assert [(test.row, test.p_holm) for test in found.tests] == [("b", 0.036), ("c", 1.0)]
    assert found.method == (
        "Chi-square; Holm's correction over 3 tests; tests that rest on a withheld number count in it as if they had "
        "the largest p; done."
    )


def test_the_correction_goes_over_all_tests_though_some_are_withheld_one_after_the_other() -> None:
    """It says so once, and no p is smaller than with all of them."""
    table = crosstab([[3, 40, 50], [15, 41, 55]], bases=[80, 90], shape="codes")
    tests = tuple(
        comparisons.Tested(row, "chi-square test", 1.0, 1, 0.01, 0.03, "Cohen's h", 0.1) for row in "abc"
    )
    given = Comparison("Chi-square; Holm's correction over 3 tests; done.", tests, ())
    once = disclosed(replace(table, comparison=given), 10)
    at_first = [row.label for row in once.rows]
    twice = retold(once, rows_withheld(once, {("row", 0, at_first.index("b"))}), 10).comparison
    assert twice is not None
    assert [(test.row, test.p_holm) for test in twice.tests] == [("c", 0.03)]
    assert twice.method == (
        "Chi-square; Holm's correction over 3 tests; tests that rest on a withheld number count in it as if they had "
        "the largest p; done."
    )


def test_how_many_gave_no_answer_goes_with_a_withheld_answer() -> None:
    """25 of 40 said yes, and twelve nothing: it would tell the three who said no."""
    said = ("12 respondents of the base gave no answer.",)
    table = replace(plain([25, 3], base=40), notes=said)
    assert notes(table) == said
    assert notes(replace(table, where=ANALYSTS)) == ()


def test_a_note_about_few_people_goes_where_every_cell_is_held() -> None:
    """Of everybody, and with nothing else withheld."""
    table = replace(plain([30, 20]), notes=("3 respondents have a reservation about the question.",))
    assert notes(table) == table.notes
    assert disclosed(table, 10, cells="every").notes == ()


def test_the_smallest_base_of_a_grid_is_not_told_in_its_note() -> None:
    """When it is withheld in the table."""
    item = plain([3, 0])
    groups = tuple(Group(label, one.base, one.rows) for label, one in (("x", item), ("y", plain([20, 30]))))
    sized = "Every item has its own base: those who answered it, n = 3 to 50."
    grid = replace(
        item, shape="grid", rows=(), base=Base("any", 50), by="item", groups=groups, notes=(sized,)
    )
    assert notes(grid) == ("Every item has its own base: those who answered it.",)


def test_the_mean_of_few_who_fit_a_filter_is_withheld() -> None:
    """Three gave a number, and the others of forty none."""
    table = replace(plain([], base=40, shape="numeric"), statistics={"numbers": 3, "mean": 4.0})
    assert disclosed(table, 10) == table
    assert disclosed(replace(table, where=ANALYSTS), 10).statistics == {}
