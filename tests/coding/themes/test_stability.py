"""How often a theme is found again."""

import numpy as np
from numpy.typing import NDArray

from coding.themes.records import Stability
from coding.themes.stability import stability_of

THEMES = np.array([0, 0, 0, 0, 0, 1, 1, 1, 1, 1])
WEIGHTS = np.ones(10)


def test_a_theme_that_comes_back_every_time_is_stable() -> None:
    """The same groups under other numbers."""
    assert (
        stability_of(THEMES, WEIGHTS, lambda drawn: 1 - THEMES[drawn], seed=0) == [Stability(10, 10, 1.0)] * 2
    )


def test_a_theme_that_is_always_mixed_is_not_found() -> None:
    """Everything in one group: half of it is each theme on average, so the similarity is near a half."""
    found = stability_of(THEMES, WEIGHTS, lambda drawn: np.zeros(len(drawn), dtype=np.int64), seed=0)
    assert all(0.4 <= theme.jaccard <= 0.6 for theme in found)


def test_the_seed_decides_the_draws() -> None:
    """The same seed draws the same texts."""

    def odd(drawn: NDArray[np.int64]) -> NDArray[np.int64]:
        return drawn % 2

    assert stability_of(THEMES, WEIGHTS, odd, seed=1) == stability_of(THEMES, WEIGHTS, odd, seed=1)
