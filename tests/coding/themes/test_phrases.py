"""What could name a theme."""

import pytest

from coding.language.words import read_words
from coding.themes.phrases import candidates_of


def phrases(text: str, language: str = "en") -> set[str]:
    """The terms of more than one word in a text."""
    found = candidates_of(read_words([text] * 3, [language] * 3), [language] * 3)
    return {form for form in found.forms if " " in form}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We only have old hardware.", {"old hardware"}),
        ("Lack of staff", {"lack of staff"}),
        ("the volume of encrypted devices", {"volume of encrypted devices", "encrypted devices"}),
        ("They delete messages", {"delete messages"}),
        ("I want to delete my account", {"delete account"}),
        ("increase my card's limit", set()),
        ("Phones. Laptops, tablets", set()),
        ("The providers answer in German", set()),
        ("Time and people", set()),
        ("A legal overview country by country", {"legal overview"}),
    ],
)
def test_phrases_are_runs_that_end_in_a_noun(text: str, found: set[str]) -> None:
    """Adjectives and nouns, a noun of a noun, a verb and what it is done to; stop words and punctuation part them."""
    assert phrases(text) == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("sv", "Vi saknar tydliga rutiner", {"tydliga rutiner"}),
        ("de", "Wir brauchen technische Prüfungen", {"technische Prüfungen"}),
        (
            "fr",
            "les téléphones chiffrés et le manque d'enquêteurs",
            {"téléphones chiffrés", "manque d'enquêteurs"},
        ),
        ("es", "los teléfonos cifrados", {"teléfonos cifrados"}),
    ],
)
def test_other_languages_have_their_own_order(language: str, text: str, found: set[str]) -> None:
    """German nouns keep their capitals; French and Spanish adjectives stand behind the noun."""
    assert phrases(text, language) == found


def test_a_term_counts_once_a_text() -> None:
    """Who repeats a word does not say it for others."""
    found = candidates_of(read_words(["phones, phones, phones", "a phone"], ["en"] * 2))
    assert (found.keys, found.held.toarray().tolist()) == ((("phone",),), [[1.0], [1.0]])


def test_a_phrase_knows_its_words() -> None:
    """Their places among the terms, the first one again where there are fewer than three."""
    found = candidates_of(read_words(["old hardware"], ["en"]))
    assert found.keys == (("hardware",), ("old",), ("old", "hardware"))
    assert found.parts.tolist() == [[0, 0, 0], [1, 1, 1], [1, 0, 1]]


def test_a_capital_that_is_part_of_a_word_is_shown() -> None:
    """Berlin at the beginning of one sentence and inside of another; phones only at a beginning."""
    found = candidates_of(read_words(["Berlin waits. Phones", "in Berlin, phones"], ["en"] * 2))
    assert {"Berlin", "phones"} <= set(found.forms)


def test_no_texts_have_no_terms() -> None:
    """Nothing in, nothing out."""
    assert candidates_of([]).keys == ()
