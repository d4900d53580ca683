"""The figures of one report, which somebody holds against each other."""

import random
from dataclasses import replace

import numpy as np
import pytest

from coding.disclosure.conditions import Figure
from coding.disclosure.retold import withheld_note
from coding.disclosure.together import protected
from coding.figures.shares import row
from coding.figures.specification import Specification
from coding.figures.table import Table, withheld
from tests.coding.disclosure.people import COUNTRIES, NAMES, Person, figure, some_people, sums

KINDS = (
    Specification("P1"),
    Specification("P1", by="country"),
    Specification("P2", by="country"),
    Specification("P1", by="P2"),
    Specification("P2", by="P1"),
)


def spread(*counts: int) -> list[Person]:
    """So many who say yes, no and unsure: in Chile, then in Japan, all of them low."""
    places = [(answer, country) for country in COUNTRIES[:2] for answer in ("Yes", "No", "Unsure")]
    return [
        {"P1": answer, "P2": "Low", "country": country}
        for (answer, country), n in zip(places, counts, strict=True)
        for _ in range(n)
    ]


def told(figures: list[Figure], people: list[Person]) -> list[int]:
    """The small numbers of groups and filters that follow by linear algebra from what is shown, as they are.

    Of figures that tell nothing no number can be given away by them.
    """
    every = [one for asked, table in figures if not table.base.withheld for one in sums(asked, table)]
    columns = sorted({kind for one in every for kind in one.kinds})
    matrix = np.array([[kind in one.kinds for kind in columns] for one in every], dtype=float)
    matrix = matrix[:, ~matrix[[one.n == 0 for one in every]].any(axis=0)]
    known = matrix[[one.n is not None for one in every]]
    found = []
    for place, one in enumerate(every):
        weights = np.linalg.lstsq(known.T, matrix[place], rcond=None)[0]
        follows = np.abs(known.T @ weights - matrix[place]).max(initial=0.0) < 1e-7
        n = sum((p["P1"], p["P2"], p["country"]) in one.kinds for p in people)
        if one.n is None and one.protected and follows and 0 < n < 10:
            found.append(n)
    return found


def together(figures: list[Figure], people: list[Person]) -> list[Figure]:
    """The figures as they leave together."""
    tables = protected(replace(NAMES, everybody=len(people)), figures, 10, cells="compared")
    return [(asked, table) for (asked, _), table in zip(figures, tables, strict=True)]


def counts(table: Table) -> dict[str, list[int | None]]:
    """The numbers of each group."""
    return {group.label: [None if row.withheld else row.n for row in group.rows] for group in table.groups}


def test_what_is_withheld_in_one_figure_is_withheld_in_another() -> None:
    """Chile filtered withholds 3 and 12, crossed with Japan 3 and 15: together they would tell the 3."""
    people = spread(15, 3, 12, 40, 12, 8)
    crossed = figure(people, Specification("P1", by="country"))
    filtered = figure(people, Specification("P1", where=(("country", "Chile"),)))
    assert counts(crossed[1]) == {"Chile": [15, None, None], "Japan": [40, None, None]}
    assert [row.n for row in filtered[1].rows if not row.withheld] == [15]
    other = replace(filtered[1], rows=(withheld("Yes"), withheld("No"), row("Unsure", 12, 30)))
    assert told([crossed, (filtered[0], other)], people) == [3, 3]
    safe = together([crossed, (filtered[0], other)], people)
    assert [one.withheld for one in safe[1][1].rows] == [True, True, True]
    assert withheld_note(10) in safe[1][1].notes


def test_a_figure_that_tells_too_much_goes_without_its_groups() -> None:
    """By another base the same groups less those who are unsure."""
    people = spread(15, 3, 12, 40, 12, 8)
    crossed = figure(people, Specification("P1", by="country"))
    sure = [person for person in people if person["P1"] != "Unsure"]
    asked, table = figure(sure, Specification("P1", by="country", base="substantive"))
    shown = replace(table, groups=tuple(replace(one, rows=one.rows[:2]) for one in table.groups))
    figures = [crossed, (asked, replace(shown, rows=table.rows[:2]))]
    safe = [table for _, table in together(figures, people)]
    assert safe[0] == crossed[1]
    assert (safe[1].groups, safe[1].rows) == ((), table.rows[:2])


def test_figures_that_tell_nothing_of_each_other_stay_as_they_are() -> None:
    """The same table for everybody, and a crosstab that withholds."""
    people = spread(20, 3, 15, 40, 12, 90)
    alone = [figure(people, Specification("P1")), figure(people, Specification("P1", by="country"))]
    assert together(alone, people) == alone


def test_a_number_that_can_only_be_one_is_not_told() -> None:
    """Three of all say no and one is unsure, so that Chile's four who do not say yes are those."""
    people = spread(15, 3, 1, 40, 0, 0)
    alone = [
        figure(people, Specification("P1")),
        figure(people, Specification("P1", where=(("country", "Chile"),))),
    ]
    assert [row.withheld for row in alone[1][1].rows] == [False, True, True]
    assert [row.withheld for row in together(alone, people)[1][1].rows] == [True, True, True]


@pytest.mark.parametrize("seed", range(80))
def test_no_figures_of_a_report_give_a_small_number_away_together(seed: int) -> None:
    """Crossed the other way round, filtered, of everybody: whatever is shown beside it."""
    draw = random.Random(seed)
    people = some_people(draw, draw.randint(40, 200))
    where = [tuple(("country", one) for one in draw.sample(COUNTRIES, size)) for size in (1, 2, 3)]
    asked = [*KINDS, *(replace(draw.choice(KINDS[:2]), where=one) for one in where)]
    figures = [figure(people, one) for one in draw.sample(asked, 4)]
    assert told(together(figures, people), people) == []


def test_without_that_they_do() -> None:
    """Or the attack above would find nothing in anything."""
    leaking = 0
    for seed in range(40):
        draw = random.Random(seed)
        people = some_people(draw, draw.randint(40, 200))
        asked = [*KINDS, Specification("P1", where=tuple(("country", one) for one in COUNTRIES[:3]))]
        leaking += bool(told([figure(people, one) for one in asked], people))
    assert leaking > 5
