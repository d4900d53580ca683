"""Texts as words."""

import pytest

from coding.language.words import Word, has_words, languages_of, read_words, stop_words


def test_a_text_is_read_as_lemmas_parted_by_punctuation_and_numbers() -> None:
    """Hyphenated words stay whole, plurals unknown to the table lose their s, numbers part phrases."""
    read = read_words(["Locked phones; passcodes, 14 end-to-end class"], ["en"])[0]
    assert [(word.text, word.lemma) if word else None for word in read] == [
        ("locked", "lock"),
        ("phones", "phone"),
        None,
        ("passcodes", "passcode"),
        None,
        None,
        ("end-to-end", "end-to-end"),
        ("class", "class"),
    ]


def test_stop_words_are_marked_and_kept() -> None:
    """They may stand inside a phrase, so they are not dropped."""
    assert read_words(["lack of staff"], ["en"])[0] == (
        Word("lack", "lack", stop=False),
        Word("of", "of", stop=True, naming=0.0),
        Word("staff", "staff", stop=False),
    )


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("We cannot open the phones", "en"),
        ("Vi kan inte öppna krypterade telefoner", "sv"),
        ("Wir können die Telefone nicht öffnen", "de"),
        ("Nous ne pouvons pas ouvrir les téléphones", "fr"),
        ("No podemos abrir los teléfonos", "es"),
    ],
)
def test_the_stop_words_tell_the_language(text: str, language: str) -> None:
    """One sentence is enough."""
    assert languages_of([text]) == [language]


def test_a_text_without_stop_words_has_the_language_of_most_texts() -> None:
    """One-word answers, emoji and nothing at all among Swedish answers are taken for Swedish."""
    assert (
        languages_of(["Kryptering", "🙂", "", "Vi kan inte komma in", "Det är för lite folk"]) == ["sv"] * 5
    )


def test_no_texts_have_no_languages() -> None:
    """Nothing in, nothing out."""
    assert (languages_of([]), read_words([])) == ([], [])


def test_nouns_name_things_better_than_other_words() -> None:
    """A noun, what may be a noun or an adjective, a verb, an adverb."""
    read = read_words(["passcode real examine rarely"], ["en"])[0]
    assert [word.naming for word in read if word] == [0.9, 0.7, 0.6, 0.4]


def test_capitals_inside_a_word_are_kept_for_people() -> None:
    """PDF and VeraCrypt are shown as written, the first word of a sentence is not; a word is the same either way."""
    read = read_words(["Phones PDF VeraCrypt"], ["en"])[0]
    assert [(word.text, word.shown) for word in read if word] == [
        ("phones", "phones"),
        ("pdf", "PDF"),
        ("veracrypt", "VeraCrypt"),
    ]


def test_swedish_words_get_their_lemmas() -> None:
    """The lookup table of the language is used when the language is common among the texts."""
    read = read_words(["krypterade telefoner"], ["sv"])[0]
    assert [word.lemma for word in read if word] == ["kryptera", "telefon"]


def test_a_rare_language_keeps_its_words_as_written() -> None:
    """One Swedish quote among forty English ones does not load the Swedish table, but its stop words count."""
    read = read_words(["We wait"] * 40 + ["och telefoner"], ["en"] * 40 + ["sv"])[-1]
    assert read == (Word("och", "och", stop=True, naming=0.0), Word("telefoner", "telefoner", stop=False))


def test_a_letter_of_any_script_makes_a_word() -> None:
    """Digits, marks and emoji do not."""
    assert [has_words(text) for text in ("a", "تشفير", "密", "42 %", "🙂", "")] == [
        True, True, True, False, False, False,
    ]  # fmt: skip


def test_an_unknown_language_is_refused() -> None:
    """The message names the known ones."""
    with pytest.raises(ValueError, match="known are en, sv, de, fr, es"):
        stop_words("xx")
