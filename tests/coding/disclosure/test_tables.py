"""Tables as they may leave the study."""

import random
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from coding.disclosure.tables import disclosed, disclosed_table
from coding.disclosure.threshold import Cells
from coding.figures.specification import Specification
from coding.figures.table import Group, Shape, Table
from coding.figures.tally import OVERLAP, others_note
from corpus.importing import ImportSettings
from corpus.people import Actor
from corpus.study import Study
from tests.builders import file, map_file, take_in
from tests.coding.disclosure.attack import LEFT, computable
from tests.coding.disclosure.counted import crosstab, plain, shown


def test_a_plain_table_keeps_its_small_numbers() -> None:
    """One of 197 who said something is nobody in particular."""
    table = plain([1, 100, 96])
    assert disclosed(table, 10) == table


def test_a_grid_of_a_scale_has_sums_below_its_items_alone() -> None:
    """There is no row of everybody, and so no sum of such rows."""
    items = crosstab([[40, 30, 20, 60], [50, 20, 30, 50]], shape="ordinal", by="item")
    grid = replace(items, shape="grid", rows=(), summary=())
    assert disclosed(grid, 10) == grid


def test_every_cell_can_be_held_to_the_threshold() -> None:
    """Then the base must not give the small number back: the smallest other goes with it."""
    assert shown(disclosed(plain([1, 100, 96]), 10, cells="every")) == {"everybody": [None, 100, None]}


def test_a_base_of_too_few_is_withheld_whole() -> None:
    """Its size, its rows and its warnings of small bases too; it says why."""
    found = disclosed(plain([4, 5]), 10)
    assert (found.base.n, found.base.withheld, shown(found)) == (0, True, {"everybody": [None, None]})
    assert found.notes == (
        "Numbers of fewer than 10 respondents are withheld, and others from which they could be computed.",
    )


def test_a_small_number_of_a_filter_takes_another_one_along() -> None:
    """Its base less the others would give it back."""
    table = replace(plain([3, 0, 20, 30]), where=(("role", "analyst"),))
    assert shown(disclosed(table, 10)) == {"everybody": [None, 0, None, 30]}


def test_in_rows_that_do_not_add_up_a_filter_withholds_one_alone() -> None:
    """Who ticks several answers is in several rows; what is withheld comes last, its size untold."""
    table = replace(plain([30, 12, 3, 2], base=40, shape="multi"), where=(("role", "analyst"),))
    found = disclosed(table, 10)
    assert [(row.label, row.withheld) for row in found.rows] == [
        ("a", False),
        ("b", False),
        ("c", True),
        ("d", True),
    ]


def test_a_crosstab_withholds_what_subtraction_gives_back() -> None:
    """The small number, another in its row, another in its group, and the fourth corner."""
    table = crosstab([[3, 20, 30], [15, 25, 40], [50, 60, 70]])
    assert shown(disclosed(table, 10)) == {
        "everybody": [68, 105, 140],
        "A": [None, None, 30],
        "B": [None, None, 40],
        "C": [50, 60, 70],
    }


def test_small_groups_are_merged_until_none_is() -> None:
    """Eight and three respondents become eleven Others; a note says so."""
    table = crosstab([[20, 30], [8, 0], [0, 3]])
    found = disclosed(table, 10)
    assert [(group.label, group.base.n) for group in found.groups] == [("A", 50), ("Others", 11)]
    assert found.notes[0] == "Groups of fewer than 10 respondents are shown together as Others."
    assert disclosed(table, 8) != found


def test_answers_that_are_merged_keep_their_names() -> None:
    """Who said yes or nothing is said in words; the note of groups below the threshold is written once."""
    table = replace(crosstab([[50, 30], [30, 20], [8, 0]], by="P15"), notes=(others_note(8),))
    found = disclosed(table, 10, named="each")
    assert [(group.label, group.base.definition) for group in found.groups] == [
        ("A", "respondents who answered Q, P15 = A"),
        ("B or C", "respondents who answered Q, P15 = B or C"),
    ]
    assert found.notes == ("Groups of fewer than 10 respondents are shown together.",)


def test_a_lone_group_is_no_group() -> None:
    """What would be said of it is what the table says of everybody."""
    found = disclosed(crosstab([[3, 30], [4, 2]]), 10)
    assert (found.by, found.groups, shown(found)) == (None, (), {"everybody": [7, 32]})
    assert found.notes == ("No groups of country are shown: they are too few or too small.",)


def test_small_values_of_an_attribute_join_the_others() -> None:
    """Row by row, as groups do."""
    table = plain([148, 18, 8, 55], shape="attribute")
    named = ("USA", "Sweden", "Canada", "Others")
    labelled = replace(
        table, rows=tuple(replace(row, label=name) for row, name in zip(table.rows, named, strict=True))
    )
    assert [(row.label, row.n) for row in disclosed(labelled, 10).rows] == [
        ("USA", 148),
        ("Sweden", 18),
        ("Others", 63),
    ]
    assert disclosed(labelled, 8).rows == labelled.rows


def test_two_steps_of_a_scale_are_not_given_back_by_their_sum() -> None:
    """The sum stands, so both steps go, here and in another group."""
    table = crosstab([[3, 12, 30, 20, 20], [15, 25, 40, 30, 30]], shape="ordinal")
    found = disclosed(table, 10)
    assert shown(found)["A"] == [None, None, 30, 20, 20]
    assert [row.n for row in found.groups[0].summary] == [15, 40]


def test_overlapping_groups_withhold_the_small_numbers_alone() -> None:
    """Codes by codes add up to nothing; a group of too few is withheld whole."""
    table = crosstab([[60, 3], [3, 12], [1, 1]], bases=[60, 12, 2], shape="codes", by="codes")
    overlapping = replace(table, base=replace(table.base, n=60))
    found = disclosed(overlapping, 10)
    assert shown(found) == {"everybody": [64, 16], "A": [60, None], "B": [None, 12], "C": [None, None]}
    assert [group.base.n for group in found.groups] == [60, 12, 0]


def test_what_is_withheld_already_stays_as_it_is() -> None:
    """Its sums cannot be computed a second time."""
    once = disclosed(crosstab([[3, 20, 30], [15, 25, 40]]), 10)
    assert disclosed(once, 10) == once


@pytest.mark.parametrize("cells", get_args(Cells))
def test_nothing_withheld_can_be_computed_from_the_rest(cells: Cells) -> None:
    """250 random tables each way: no withheld number follows from sums, nor from sums and limits."""
    draw = random.Random(f"tables {cells}")
    broken = []
    hiding = 0
    for number in range(250):
        found = disclosed(_random(draw), 10, cells=cells)
        hiding += any(None in counts for counts in shown(found).values())
        if given_back := computable(found):
            broken.append((number, shown(found), given_back))
    assert broken == []
    assert hiding > 150


def test_who_is_in_no_row_is_protected_too() -> None:
    """150 random crosstabs in which some gave none of the answers: those are a row that is not printed."""
    draw = random.Random("left over")
    broken = []
    for number in range(150):
        height = draw.randint(2, 5)
        counts = [[draw.randint(0, 30) for _ in range(height)] for _ in range(3)]
        left = {"A": draw.choice((0, 3, 15)), "B": draw.choice((0, 1, 20)), "C": draw.choice((0, 12))}
        bases = [sum(group) + n for group, n in zip(counts, left.values(), strict=True)]
        found = disclosed(crosstab(counts, bases=bases), 10)
        if [group.label for group in found.groups] != ["A", "B", "C"]:
            continue
        small = {f"{LEFT} of {label}" for label, n in left.items() if 0 < n < 10}
        given_back = [name for name in computable(found, left_over=True) if LEFT not in name or name in small]
        broken += [(number, shown(found), left, given_back)] if given_back else []
    assert broken == []


def test_no_small_number_is_left() -> None:
    """In every group of 250 random crosstabs, and in every number of a filter."""
    draw = random.Random("small")
    for _ in range(250):
        found = disclosed(_random(draw), 10)
        bodies: list[Table | Group] = [*found.groups, *([found] if found.where else [])]
        assert not [row for body in bodies for row in (*body.rows, *body.summary) if 0 < row.n < 10]


def _random(draw: random.Random) -> Table:
    """A crosstab or a filtered table, mostly of small numbers."""
    shape: Shape = draw.choice(("single", "ordinal", "multi", "codes"))
    height, width = draw.randint(2, 7), draw.randint(1, 5)
    largest = draw.choice((4, 15, 60))
    counts = [[draw.choice((0, draw.randint(0, largest))) for _ in range(height)] for _ in range(width)]
    bases = (
        [max((*group, 1)) + draw.randint(0, 9) for group in counts] if shape in ("multi", "codes") else None
    )
    if draw.random() < 0.25:
        table = plain(counts[0], base=None if bases is None else bases[0], shape=shape)
        return replace(table, where=(("role", "analyst"),))
    table = crosstab(counts, bases=bases, shape=shape)
    return replace(table, where=(("role", "analyst"),)) if draw.random() < 0.3 else table


def test_groups_that_overlap_are_not_merged_whatever_their_sizes() -> None:
    """Somebody in both would count twice."""
    table = crosstab([[3, 1], [20, 30], [30, 40]], by="seen")
    apart = disclosed(table, 10, named="each")
    assert [group.label for group in apart.groups] == ["C", "B or A"]
    overlap = disclosed(replace(table, notes=(OVERLAP,)), 10, named="each")
    assert [(group.label, group.base.withheld) for group in overlap.groups] == [
        ("A", True),
        ("B", False),
        ("C", False),
    ]


def test_no_group_has_more_in_a_row_than_everybody() -> None:
    """A has 25, of whom 21 are in a; of the four others three can be in b, as three of all are, so that one is left."""
    table = crosstab([[21, 3], [20, 0]], bases=[25, 20], shape="single", by="seen")
    found = disclosed(replace(table, notes=(OVERLAP,)), 10)
    assert shown(found)["A"] == [None, None]


def test_the_mean_of_overlapping_groups_is_not_told_where_few_are_outside_one() -> None:
    """49 of 50 gave numbers in a group: the mean of all would tell what the one other gave."""
    table = crosstab([[40], [30]], bases=[50, 40], shape="numeric", by="codes")
    groups = tuple(
        replace(group, statistics={"numbers": n, "mean": 2.0})
        for group, n in zip(table.groups, (49, 30), strict=True)
    )
    whole = replace(table, groups=groups, statistics={"numbers": 50.0, "mean": 2.0})
    assert [group.statistics for group in disclosed(whole, 10).groups] == [{}, {}]
    fewer = replace(whole, groups=(replace(groups[0], statistics={"numbers": 40, "mean": 2.0}), groups[1]))
    assert [group.statistics for group in disclosed(fewer, 10).groups] == [
        {"numbers": 40, "mean": 2.0},
        {"numbers": 30, "mean": 2.0},
    ]


def test_over_waves_what_is_withheld_in_any_stands_last() -> None:
    """The newest wave orders the rows, and the number of all waves less its place tells of the older one."""
    waves = crosstab([[20, 3, 20], [11, 11, 11]], bases=[30, 30], shape="codes", by="wave")
    found = disclosed(replace(waves, where=(("role", "analyst"),)), 10)
    assert [row.label for row in found.rows] == ["a", "c", "b"]
    assert shown(found) == {"everybody": [31, 31, 14], "A": [20, 20, None], "B": [11, 11, None]}


def test_what_is_withheld_whole_stands_by_name() -> None:
    """Nine codes by size would tell how many each has, and how large the base is."""
    table = plain([9, 8, 7], base=9, shape="codes")
    upside_down = replace(
        table, rows=tuple(replace(row, label=name) for row, name in zip(table.rows, "cba", strict=True))
    )
    assert [row.label for row in disclosed(upside_down, 10).rows] == ["a", "b", "c"]


def test_an_estimate_is_held_where_every_cell_is() -> None:
    """With all quotes read as controls it is the count itself."""
    estimated = replace(plain([30, 9, 0], base=34, shape="codes"), estimate="people")
    assert disclosed(estimated, 10) == estimated
    assert shown(disclosed(estimated, 10, cells="every")) == {"everybody": [30, 0, None]}


def test_steps_sorted_by_share_stand_in_their_order_where_one_is_withheld(
    study: Study, actor: Actor, tmp_path: Path
) -> None:
    """30, of whom eleven said Zero and the others ten and nine: which is which is not told by their order."""
    answers = ["Zero"] * 11 + ["Much"] * 10 + ["Little"] * 9
    rows = "".join(f"R{n},Chile,{said}\n" for n, said in enumerate(answers))
    rows += "".join(f"S{n},Japan,Zero\n" for n in range(30))
    questions = map_file(
        tmp_path, "column,section,question,row,type,options,asked_if\nbad,,Bad?,,ordinal,Zero|Little|Much,\n"
    )
    settings = ImportSettings(id="id", attributes=("country",), questions=questions)
    take_in(study, actor, file(tmp_path, f"id,country,bad\n{rows}"), settings)
    chile = Specification("bad", where=(("country", "Chile"),), sort="share")
    with study.read() as view:
        few = disclosed_table(view, chile, 10)
        all_ = disclosed_table(view, replace(chile, where=()), 10)
    assert [row.label for row in few.rows] == ["Zero", "Little", "Much"]
    assert shown(few) == {"everybody": [11, None, None]}
    assert [row.label for row in all_.rows] == ["Zero", "Much", "Little"]
