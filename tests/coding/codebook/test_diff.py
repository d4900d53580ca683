"""What changed about a code, word by word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coding import codebook
from coding.codebook.diff import Difference, Piece, between, marked, words
from corpus.errors import Refused
from corpus.people import Actor
from corpus.study import Study

texts = st.text(alphabet="ab é🔒́ה .,\n*<$", max_size=40)


@given(before=texts, after=texts)
def test_the_pieces_are_both_texts(before: str, after: str) -> None:
    """Nothing is lost or added, whatever the script; pieces are never empty."""
    pieces = words(before, after)
    assert "".join(piece.text for piece in pieces if piece.kind != "is") == before
    assert "".join(piece.text for piece in pieces if piece.kind != "was") == after
    assert all(piece.text for piece in pieces)


@pytest.mark.parametrize(
    ("before", "after", "was", "now"),
    [
        ("", "A phone.", "", "⟦A phone.⟧"),
        ("A phone.", "", "⟦A phone.⟧", ""),
        ("A phone.", "A phone.", "A phone.", "A phone."),
        (
            "A phone nobody opens.",
            "A phone or laptop nobody opens.",
            None,
            "A phone ⟦or laptop⟧ nobody opens.",
        ),
        ("Slow old servers.", "Fast new servers.", "⟦Slow old⟧ servers.", "⟦Fast new⟧ servers."),
        ("Costs *too* much.", "Costs too much.", "Costs ⟦*⟧too⟦*⟧ much.", "Costs too much."),
        ("התיקים גדלים", "התיקים קטנים", "התיקים ⟦גדלים⟧", "התיקים ⟦קטנים⟧"),
    ],
)
def test_the_words_that_changed_are_marked(before: str, after: str, was: str | None, now: str) -> None:
    """Whole words, those beside each other together, signs by themselves."""
    pieces = words(before, after)
    assert (marked(pieces, "was"), marked(pieces, "is")) == (before if was is None else was, now)


def test_any_two_versions_can_be_compared(study: Study, actor: Actor) -> None:
    """Also over several versions, backwards, and with the one before the code was there."""
    with study.write(actor) as work:
        codebook.add(work, "locked", definition="A phone.")
        codebook.edit(work, "locked", definition="A device.", near_miss="A lost phone.")
        codebook.move(work, "locked", category="access")
        codebook.rename(work, "access", "obstacles")
        found = between(work, "locked", old=1, new=3)
        assert found == [
            Difference("category", "", "obstacles", (Piece("is", "obstacles"),)),
            Difference(
                "definition",
                "A phone.",
                "A device.",
                (Piece("same", "A "), Piece("was", "phone"), Piece("is", "device"), Piece("same", ".")),
            ),
            Difference("near miss", "", "A lost phone.", (Piece("is", "A lost phone."),)),
        ]
        assert (found[1].was_marked, found[1].now_marked) == ("A ⟦phone⟧.", "A ⟦device⟧.")
        assert between(work, "locked", old=3, new=4) == []
        assert [one.now for one in between(work, "locked", old=3, new=1)] == ["", "A phone.", ""]
        assert [one.field for one in between(work, "locked", old=0, new=1)] == [
            "name",
            "kind",
            "definition",
            "status",
        ]


def test_a_version_that_is_not_there_is_refused(study: Study, actor: Actor) -> None:
    """And the refusal says which there are."""
    with study.write(actor) as work:
        codebook.add(work, "locked")
        with pytest.raises(Refused, match=r"no version 2\. There are 0 to 1\."):
            between(work, "locked", old=1, new=2)
