"""Texts as words."""

import pytest

from coding.language.words import Word, has_words, read_words


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
        Word("lack", "lack", stop=False, naming=0.35, kinds="nv"),
        Word("of", "of", stop=True, naming=0.0),
        Word("staff", "staff", stop=False, kinds="nv"),
    )


def test_no_texts_have_no_words() -> None:
    """Nothing in, nothing out."""
    assert read_words([]) == []


def test_nouns_name_things_better_than_other_words() -> None:
    """A noun, what may be a noun or an adjective, a verb, an adverb, and "year", which says little by itself."""
    read = read_words(["passcode german examine rarely year"], ["en"])[0]
    assert [(word.kinds, word.naming) for word in read if word] == [
        ("n", 1.0), ("na", 0.7), ("v", 0.45), ("r", 0.2), ("n", 0.35),
    ]  # fmt: skip


def test_capitals_inside_a_word_are_kept_for_people() -> None:
    """PDF, VeraCrypt and Berlin are shown as written, the first word of a sentence is not."""
    read = read_words(["Phones, PDF VeraCrypt. Laptops from Berlin"], ["en"])[0]
    assert [word.shown for word in read if word and not word.stop] == [
        "phones", "PDF", "VeraCrypt", "laptops", "Berlin",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "lemmas"),
    [
        ("sv", "krypterade telefoner", ["kryptera", "telefon"]),
        ("de", "verschlüsselte Telefone", ["verschlüsseln", "telefon"]),
        ("fr", "les téléphones, l'analyse", ["téléphone", "analyse"]),
        ("es", "las investigaciones cifradas", ["investigación", "cifrar"]),
    ],
)
def test_words_get_the_lemmas_of_their_language(language: str, text: str, lemmas: list[str]) -> None:
    """The lookup table of the language; French elisions are words of their own."""
    read = read_words([text] * 5, [language] * 5)[0]
    assert [word.lemma for word in read if word and not word.stop] == lemmas


def test_a_rare_language_keeps_its_words_as_written() -> None:
    """One Swedish quote among forty English ones does not load the Swedish table, but its stop words count."""
    read = read_words(["We wait"] * 40 + ["och telefoner"], ["en"] * 40 + ["sv"])[-1]
    assert read == (
        Word("och", "och", stop=True, naming=0.0),
        Word("telefoner", "telefoner", stop=False, kinds="n"),
    )


def test_a_language_without_rules_is_read_as_it_is_written() -> None:
    """Finnish has no stop words and no lemmas here, and is not read as English."""
    read = read_words(["emme voi avata puhelimia"] * 9, ["fi"] * 9)[0]
    assert [(word.lemma, word.stop) if word else None for word in read] == [
        ("emme", False), ("voi", False), ("avata", False), ("puhelimia", False),
    ]  # fmt: skip


def test_a_letter_of_any_script_makes_a_word() -> None:
    """Digits, marks and emoji do not."""
    assert [has_words(text) for text in ("a", "تشفير", "密", "42 %", "🙂", "")] == [
        True, True, True, False, False, False,
    ]  # fmt: skip


def test_what_names_nothing_parts_phrases() -> None:
    """Addresses of people and pages, and a key held down, are no words; a theme must not be called by them."""
    texts = ("mail anna@example.org", "see https://example.org/a", "see www.example.org", "x" * 51)
    assert [read_words([text], ["en"])[0][-1] for text in texts] == [None, None, None, None]


def test_a_word_is_read_alike_however_it_is_encoded() -> None:
    """Accents apart, characters without a width, a hyphen hanging on: one word."""
    texts = ("résumé", "re\u0301sume\u0301", "ré\u200bsumé", "-résumé", "\u202erésumé")
    assert {read_words([text], ["en"])[0] for text in texts} == {
        (Word("résumé", "résumé", stop=False, kinds="n"),)
    }
