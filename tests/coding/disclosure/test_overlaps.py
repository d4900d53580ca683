"""Figures of one report of which one less the other tells about few people."""

import pytest

from coding.disclosure.overlaps import Overlap, overlapping
from coding.figures.table import Table
from tests.coding.review.shown import figure, insight, report, table

SWEDEN = (("country", "Sweden"),)
NORDIC = (*SWEDEN, ("country", "Norway"))


def found(*tables: Table) -> list[tuple[int, tuple[str, str]]]:
    """(people, who they are) for a report with these tables in one insight each."""
    insights = [
        insight(number, figures=[figure(one, id=f"fig-{number}")])
        for number, one in enumerate(tables, start=1)
    ]
    return [(one.people, one.groups) for one in overlapping(report(*insights))]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (table(100), table(93, where=SWEDEN), [(7, ("everybody", "country = Sweden"))]),
        (table(100), table(90, where=SWEDEN), []),
        (table(100), table(100, where=SWEDEN), []),
        (
            table(40, where=NORDIC),
            table(35, where=SWEDEN),
            [(5, ("country = Norway or Sweden", "country = Sweden"))],
        ),
        (table(40, where=SWEDEN), table(35, where=(("country", "Norway"),)), []),
        (table(40, where=SWEDEN), table(35, where=(("role", "analyst"),)), []),
        (
            table(40, where=SWEDEN),
            table(35, where=(*SWEDEN, ("role", "analyst"))),
            [(5, ("country = Sweden", "country = Sweden and role = analyst"))],
        ),
        (table(100), table(95, where=SWEDEN, question="P2"), []),
        (
            table(100, by="country", groups={"Sweden": 35, "Others": 65}),
            table(40, where=NORDIC),
            [(5, ("country = Sweden", "country = Norway or Sweden"))],
        ),
    ],
)
def test_a_small_difference_between_nested_groups_is_named(
    first: Table, second: Table, expected: list[tuple[int, tuple[str, str]]]
) -> None:
    """Only where one is part of the other, of the same answers, and by fewer than ten."""
    assert found(first, second) == expected


def test_a_pair_is_named_once_by_where_it_stands() -> None:
    """With both figures and their insights, by the smallest difference."""
    pair = report(
        insight(1, figures=[figure(table(100), id="fig-1")]),
        insight(2, figures=[figure(table(97, where=SWEDEN), id="fig-2")]),
    )
    assert overlapping(pair) == [Overlap("fig-1", "fig-2", (1, 2), 3, ("everybody", "country = Sweden"))]
    assert overlapping(pair, threshold=3) == []


def test_the_groups_of_one_figure_are_its_own_affair() -> None:
    """Those are protected within the figure."""
    assert found(table(100, by="country", groups={"Sweden": 95})) == []
