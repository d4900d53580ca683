"""What somebody looks for: words, phrases and beginnings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import Refused
from corpus.search import Term, terms


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("locked", [Term(("locked",), beginning=True)]),
        ("locked phone", [Term(("locked",)), Term(("phone",), beginning=True)]),
        ("lock* phone", [Term(("lock",), beginning=True), Term(("phone",), beginning=True)]),
        ('"locked phone"', [Term(("locked", "phone"))]),
        ('"locked pho*"', [Term(("locked", "pho"), beginning=True)]),
        ('"locked pho', [Term(("locked", "pho"), beginning=True)]),
        ('"locked phone" late', [Term(("locked", "phone")), Term(("late",), beginning=True)]),
        ("„locked phone“ «late»", [Term(("locked", "phone")), Term(("late",))]),
        ("locked ", [Term(("locked",), beginning=True)]),
        ("locked - phone", [Term(("locked",)), Term(("phone",), beginning=True)]),
        ("מכשיר נעול", [Term(("מכשיר",)), Term(("נעול",), beginning=True)]),
        ("cafe\u0301", [Term(("cafe\u0301",), beginning=True)]),
        ("a\0b", [Term(("a",)), Term(("b",), beginning=True)]),
        ('"" * ?! 🔒', []),
        ("", []),
    ],
)
def test_what_is_written_becomes_terms(written: str, found: list[Term]) -> None:
    """A star, the last word and a phrase that is still open leave the end of a word open."""
    assert list(terms(written)) == found


@pytest.mark.parametrize("written", ["word " * 33, "w" * 501])
def test_too_much_is_refused(written: str) -> None:
    """Rather than handed to a database that would choke on it."""
    with pytest.raises(Refused, match="too much to look for"):
        terms(written)


@given(st.text(max_size=60))
def test_any_text_can_be_looked_for(written: str) -> None:
    """Each word of each term has a letter or digit, and no mark that ends a phrase."""
    for term in terms(written):
        for word in term.words:
            assert any(sign.isalnum() for sign in word)
            assert not set(word) & set(' "“”„«»*')
