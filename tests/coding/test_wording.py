"""Names and texts that researchers write."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coding.wording import clean_name, clean_text, count, name_key
from corpus.errors import Refused


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Encryption", "ENCRYPTION"),
        ("  hidden   faces ", "Hidden faces"),
        ("Straße", "STRASSE"),
        ("Cafe\u0301", "café"),
        ("👩‍💻 tools", "👩‍💻 Tools"),
    ],
)
def test_spellings_of_one_name_share_a_key(one: str, other: str) -> None:
    """Case, spacing and the composition of accents do not tell names apart."""
    assert name_key(one) == name_key(other)


@given(st.text())
def test_cleaning_a_name_keeps_its_key(name: str) -> None:
    """What is stored is found again under what was typed."""
    try:
        cleaned = clean_name(name)
    except Refused:
        return
    assert (name_key(cleaned), clean_name(cleaned)) == (name_key(name), cleaned)


@pytest.mark.parametrize("name", ["", "  \t ", "a\0b", "bell\x07", "\u200b", "a\u202eb", "a" * 401])
def test_a_name_that_cannot_be_seen_or_read_is_refused(name: str) -> None:
    """Nothing is stored that cannot be read or typed."""
    with pytest.raises(Refused):
        clean_name(name)


def test_a_text_is_kept_as_written_but_for_what_no_database_keeps() -> None:
    """Line ends and spaces stay; NUL and half characters are refused."""
    assert clean_text(" one\r\ntwo ", what="definition") == " one\r\ntwo "
    for text in ("a\0", "\ud800"):
        with pytest.raises(Refused, match="The definition holds a character that is no text"):
            clean_text(text, what="definition")


def test_a_number_stands_with_its_noun() -> None:
    """One is singular, thousands are grouped, and a plural that is no noun with an s is given."""
    assert [count(n, "quote") for n in (0, 1, 1200)] == ["0 quotes", "1 quote", "1,200 quotes"]
    assert [count(n, "person", "people") for n in (1, 2)] == ["1 person", "2 people"]
