"""The tables of spacy-lookups-data."""

import pytest

from coding.language.tables import irregular_nouns, kinds, lemmas


@pytest.mark.parametrize(
    ("language", "word", "lemma"),
    [
        ("en", "encrypted", "encrypt"),
        ("sv", "telefoner", "telefon"),
        ("de", "Häuser", "Haus"),
        ("fr", "victimes", "victime"),
        ("es", "teléfonos", "teléfono"),
    ],
)
def test_each_language_has_its_lemmas(language: str, word: str, lemma: str) -> None:
    """Half a million of them in all; French has lists of lemmas, of which the first is taken."""
    assert lemmas(language)[word] == lemma


def test_kinds_are_lists_of_lemmas() -> None:
    """A word may be in several of them."""
    assert [kind for kind in kinds("en") if "report" in kinds("en")[kind]] == ["noun", "verb"]


def test_plurals_without_s_are_known() -> None:
    """Children and feet, but not phones."""
    assert {"children", "feet"} <= irregular_nouns()
    assert "phones" not in irregular_nouns()
