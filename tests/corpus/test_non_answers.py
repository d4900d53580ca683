"""Telling non-answers from answers."""

import pytest

from corpus.non_answers import is_non_answer


@pytest.mark.parametrize(
    "text",
    [
        "-", "?", "…", "🙃", "n/a", "N/A.", "N.A.", "None.", "no comment.", "Don't know", "don’t know!", "DONT KNOW",
        "I don't know", "nothing to add", "vet ej", "Weiß nicht", "keine Angabe", "rien", "no sé",
        "niet van toepassing", "Don’t know/N/A", "Don't know / no comment", "  none  ",
    ],
)  # fmt: skip
def test_a_text_that_only_declines_is_a_non_answer(text: str) -> None:
    """Whatever the language, case, apostrophe or punctuation."""
    assert is_non_answer(text)


@pytest.mark.parametrize(
    "text",
    [
        "No", "None of the providers answer.", "I don't know how to open the phones", "Nothing works", "Encryption",
        "2", "or", "نعم", "Nichts hilft gegen Verschlüsselung", "no comment from the providers / no staff", "a",
    ],
)  # fmt: skip
def test_a_text_that_says_anything_is_an_answer(text: str) -> None:
    """Also when it begins as a non-answer does, and when it is one word in another script."""
    assert not is_non_answer(text)


def test_a_language_keeps_to_its_own_list() -> None:
    """ "rien" is French for nothing; an English text of that word is kept."""
    assert (is_non_answer("rien", "fr"), is_non_answer("rien", "en")) == (True, False)
