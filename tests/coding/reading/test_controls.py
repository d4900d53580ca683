"""Controls drawn by lot."""

from hypothesis import given
from hypothesis import strategies as st

from coding.reading.controls import drawn_order, due, sample_size

QUOTES = [(f"R{n}/why", f"{n:064x}") for n in range(60)]


def test_the_drawn_order_depends_on_nothing_but_the_quotes() -> None:
    """Not on the order they come in; a quote that is added finds its place and moves no other."""
    order = drawn_order(QUOTES)
    assert order == drawn_order(reversed(QUOTES))
    assert sorted(order) == sorted(name for name, _ in QUOTES)
    assert order != [name for name, _ in QUOTES]
    without = [name for name in order if name != "R7/why"]
    assert without == drawn_order(quote for quote in QUOTES if quote[0] != "R7/why")


def test_every_place_in_the_order_is_as_likely() -> None:
    """Over 2,000 texts of one quote its place among ten is even: chi-squared with 9 degrees, below the 99.9 % point."""
    others = [(f"R{n}/why", "ab") for n in range(9)]
    places = [drawn_order([*others, ("X/why", f"{n:064x}")]).index("X/why") for n in range(2000)]
    counts = [places.count(place) for place in range(10)]
    assert sum(counts) == 2000
    apart = [len({drawn_order([("A", f"{n:x}"), ("B", f"{n:x}")])[0] for n in range(50)})]
    assert apart == [2]


def test_one_more_control_is_due_with_every_five_read() -> None:
    """The first one before anything is read, and never more than there are."""
    assert [due(read, frame=3) for read in (0, 4, 5, 9, 10, 15, 200)] == [1, 1, 2, 2, 3, 3, 3]


def test_the_control_sample_ends_where_the_first_gap_is_or_before() -> None:
    """At a multiple of ten, or at one in five of what was read; a frame that is read whole is its own sample."""
    gap_at_37 = set(range(100)) - {37}
    assert sample_size(range(100), gap_at_37, read=99) == 30
    assert sample_size(range(100), set(range(9)), read=40) == 8
    assert sample_size(range(100), set(range(9)), read=60) == 0
    assert sample_size(range(14), range(14), read=14) == 14
    assert sample_size(range(14), (), read=0) == 0


@given(read=st.sets(st.integers(0, 39)), more=st.integers(0, 39))
def test_reading_more_never_shrinks_the_sample(read: set[int], more: int) -> None:
    """What was a random sample stays one."""
    fewer = sample_size(range(40), read, read=len(read))
    fifth = len(read | {more}) // 5
    assert sample_size(range(40), read | {more}, read=len(read | {more})) >= min(
        fewer, fifth, fewer // 10 * 10
    )
