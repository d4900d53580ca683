"""Terms that say the same."""

import pytest

from coding.themes.labels import Term
from coding.themes.repeats import without_repeats


def term(written: str, n: int, lemmas: str = "") -> Term:
    """A term that `n` quotes hold."""
    return Term(tuple((lemmas or written).split()), written, 1.0, float(n), float(n), frozenset(range(n)))


def kept(*terms: Term) -> list[str]:
    """What is left, as written."""
    return [one.written for one in without_repeats(terms)]


def test_of_terms_that_share_a_word_the_best_stays() -> None:
    """Legal process, and neither legal nor processes beside it."""
    terms = (term("legal process", 5), term("processes", 4, "process"), term("legal", 4), term("months", 3))
    assert kept(*terms) == ["legal process", "months"]


def test_of_words_of_one_stem_the_noun_is_shown() -> None:
    """Encryption for encrypted, when it is used a third as often."""
    assert kept(term("encrypted", 6, "encrypt"), term("encryption", 2)) == ["encryption"]
    assert kept(term("encrypted", 7, "encrypt"), term("encryption", 2)) == ["encrypted"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("encrypt", "encryption"),
        ("withdraw", "withdrawal"),
        ("provider", "provide"),
        ("policy", "policies"),
        ("train", "training"),
        ("kryptera", "kryptering"),
        ("verschlüsseln", "verschlüsselung"),
        ("chiffrer", "chiffrement"),
        ("investigar", "investigación"),
    ],
)
def test_words_of_one_stem_are_known(one: str, other: str) -> None:
    """In the five languages."""
    assert kept(term(one, 3), term(other, 2)) in ([one], [other])


def test_words_that_only_begin_alike_are_two() -> None:
    """Police and policy, contract and contact."""
    assert kept(term("police", 3), term("policy", 3), term("contact", 2), term("contract", 2)) == [
        "police", "policy", "contact", "contract",
    ]  # fmt: skip


def test_what_one_quote_says_fills_up_to_four() -> None:
    """Four of one quote each, but six of two each."""
    few = [term(word, 1) for word in ("rota", "budget", "poster", "kiosk", "vendor")]
    many = [term(word, 2) for word in ("lab", "court", "judge", "phone", "server", "tool", "badge")]
    assert (len(kept(*few)), len(kept(*many))) == (4, 6)
