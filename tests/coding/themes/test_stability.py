"""How often a theme is found again."""

import numpy as np
from numpy.typing import NDArray

from coding.themes.records import Stability
from coding.themes.stability import stability_of

THEMES = np.array([0, 0, 0, 0, 0, 1, 1, 1, 1, 1])
LEVELS = np.stack([np.zeros(10, dtype=np.int64), THEMES])
WEIGHTS = np.ones(10)


def test_a_theme_that_comes_back_every_time_is_stable() -> None:
    """The same groups under other numbers, on two levels."""

    def again(drawn: NDArray[np.int64]) -> list[NDArray[np.int64]]:
        return [np.zeros(len(drawn), dtype=np.int64), 1 - THEMES[drawn]]

    sure = Stability(10, 10, 1.0)
    assert stability_of(LEVELS, WEIGHTS, again, counts=[1, 2], seed=0) == [[sure], [sure, sure]]


def test_a_theme_that_is_always_mixed_is_not_found() -> None:
    """Everything in one group: half of it is each theme on average, so the similarity is near a half."""

    def mixed(drawn: NDArray[np.int64]) -> list[NDArray[np.int64]]:
        return [np.zeros(len(drawn), dtype=np.int64)]

    found = stability_of(THEMES[None], WEIGHTS, mixed, counts=[2], seed=0)[0]
    assert all(0.4 <= theme.jaccard <= 0.6 for theme in found)


def test_a_theme_that_formed_of_nothing_is_not_found() -> None:
    """A theme only of texts that take no part in the grouping has been found in no draw."""

    def same(drawn: NDArray[np.int64]) -> list[NDArray[np.int64]]:
        return [THEMES[drawn]]

    found = stability_of(THEMES[None], WEIGHTS, same, counts=[3], seed=0)[0]
    assert found == [Stability(10, 10, 1.0), Stability(10, 10, 1.0), Stability(0, 10, 0.0)]


def test_the_seed_decides_the_draws() -> None:
    """The same seed draws the same texts, another seed others."""

    def odd(drawn: NDArray[np.int64]) -> list[NDArray[np.int64]]:
        return [drawn % 2]

    first = stability_of(THEMES[None], WEIGHTS, odd, counts=[2], seed=1)
    assert first == stability_of(THEMES[None], WEIGHTS, odd, counts=[2], seed=1)
    assert first != stability_of(THEMES[None], WEIGHTS, odd, counts=[2], seed=2)
