"""How many themes there are."""

import numpy as np
import pytest
from sklearn.metrics import silhouette_score

from coding.themes.clusters import ward
from coding.themes.count import number_of_groups, silhouette_of
from coding.themes.vectors import Matrix, unit_rows


def clumps(n: int, each: int, spread: float) -> Matrix:
    """n·each unit rows around n axes, in an order drawn at random."""
    drawn = np.random.default_rng(3)
    rows = np.repeat(np.eye(n), each, axis=0) + drawn.normal(0, spread, (n * each, n))
    return unit_rows(rows[drawn.permutation(n * each)].astype(np.float32))


def test_the_silhouette_is_that_of_all_pairs() -> None:
    """scikit-learn, which compares every pair by squared distances, gives the same number; one row is alone."""
    rows = np.random.default_rng(0).normal(size=(60, 4))
    group = np.append(np.arange(59) % 7, 7)
    expected = silhouette_score(rows, group, metric="sqeuclidean")
    assert silhouette_of(rows, group) == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize("n", [3, 8, 20])
def test_clear_clumps_are_counted(n: int) -> None:
    """Their number is found, drawn a little towards √(n/2)."""
    rows = clumps(n, 25, 0.05)
    assert number_of_groups(rows.astype(np.float64), ward(rows), n=len(rows)) == pytest.approx(n, abs=2)


def test_where_there_are_no_clumps_the_number_follows_the_quotes() -> None:
    """Rows from everywhere: some themes for reading, far fewer than a quarter of the rows, and never none."""
    rows = unit_rows(np.random.default_rng(1).normal(size=(400, 60)).astype(np.float32))
    assert 4 <= number_of_groups(rows.astype(np.float64), ward(rows), n=400) <= 40


@pytest.mark.parametrize("n", [1, 2, 5, 7])
def test_few_rows_are_one_theme(n: int) -> None:
    """Fewer than two themes' worth of rows."""
    rows = clumps(n, 1, 0.0)
    assert number_of_groups(rows.astype(np.float64), ward(rows), n=n) == 1
