"""Withheld counts as a network: which give themselves away, and which to withhold beside them."""

from coding.disclosure.network import FREE, Arc, Node, cheapest_cycle, exposed, protected


def square(counts: list[list[int]]) -> dict[tuple[int, int], Arc]:
    """Counts whose rows and columns have known sums; a large count is dearer than a small one."""
    return {
        (row, column): Arc(("row", row), ("column", column), n, 99, 1 + n)
        for row, numbers in enumerate(counts)
        for column, n in enumerate(numbers)
    }


def test_a_bridge_is_exposed_and_a_square_is_not() -> None:
    """One, two in a row and three around a corner follow from the sums; four corners do not."""
    arcs = square([[3, 20, 30], [15, 25, 40], [50, 60, 70]])
    corner = {(0, 0), (0, 1), (1, 0)}
    assert exposed(arcs, {(0, 0)}) == [(0, 0)]
    assert exposed(arcs, {(0, 0), (0, 1)}) == [(0, 0), (0, 1)]
    assert exposed(arcs, corner) == [(0, 0), (0, 1), (1, 0)]
    assert exposed(arcs, corner | {(1, 1)}) == []
    assert exposed(arcs, corner | {(1, 1), (2, 2)}) == [(2, 2)]


def test_a_square_of_noughts_gives_itself_away() -> None:
    """No count can fall below nought: with 3 and 2 on one diagonal only those sums are left that are."""
    assert exposed(square([[3, 0], [2, 0]]), {(0, 0), (0, 1), (1, 0), (1, 1)}) == [
        (0, 0),
        (0, 1),
        (1, 0),
        (1, 1),
    ]
    assert exposed(square([[3, 0], [0, 2]]), {(0, 0), (0, 1), (1, 0), (1, 1)}) == []


def test_a_full_square_cannot_rise() -> None:
    """What is as large as its base has no room above."""
    full: dict[str, Arc] = {name: Arc(("row", 0), FREE, n, 5, 1) for name, n in (("a", 5), ("b", 5))}
    assert exposed(full, {"a", "b"}) == ["a", "b"]
    assert exposed(full | {"b": Arc(("row", 0), FREE, 4, 5, 1)}, {"a", "b"}) == []


def test_the_cheapest_cycle_has_small_counts_and_uses_what_is_withheld() -> None:
    """A second small number joins the square of the first where that is cheaper."""
    arcs = square([[3, 20, 30], [15, 25, 40], [50, 60, 70]])
    assert cheapest_cycle(arcs, (0, 0), set()) == {(0, 0), (0, 1), (1, 0), (1, 1)}
    assert cheapest_cycle(arcs, (0, 0), {(0, 2), (2, 0), (2, 2)}) == {(0, 0), (0, 2), (2, 0), (2, 2)}
    assert protected(arcs, {(0, 0), (1, 1)}) == {(0, 0), (0, 1), (1, 0), (1, 1)}


def test_what_nothing_hides_is_told() -> None:
    """A lone count between two sums."""
    ends: tuple[Node, Node] = (("row", 0), ("column", 0))
    assert protected({"a": Arc(*ends, 3, 9, 1)}, {"a"}) is None


def test_a_count_in_no_sum_hides_alone() -> None:
    """Nothing adds up to it."""
    assert protected({"a": Arc(FREE, FREE, 3, 9, 1)}, {"a"}) == {"a"}
