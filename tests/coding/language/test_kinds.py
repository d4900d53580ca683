"""What a word may be."""

import pytest

from coding.language.kinds import kinds_of
from coding.language.words import read_words


@pytest.mark.parametrize(
    ("language", "text", "kinds"),
    [
        ("en", "passcode", "n"),
        ("en", "phones", "nv"),
        ("en", "locked", "av"),
        ("en", "cropping", "nv"),
        ("en", "rarely", "r"),
        ("en", "children", "n"),
        ("sv", "telefoner", "n"),
        ("sv", "krypterade", "av"),
        ("sv", "svarar", "v"),
        ("sv", "tydliga", "a"),
        ("de", "Prüfungen", "n"),
        ("de", "technische", "av"),
        ("fr", "téléphones", "n"),
        ("fr", "judiciaire", "a"),
        ("fr", "chiffrés", "av"),
        ("es", "investigaciones", "n"),
        ("es", "cifrados", "av"),
        ("es", "abrir", "v"),
    ],
)
def test_tables_and_endings_tell(language: str, text: str, kinds: str) -> None:
    """In the middle of a sentence, after a word of no weight."""
    read = read_words([f"x, {text}"] * 3, [language] * 3)[0]
    assert [word.kinds for word in read if word and not word.stop] == [kinds]


def test_a_short_german_word_at_a_beginning_may_be_anything() -> None:
    """Its capital says nothing there, unless the table knows it as a noun."""
    assert [kinds_of(word, word.lower(), "de", initial=True) for word in ("Direkte", "Häuser")] == [
        "nav",
        "n",
    ]


def test_a_word_of_an_unknown_language_is_taken_for_a_noun() -> None:
    """Nothing is known of Finnish."""
    assert kinds_of("salattu", "salattu", "fi", initial=False) == "n"
