"""Cuts: offsets beside a text that is never altered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coding.report.cuts import checked, from_shown, pieces, shown
from corpus.errors import Refused


def test_cuts_are_put_in_order_and_those_that_touch_become_one() -> None:
    """[6, 8) and [8, 9) are one cut."""
    assert checked([(8, 9), (0, 2), (6, 8)], "0123456789") == ((0, 2), (6, 9))


@pytest.mark.parametrize(
    ("cuts", "message"),
    [
        ([(3, 3)], "The cut 3–3 does not lie in the quote"),
        ([(-1, 2)], "The cut -1–2 does not lie"),
        ([(5, 11)], "The cut 5–11 does not lie"),
        ([(4, 2)], "The cut 4–2 does not lie"),
        ([(0, 4), (3, 6)], "The cut 3–6 overlaps"),
        ([(0, 10)], "leave nothing"),
        ([(0, 4), (5, 10)], "leave nothing"),
        ([(0, 4, 6)], "two whole numbers"),
        ([(True, 4)], "two whole numbers"),
    ],
)
def test_cuts_that_do_not_fit_are_refused(cuts: list[tuple[int, int]], message: str) -> None:
    """The message names the offsets, never the words."""
    with pytest.raises(Refused, match=message) as refused:
        checked(cuts, "word words")
    assert "word words" not in str(refused.value)


def test_offsets_count_code_points() -> None:
    """An emoji is one."""
    assert shown("🔒🔒 phones", [(0, 2)]) == "[…] phones"


@given(st.text(min_size=1), st.data())
def test_pieces_and_cuts_together_are_the_text(text: str, data: st.DataObject) -> None:
    """Nothing is lost or moved."""
    ends = st.integers(0, len(text))
    offsets = sorted(set(data.draw(st.lists(ends, max_size=6))))
    cuts = list(zip(offsets[::2], offsets[1::2], strict=False))
    kept = pieces(text, cuts)
    left_out = [text[start:end] for start, end in cuts] + [""]
    assert "".join(piece + cut for piece, cut in zip(kept, left_out, strict=True)) == text


SAID = "At first we asked the provider and then we asked the court and then we gave up."


@pytest.mark.parametrize(
    ("wanted", "cuts"),
    [
        (SAID, ()),
        (f"  {SAID}\n", ()),
        ("[…] and then we gave up.", ((0, 58),)),
        ("At first we asked the provider […]", ((31, 79),)),
        ("At first […] we asked the court […] gave up.", ((9, 39), (59, 70))),
        ("At first [...] gave up.", ((9, 70),)),
        ("[…] we asked […]", ((0, 8), (18, 79))),
    ],
)
def test_what_is_shown_tells_what_was_cut(wanted: str, cuts: tuple[tuple[int, int], ...]) -> None:
    """At the start, in the middle, at the end; a piece that occurs twice is taken where it comes first."""
    assert from_shown(SAID, wanted) == cuts


def test_something_is_left_out_where_a_piece_stands_twice() -> None:
    """The first "no" behind the mark is the second one of the text: between them a cut has to lie."""
    assert from_shown("At first no no way out", "At first […]no way […]") == ((9, 12), (19, 22))
    assert from_shown("xyay z", "x[…]y[…]z") == ((1, 3), (4, 5))


@pytest.mark.parametrize(
    ("wanted", "piece"),
    [
        ("At first we asked the provider.", 1),
        ("At first we asked the provider", 1),
        ("at first we asked […]", 1),
        ("At first we asked the provider […] gave in.", 2),
        ("[…] the court […] the provider […]", 3),
        ("At first […]At first we asked […]", 2),
        ("", 1),
    ],
)
def test_any_other_change_is_refused(wanted: str, piece: int) -> None:
    """Another word, another case, another order, an end that is not marked; the words are not repeated."""
    with pytest.raises(Refused, match=f"its part {piece} is not there") as refused:
        from_shown(SAID, wanted)
    assert "asked" not in str(refused.value)


@given(st.text(max_size=30), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=3))
def test_what_is_shown_is_always_understood(text: str, cuts: list[tuple[int, int]]) -> None:
    """Whatever was cut, the cuts found from the shown text show the same."""
    try:
        seen = shown(text, checked(cuts, text))
    except Refused:
        return
    if seen == seen.strip() and "[...]" not in text and "[…][…]" not in seen:
        assert shown(text, from_shown(text, seen)).strip() == seen
