"""Points on a plane."""

import numpy as np
import pytest

from coding.themes.layout import layout
from coding.themes.vectors import Matrix, unit_rows


def clumps(*, each: int) -> Matrix:
    """Three clumps of rows in twenty dimensions."""
    drawn = np.random.default_rng(3)
    rows = np.repeat(np.eye(3, 20), each, axis=0) + drawn.normal(scale=0.05, size=(3 * each, 20))
    return unit_rows(rows.astype(np.float32))


def test_what_is_alike_lies_together() -> None:
    """The nearest point of every point is of its own clump, and no point lies outside of the square."""
    points = layout(clumps(each=20))
    apart = ((points[:, None] - points[None]) ** 2).sum(axis=2)
    np.fill_diagonal(apart, np.inf)
    assert (np.argmin(apart, axis=1) // 20).tolist() == [number // 20 for number in range(60)]
    assert (points.min(axis=0).tolist(), points.max(axis=0).tolist()) == ([-1.0, -1.0], [1.0, 1.0])


def test_the_same_rows_give_the_same_points() -> None:
    """Bit for bit."""
    assert layout(clumps(each=9)).tolist() == layout(clumps(each=9)).tolist()


@pytest.mark.parametrize("n", [0, 1, 2, 3, 4])
def test_few_rows_have_points_too(n: int) -> None:
    """None of them is undefined, whether rows are alike or zero."""
    for rows in (np.zeros((n, 3)), np.ones((n, 1)), np.eye(5)[:n]):
        points = layout(unit_rows(rows.astype(np.float32)))
        assert points.shape == (n, 2)
        assert np.isfinite(points).all()
