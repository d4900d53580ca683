"""Charts: the table's own numbers, complete and without the network."""

import json
from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from coding.figures.charts import alt_text, chart, has_chart, svg
from coding.figures.shares import format_percent, row
from coding.figures.table import Base, Group, Row, Shape, Table

BASE = Base("respondents who answered P1", 48)


def made(shape: Shape, rows: tuple[Row, ...], *groups: Group) -> Table:
    """A table titled "How common"."""
    by = "country" if groups else None
    multi = shape in ("multi", "codes")
    return Table("P1", "How common", shape, BASE, multi, rows, by=by, groups=groups)


ROWS = (row("Rare", 12, 48), row("Common", 33, 48), row("Don't know", 3, 48))
GROUPS = (
    Group(
        "Sweden",
        Base("country = Sweden", 40),
        (row("Rare", 10, 40), row("Common", 28, 40), row("Don't know", 2, 40)),
    ),
    Group(
        "Others", Base("small groups", 8), (row("Rare", 2, 8), row("Common", 5, 8), row("Don't know", 1, 8))
    ),
)
EVERY = {
    "single": made("single", ROWS),
    "multi": made("multi", ROWS),
    "codes": made("codes", ROWS),
    "ordinal": made("ordinal", ROWS),
    "single by country": made("single", ROWS, *GROUPS),
    "codes by country": made("codes", ROWS, *GROUPS),
    "ordinal by country": made("ordinal", ROWS, *GROUPS),
    "grid": replace(made("grid", (), *GROUPS), by="item"),
    "grid of several answers": replace(made("grid", (), *GROUPS), by="item", multi_response=True),
    "pie": replace(made("single", ROWS), chart="pie", decimals=0),
    "pie of a scale": replace(made("ordinal", ROWS), chart="pie"),
    "one stacked bar": replace(made("single", ROWS), chart="stacked", decimals=2),
    "bars of a scale": replace(made("ordinal", ROWS), chart="bar"),
}


@pytest.mark.parametrize("kind", EVERY)
def test_every_number_of_the_table_stands_in_the_picture(kind: str) -> None:
    """As the table prints it; only pieces too narrow for a number go without."""
    picture = svg(chart(EVERY[kind]))
    texts = {element.text for element in ElementTree.fromstring(picture).iter() if element.text}
    bodies = EVERY[kind].groups or (EVERY[kind],)
    for body in bodies:
        for shown in body.rows:
            assert format_percent(shown.percent, EVERY[kind].decimals) in texts or shown.percent == 5.0
    assert "How common" in texts


def test_the_n_of_an_estimate_is_called_what_it_is() -> None:
    """When the pointer is on a bar: control quotes, not respondents."""
    told = [json.dumps(chart(replace(EVERY["codes"], estimate=way))) for way in (None, "corrected")]
    assert ['"title": "control quotes with it"' in spec for spec in told] == [False, True]


def test_a_chart_is_complete_and_asks_for_nothing() -> None:
    """No address in the specification but that of its own grammar, which is never fetched."""
    spec = chart(EVERY["ordinal by country"])
    grammar = spec.pop("$schema")
    assert grammar.startswith("https://vega.github.io/schema/vega-lite/")
    assert "http" not in json.dumps(spec)
    assert "url" not in json.dumps(spec)


def test_a_table_is_described_in_words_for_those_who_do_not_see_the_chart() -> None:
    """Title, base and every share."""
    expected = (
        "How common. Base: respondents who answered P1, n = 48. "
        "Rare 25.0 % of 48; Common 68.8 % of 48; Don't know 6.3 % of 48."
    )
    assert alt_text(EVERY["single"]) == expected
    assert chart(EVERY["single"])["description"] == expected


def test_the_same_table_gives_the_same_chart() -> None:
    """Byte by byte, so that a report can be compared."""
    assert json.dumps(chart(EVERY["codes"])) == json.dumps(chart(EVERY["codes"]))


def test_an_empty_base_and_long_labels_can_be_drawn() -> None:
    """Nothing to draw is no error, and no word of a label is lost."""
    label = (
        "That pictures will be shown to everybody whom the person knows at home, at work and anywhere else"
    )
    picture = svg(chart(made("single", (row(label, 0, 0), row("No", 0, 0)))))
    texts = [element.text for element in ElementTree.fromstring(picture).iter() if element.text]
    assert all(word in " ".join(texts) for word in label.split())
    assert "–" in texts


def test_numbers_without_bins_are_drawn_by_their_middle_half() -> None:
    """With the median written out."""
    numbers = {"numbers": 5, "mean": 4.0, "lower quartile": 2.0, "median": 3.0, "upper quartile": 4.5}
    table = Table("P12", "How many", "numeric", BASE, multi_response=False, rows=(), statistics=numbers)
    texts = {element.text for element in ElementTree.fromstring(svg(chart(table))).iter()}
    assert {"How many", "3"} <= texts


def test_the_names_beside_a_pie_keep_clear_of_each_other() -> None:
    """Five narrow slices in a row, all named on one side from above to below."""
    rows = (row("Most", 75, 100), *(row(f"A quite long answer of few {n}", 5, 100) for n in range(5)))
    (values,) = chart(replace(made("single", rows), chart="pie"))["datasets"].values()
    left = sorted(
        (one["name_y"], one["name_y"] + 15 * len(one["name"].splitlines()))
        for one in values
        if one["side"] == "left"
    )
    assert len(left) == 5
    assert all(above[1] < below[0] for above, below in pairwise(left))
    assert (left[0][0] >= 0, left[-1][1] <= 280) == (True, True)


@pytest.mark.parametrize(
    ("table", "drawn"),
    [
        (made("single", ROWS), True),
        (replace(made("single", ROWS), chart="none"), False),
        (made("single", ()), False),
        (replace(made("rate", ()), statistics={"rate": 0.95}), False),
        (replace(made("single", ROWS), base=Base("nobody", 0)), False),
    ],
)
def test_what_has_nothing_to_draw_has_no_chart(table: Table, drawn: bool) -> None:  # noqa: FBT001 the expected value
    """Nor has what is not wanted."""
    assert has_chart(table) is drawn


def test_more_bars_than_can_be_read_are_not_drawn() -> None:
    """As of all codes with all codes; pieces of one bar take no room, and the table has every number."""
    rows = tuple(row(str(number), 1, 8) for number in range(11))
    groups = tuple(Group(str(number), Base("all", 8), rows) for number in range(11))
    table = replace(made("codes", rows), by="codes", groups=groups)
    assert (has_chart(table), has_chart(replace(table, groups=groups[:10]))) == (False, True)
    twelve = tuple(row(str(number), 1, 8) for number in range(12))
    most = replace(table, rows=twelve, groups=tuple(replace(group, rows=twelve) for group in groups[:10]))
    assert has_chart(most) is True
    assert has_chart(replace(table, chart="stacked")) is True
