"""Coarser and finer themes that nest."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from coding.themes.levels import levels_of, merged, split

LINE = np.array([[0.0], [1.0], [10.0], [11.0], [30.0], [31.0], [32.0], [33.0]])
PAIRS = np.array([0, 0, 1, 1, 2, 2, 2, 2])
ONES = np.ones(8)


def test_the_two_nearest_themes_are_put_together() -> None:
    """Ward's cost of joining the first two is 4/4·100 = 100; of the last two 2·4/6·22² is more."""
    assert merged(LINE, PAIRS, ONES, k=2).tolist() == [0, 0, 0, 0, 1, 1, 1, 1]


def test_a_heavy_theme_is_put_together_last() -> None:
    """Weights count as quotes: the nearest pair is joined only while it is light."""
    heavy = np.array([50.0, 50, 50, 50, 1, 1, 1, 1])
    assert merged(LINE, PAIRS, heavy, k=2).tolist() == [0, 0, 1, 1, 1, 1, 1, 1]


def test_a_theme_is_taken_apart_where_most_is_gained() -> None:
    """Of two themes the wider one is split, in its middle."""
    assert split(LINE, np.array([0, 0, 0, 0, 1, 1, 1, 1]), ONES, k=3).tolist() == [0, 0, 2, 2, 1, 1, 1, 1]


def test_a_finer_theme_has_two_quotes_at_least() -> None:
    """One text far away stays with the rest while one respondent says it, and is a theme when two do."""
    rows = np.array([[1.0, 0.0], [0.99, 0.1], [0.98, 0.12], [0.0, 1.0]])
    theme = np.zeros(4, dtype=np.int64)
    assert split(rows, theme, np.ones(4), k=2).tolist() == [0, 0, 0, 0]
    assert split(rows, theme, np.array([1.0, 1, 1, 2]), k=2).tolist() in ([0, 0, 0, 1], [1, 1, 1, 0])


@given(st.lists(st.integers(0, 3), min_size=4, max_size=40), st.integers(0, 99))
def test_levels_nest(given_theme: list[int], seed: int) -> None:
    """Whatever the rows: on each level every theme lies within one theme of the level before, numbered by size."""
    theme = np.unique(given_theme, return_inverse=True)[1].astype(np.int64)
    rows = np.random.default_rng(seed).normal(size=(len(theme), 3))
    found = levels_of(rows, theme, np.ones(len(theme)))
    for wide, narrow in zip(found.themes[:-1], found.themes[1:], strict=True):
        assert len(set(zip(narrow.tolist(), wide.tolist(), strict=True))) == narrow.max() + 1 > wide.max() + 1
    for level in found.themes:
        sizes = np.bincount(level)
        assert (sizes > 0).all()
        assert (np.diff(sizes) <= 0).all()
    first = found.themes[found.first]
    assert len(set(zip(first.tolist(), theme.tolist(), strict=True))) == theme.max() + 1
