"""The words that tell a theme from the others."""

from collections.abc import Sequence

import numpy as np

from coding.language.words import read_words
from coding.themes.terms import Meaning, Named, candidates_of, names_of
from coding.themes.vectors import Matrix


def names(*themes: list[str]) -> list[Named]:
    """The names of themes of these texts, one text a quote."""
    texts = [text for group in themes for text in group]
    theme = np.repeat(np.arange(len(themes)), [len(group) for group in themes])
    candidates = candidates_of(read_words(texts, ["en"] * len(texts)))
    return names_of(candidates, theme, np.ones(len(texts)), themes=len(themes))


def test_near_repeats_are_left_out() -> None:
    """Passcode and passcodes, encrypted and encryption are one term each, shown as the noun."""
    named = names(
        ["encrypted: passcode", "the encryption, passcodes", "they encrypted, passcode"],
        ["long legal process", "legal process again", "legal process waits"],
    )
    assert "encryption" in named[0].terms
    assert len({term[:7] for term in named[0].terms}) == len(named[0].terms)
    assert named[1].terms[0] == "legal process"


def test_a_phrase_may_hold_of() -> None:
    """Lack of staff is one term, and neither lack nor staff stands beside it."""
    named = names(["lack of staff", "a lack of staff again", "Lack of staff!"], ["phones", "the phones"])
    assert named[0] == Named("Lack of staff", ("lack of staff",))


def test_no_label_is_there_twice() -> None:
    """Themes of the same words are told apart by a number when there is nothing else."""
    labels = [named.label for named in names(["phones"], ["phones"], ["phones"])]
    assert len(set(labels)) == 3


def test_a_theme_of_stop_words_has_a_label_all_the_same() -> None:
    """There are no common words to name it by, and it says so."""
    assert names(["it is what it is"]) == [Named("No common words", ())]


def test_texts_are_read_once_for_any_number_of_groupings() -> None:
    """The coarser theme is named by what all of them say, the finer ones by what tells them apart."""
    texts = ["locked phones, a long passcode", "the passcode of a phone", "phones in the drawer", "a drawer"]
    candidates = candidates_of(read_words(texts, ["en"] * 4))
    once = np.ones(4)
    coarse = names_of(candidates, np.array([0, 0, 0, 0]), once, themes=1)
    fine = names_of(candidates, np.array([0, 0, 1, 1]), once, themes=2)
    assert [named.label for named in coarse] == ["Phones, drawer"]
    assert [named.label for named in fine] == ["Passcode, locked phones", "Drawer, phones"]


def test_texts_in_no_theme_name_none() -> None:
    """A negative number stands for none."""
    candidates = candidates_of(read_words(["locked phones", "wiped laptops"], ["en"] * 2))
    named = names_of(candidates, np.array([0, -1]), np.ones(2), themes=1)
    assert named == [Named("Locked phones", ("locked phones",))]


def test_a_theme_of_one_quote_has_a_label_of_its_phrases() -> None:
    """Two to four words, not a single one."""
    candidates = candidates_of(read_words(["Old hardware and too few officers in the lab"], ["en"]))
    named = names_of(candidates, np.array([0]), np.ones(1), themes=1)
    assert named[0].label == "Old hardware, lab"


def test_what_is_near_to_the_meaning_of_a_theme_is_preferred() -> None:
    """Each word is said once; the encoder knows that a passcode is about phones and a drawer is not."""

    def encode(texts: Sequence[str]) -> Matrix:
        about = [
            [float("phone" in text or "passcode" in text) + 0.1, float("staff" in text) + 0.1]
            for text in texts
        ]
        rows = np.array(about, dtype=np.float32)
        unit: Matrix = rows / np.linalg.norm(rows, axis=1, keepdims=True)
        return unit

    texts = ["drawer, phone", "passcode", "phone", "staff", "rota, staff"]
    candidates = candidates_of(read_words(texts, ["en"] * 5))
    theme, once = np.array([0, 0, 0, 1, 1]), np.ones(5)
    named = names_of(candidates, theme, once, themes=2, meaning=Meaning(encode, encode(texts)))
    assert [name.terms for name in named] == [("phone", "passcode", "drawer"), ("staff", "rota")]


def test_small_words_are_in_no_label_while_there_are_others() -> None:
    """Verbs and adverbs that everybody uses name nothing."""
    candidates = candidates_of(
        read_words(["they send the exhibits rarely", "rarely send exhibits"], ["en"] * 2)
    )
    assert names_of(candidates, np.zeros(2, dtype=np.int64), np.ones(2), themes=1)[0].label == "Send exhibits"


def test_a_theme_is_named_in_the_language_of_most_of_its_quotes() -> None:
    """One German quote among three English ones gives the label no word, but may give a term."""
    texts = ["Locked phones", "locked phones again", "a phone", "Verschlüsselte Telefone"]
    languages = ["en", "en", "en", "de"]
    candidates = candidates_of(read_words(texts, languages), languages)
    named = names_of(candidates, np.zeros(4, dtype=np.int64), np.ones(4), themes=1)
    assert named[0].terms[0] == "locked phones"
    assert named[0].label == "Locked phones, verschlüsselte Telefone"
