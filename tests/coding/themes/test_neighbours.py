"""The nearest neighbours of each row."""

from importlib.util import find_spec

import numpy as np
import pytest

from coding.themes import neighbours
from coding.themes.neighbours import nearest, neighbours_for
from coding.themes.vectors import Matrix, unit_rows


def around_corners(n: int) -> Matrix:
    """n unit rows near the five axes of a space of five dimensions."""
    drawn = np.random.default_rng(0)
    return unit_rows((np.eye(5)[np.arange(n) % 5] + drawn.normal(0, 0.2, (n, 5))).astype(np.float32))


def test_the_nearest_come_first_and_never_the_row_itself() -> None:
    """Four rows on a quarter of a circle, by hand."""
    angles = np.radians([0, 10, 30, 90])
    rows = np.stack([np.cos(angles), np.sin(angles)], axis=1).astype(np.float32)
    near, cosines = nearest(rows, k=2)
    assert near.tolist() == [[1, 2], [0, 2], [1, 0], [2, 1]]
    assert cosines[0] == pytest.approx([np.cos(np.radians(10)), np.cos(np.radians(30))], abs=1e-4)


def test_among_equals_the_first_row_is_nearer() -> None:
    """Identical rows are listed in order, so that the order never depends on chance."""
    assert nearest(np.ones((4, 1), dtype=np.float32), k=2)[0].tolist() == [[1, 2], [0, 2], [0, 1], [0, 1]]


@pytest.mark.skipif(
    find_spec("faiss") is None, reason="faiss has no wheel for this machine: every pair is compared"
)
def test_searching_by_cells_finds_nearly_all(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Large sets are searched in the nearest cells only, in silence; nine of ten neighbours are the true ones."""
    rows = around_corners(1500)
    exact = nearest(rows, k=10)[0]
    monkeypatch.setattr(neighbours, "FEW", 400)
    monkeypatch.setattr(neighbours, "EXACT", 500)
    found = nearest(rows, k=10)[0]
    shared = [len(set(a) & set(b)) for a, b in zip(exact.tolist(), found.tolist(), strict=True)]
    assert np.mean(shared) >= 9
    assert tuple(capfd.readouterr()) == ("", "")


@pytest.mark.skipif(
    find_spec("faiss") is None, reason="faiss has no wheel for this machine: every pair is compared"
)
def test_searching_by_cells_is_the_same_with_more_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    """One thread or two are allowed outside: the same neighbours, and the outside keeps its number."""
    import faiss

    monkeypatch.setattr(neighbours, "FEW", 400)
    monkeypatch.setattr(neighbours, "EXACT", 500)
    found = []
    before = faiss.omp_get_max_threads()
    for threads in (1, 2):
        faiss.omp_set_num_threads(threads)
        near, cosines = nearest(around_corners(1500), k=10)
        found.append((near.tolist(), cosines.tolist(), faiss.omp_get_max_threads() == threads))
    faiss.omp_set_num_threads(before)
    assert found[0] == found[1]


@pytest.mark.skipif(
    find_spec("faiss") is None, reason="faiss has no wheel for this machine: every pair is compared"
)
def test_what_no_cell_holds_is_the_row_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """More neighbours are asked for than the searched cells hold: the rest is the row itself, with a cosine of 0."""
    monkeypatch.setattr(neighbours, "FEW", 40)
    monkeypatch.setattr(neighbours, "EXACT", 50)
    monkeypatch.setattr(neighbours, "CELLS_SEARCHED", 1)
    rows = around_corners(200)
    near, cosines = nearest(rows, k=150)
    each = np.arange(200)
    assert (near[:, -1] == each).all()
    assert (cosines[:, -1] == 0).all()
    assert (near[:, 0] != each).all()


def test_small_sets_have_fewer_neighbours() -> None:
    """Always less than there are other rows, at most fifteen."""
    assert [neighbours_for(n) for n in (2, 4, 5, 49, 100, 1000)] == [1, 3, 3, 7, 10, 15]


@pytest.mark.skipif(
    find_spec("faiss") is None, reason="faiss has no wheel for this machine: every pair is compared"
)
def test_comparing_every_pair_is_the_same_either_way(monkeypatch: pytest.MonkeyPatch) -> None:
    """With faiss and without: the same cosines, to the digit they are rounded to."""
    rows = around_corners(700)
    alone = nearest(rows, k=10)[1]
    monkeypatch.setattr(neighbours, "FEW", 400)
    assert nearest(rows, k=10)[1] == pytest.approx(alone, abs=2e-5)
