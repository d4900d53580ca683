"""The colours of codes."""

from itertools import combinations

import pytest

from coding.codebook.colours import PALETTE, colour_name, least_used


@pytest.mark.parametrize(
    "weights",
    [
        ((0.10889, 0.89111, 0.0), (0.10889, 0.89111, 0.0), (0.00447, -0.00447, 1.0)),
        ((0.29031, 0.70969, 0.0), (0.29031, 0.70969, 0.0), (-0.02197, 0.02197, 1.0)),
    ],
    ids=["without red", "without green"],
)
def test_the_colours_stay_apart_for_who_sees_red_or_green_differently(
    weights: tuple[tuple[float, float, float], ...],
) -> None:
    """Seen through the matrices of Viénot, Brettel and Mollon (1999), no two of them come to look the same."""

    def seen(colour: str) -> tuple[float, ...]:
        parts = [(int(colour[at : at + 2], 16) / 255) ** 2.2 for at in (1, 3, 5)]
        light = (sum(weight * part for weight, part in zip(row, parts, strict=True)) for row in weights)
        return tuple(max(0.0, part) ** (1 / 2.2) for part in light)

    for one, other in combinations(PALETTE.values(), 2):
        apart = sum((a - b) ** 2 for a, b in zip(seen(one), seen(other), strict=True)) ** 0.5
        assert apart > 0.1, (one, other)


def test_a_colour_has_a_name_for_people() -> None:
    """None is said as nothing, a colour of somebody's own by its digits."""
    assert [colour_name(colour) for colour in ("#E69F00", "#123456", None)] == ["Orange", "#123456", ""]


def test_a_new_code_gets_the_colour_that_is_used_least() -> None:
    """In the order of the palette where several are."""
    assert least_used([]) == "#e69f00"
    assert least_used([*PALETTE.values(), "#e69f00", None, "#ffffff"]) == "#56b4e9"
