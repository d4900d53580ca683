"""Tables as they are printed."""

from dataclasses import replace

from coding.figures.shares import row
from coding.figures.table import Base, Group, Table, withheld
from coding.report.outside.printed import PrintedBody, PrintedRow, PrintedTable, footnotes, shares, statistics
from tests.coding.report.whole import BY_SECTOR, CHALLENGES, NUMBERS, WORKLOAD


def test_counts_shares_and_intervals_have_the_decimals_of_the_table() -> None:
    """Sums of steps are marked as sums."""
    found = shares(replace(WORKLOAD, rows=WORKLOAD.rows[:1]))
    rows = (
        PrintedRow("Unmanageable", ("30", "25 %", "18–33 %")),
        PrintedRow("Unmanageable or neither", ("69", "58 %", "49–66 %"), summary=True),
    )
    assert found == PrintedTable("Answer", ("n", "Share", "95 % interval"), (PrintedBody("", rows),))


def test_groups_stand_below_everybody_and_what_is_withheld_says_so() -> None:
    """A row with a footnote carries its sign in every group."""
    found = shares(BY_SECTOR)
    assert found is not None
    assert [body.heading for body in found.bodies] == [
        "Everybody, n = 120",
        "police, n = 90",
        "employers, n = 30",
    ]
    assert found.bodies[1].rows[2] == PrintedRow("Other*", ("withheld", "–", "–"))
    assert footnotes(BY_SECTOR) == ("* Mainly “not yet”.",)


def test_a_withheld_base_is_not_nobody() -> None:
    """Its group is printed with the word in place of the number."""
    small = Group("analysts", Base("respondents", 0, withheld=True), (withheld("Yes"),))
    found = shares(replace(BY_SECTOR, groups=(small,)))
    assert found is not None
    assert found.bodies[1].heading == "analysts, n = withheld"


def test_a_base_withheld_whole_is_one_line() -> None:
    """However many rows there would be."""
    rows = tuple(withheld(name) for name in "abcdef")
    found = shares(replace(CHALLENGES, base=Base("respondents", 0, withheld=True), rows=rows))
    assert found is not None
    assert found.bodies == (PrintedBody("", (PrintedRow("Every row", ("withheld", "–", "–")),)),)


def test_codes_that_nobody_mentions_are_told_together_when_they_are_many() -> None:
    """In a crosstab only those that no group mentions; a few stand one by one."""
    named, nobody = row("encryption", 12, 30), [row(name, 0, 30) for name in "abcde"]
    group = Group("police", Base("police", 30), (named, *nobody[:4], row("e", 1, 30)))
    table = replace(CHALLENGES, rows=(named, *nobody), groups=(group,), footnotes=())
    found = shares(table)
    assert found is not None
    told = PrintedRow("4 more of the codebook that nobody mentions", ("0", "0.0 %", "–"))
    assert [[one.label for one in body.rows[:-1]] for body in found.bodies] == [["encryption", "e"]] * 2
    assert [body.rows[-1] for body in found.bodies] == [told, told]
    few = shares(replace(table, rows=(named, *nobody[:3]), groups=()))
    assert few is not None
    assert [one.label for one in few.bodies[0].rows] == ["encryption", "a", "b", "c"]


def test_a_grid_has_its_items_alone() -> None:
    """Nobody answered all items at once."""
    items = tuple(Group(name, Base("answered", 10), (row("Yes", 4, 10),)) for name in ("Chat", "Cloud"))
    grid = Table(
        "P2", "Met?", "grid", Base("any", 12), multi_response=False, rows=(), by="item", groups=items
    )
    found = shares(grid)
    assert found is not None
    assert (found.grouped_by, [body.heading for body in found.bodies]) == (
        "Item",
        ["Chat, n = 10", "Cloud, n = 10"],
    )


def test_an_estimate_counts_controls_or_nothing() -> None:
    """By the machine alone there is no count at all."""
    people, machine = (shares(replace(CHALLENGES, estimate=way)) for way in ("people", "machine"))
    assert (people and people.columns, machine and machine.columns) == (
        ("Controls", "Share", "95 % interval"),
        ("Share", "95 % interval"),
    )
    assert machine is not None
    assert machine.bodies[0].rows[0].cells == ("32.2 %", "26.4–38.5 %")


def test_numbers_have_statistics_and_no_rows() -> None:
    """And the other way round."""
    rows = (PrintedRow("Everybody, n = 60", ("12.34", "4", "9", "20")),)
    names = ("mean", "lower quartile", "median", "upper quartile")
    assert statistics(NUMBERS) == PrintedTable("Number", names, (PrintedBody("", rows),))
    assert (shares(NUMBERS), statistics(WORKLOAD)) == (None, None)
