"""How well a quote belongs to its theme, and what is unlike any."""

import numpy as np
import pytest

from coding.themes.strength import centrality, outliers, strength

ROWS = np.array([[1.0, 0.0], [1.0, 0.0], [np.sqrt(0.5), np.sqrt(0.5)], [0.0, 1.0]])
THEMES = np.array([0, 0, 1, 1])


def test_a_quote_as_near_to_another_theme_has_a_half() -> None:
    """By hand: the centres lie at 0° and 67.5°; the third row at 45° is nearer to its own by cos 22.5° - cos 45°."""
    own, other = np.cos(np.radians(22.5)), np.cos(np.radians(45))
    found = strength(ROWS, THEMES, np.ones(4))
    assert found[2] == pytest.approx(1 / (1 + np.exp(-(own - other) / 0.1)), abs=1e-4)
    between = np.array([[1.0, 0.0], [np.sqrt(0.5), np.sqrt(0.5)], [0.0, 1.0]])
    assert (
        strength(between, np.array([0, 0, 1]), np.ones(3))[1]
        > 0.5
        > 1 - strength(between, np.array([0, 0, 1]), np.ones(3))[0]
    )


def test_what_is_half_about_something_else_is_half_as_strong() -> None:
    """The part of its words that is in the theme counts."""
    whole = strength(ROWS, THEMES, np.ones(4))
    half = strength(ROWS, THEMES, np.array([0.5, 1, 1, 1]))
    assert half.tolist() == [round(whole[0] / 2, 4), *whole[1:].tolist()]


def test_what_is_in_no_theme_has_no_strength() -> None:
    """Minus one is no theme; where there is one theme alone the cosine tells."""
    assert strength(ROWS, np.array([0, 0, 1, -1]), np.ones(4))[3] == 0
    assert centrality(ROWS, np.array([0, 0, 0, -1]))[3] == 0
    assert strength(ROWS[:2], np.array([0, 0]), np.ones(2)).tolist() == [1.0, 1.0]


def test_outliers_are_those_whose_neighbours_are_far() -> None:
    """Thirty rows with neighbours at .8 to .83, one at .3 and one at .1: the last two, the most unlike first."""
    near = np.array([[0.8 + 0.001 * n] * 3 for n in range(30)] + [[0.3] * 3, [0.1] * 3], dtype=np.float32)
    assert outliers(near).tolist() == [31, 30]
    assert outliers(near[:3]).tolist() == []
