"""The language of each text."""

import pytest

from coding.language.of_texts import UNCLEAR, clear_language, languages_of

ENGLISH = ["We cannot open the phones", "There are too few of us for the cases that we have"] * 20


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("We cannot open the phones", "en"),
        ("Vi kan inte öppna krypterade telefoner", "sv"),
        ("Wir können die Telefone nicht öffnen", "de"),
        ("Nous ne pouvons pas ouvrir les téléphones", "fr"),
        ("No podemos abrir los teléfonos", "es"),
        ("We kunnen de telefoons niet openen", "nl"),
        ("Vi kan ikke åbne telefonerne, de er krypterede", "da"),
        ("Emme voi avata salattuja puhelimia", "fi"),
    ],
)
def test_one_sentence_is_enough(text: str, language: str) -> None:
    """Alone, and among English ones."""
    assert languages_of([text]) == [language]
    assert languages_of([text, *ENGLISH])[0] == language


def test_a_short_text_has_the_language_of_most_texts() -> None:
    """One-word answers, emoji and nothing at all among Swedish answers are taken for Swedish."""
    found = languages_of(["Kryptering", "🙂", "", "Vi kan inte komma in", "Det är för lite folk"])
    assert found == ["sv"] * 5


@pytest.mark.parametrize(
    "text", ["Encryption", "VeraCrypt", "lab people", "Time. Money.", "Hi", "more training"]
)
def test_a_short_english_answer_is_english(text: str) -> None:
    """lingua alone takes some of them for French or Danish."""
    assert languages_of([text, *ENGLISH])[0] == "en"


@pytest.mark.parametrize(
    ("text", "language"), [("Datenschutz", "de"), ("bättre datorer", "sv"), ("Mehr Personal", "de")]
)
def test_a_short_answer_that_can_only_be_of_another_language_is(text: str, language: str) -> None:
    """Also among English ones."""
    assert languages_of([text, *ENGLISH])[0] == language


def test_a_script_that_none_is_written_in_is_no_english() -> None:
    """Arabic is said to be of no known language."""
    assert languages_of(["الهاتف مقفل", *ENGLISH])[0] == UNCLEAR


def test_the_order_of_the_texts_never_shows() -> None:
    """Each text has its language whatever stands before it."""
    texts = ["Encryption", "Kryptering", "Vi kan inte komma in", "phones", *ENGLISH]
    assert languages_of(texts[::-1]) == languages_of(texts)[::-1]


def test_what_was_clear_before_is_taken_over() -> None:
    """The study keeps it, so that a text is looked at once."""
    assert languages_of(["We cannot open the phones"], clear={"We cannot open the phones": "fi"}) == ["fi"]


def test_only_what_a_text_tells_alone_is_clear() -> None:
    """A word may be of several languages."""
    said = [clear_language(text) for text in ("Encryption", "We cannot open the phones", "")]
    assert said == [UNCLEAR, "en", UNCLEAR]


def test_no_texts_have_no_languages() -> None:
    """Nothing in, nothing out."""
    assert languages_of([]) == []
