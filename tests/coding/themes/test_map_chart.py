"""The map of themes as a chart."""

import pytest

from coding.themes.map import ThemeMap
from coding.themes.map_chart import OTHERS, alt_text, chart, inside

NAMES = ("a", "b", "c", "d")
FOUND = ThemeMap("run", NAMES, (-1.0, 0.0, 0.5, 1.0), (1.0, 0.0, -0.5, -1.0), 4)
GROUPS = {"a": "phones", "b": "phones", "c": "people"}


def test_groups_differ_by_colour_and_by_shape() -> None:
    """The largest come first; what has no group is grey."""
    spec = chart(FOUND, GROUPS, none="In no theme")
    assert spec["encoding"]["color"]["scale"] == {
        "domain": ["phones", "people", "In no theme"],
        "range": ["#0072B2", "#E69F00", "#BDBDBD"],
    }
    assert spec["encoding"]["shape"]["scale"]["range"] == ["circle", "square", "circle"]
    assert spec["data"]["values"][0] == {"x": -1.0, "y": 1.0, "group": "phones"}
    assert [point["group"] for point in spec["data"]["values"]] == [
        "phones",
        "phones",
        "people",
        "In no theme",
    ]


def test_of_many_groups_the_small_ones_are_one() -> None:
    """Nobody tells ten colours apart."""
    names = tuple(f"q{number}" for number in range(12))
    found = ThemeMap("run", names, (0.0,) * 12, (0.0,) * 12, 12)
    spec = chart(found, {name: f"theme {at % 9}" for at, name in enumerate(names)}, none="none")
    domain = spec["encoding"]["color"]["scale"]["domain"]
    assert domain == [*(f"theme {number}" for number in range(6)), OTHERS]
    assert (
        len(set(zip(*(spec["encoding"][by]["scale"]["range"] for by in ("color", "shape")), strict=True)))
        == 7
    )


@pytest.mark.parametrize(
    ("area", "names"),
    [
        ({"x": [-0.2, 0.7], "y": [-0.6, 0.2]}, ["b", "c"]),
        ({"x": [0.7, -0.2], "y": [0.2, -0.6]}, ["b", "c"]),
        ({"x": [-1, 1], "y": [-1, 1]}, ["a", "b", "c", "d"]),
        ({}, []),
        ({"x": [0, 1]}, []),
    ],
)
def test_an_area_holds_its_quotes(area: dict[str, list[float]], names: list[str]) -> None:
    """Whichever way it was drawn; an area of one axis alone is none."""
    assert inside(FOUND, area) == names


def test_the_map_is_told_in_words() -> None:
    """For people who do not see it."""
    assert alt_text(FOUND, GROUPS, none="In no theme") == (
        "Map of 4 quotes, those alike near to each other. phones: 2; people: 1; In no theme: 1."
    )
