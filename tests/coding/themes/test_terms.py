"""The words that tell a theme from the others."""

from coding.language.words import read_words
from coding.themes.terms import Named, Told, names_of


def told(*themes: list[str]) -> list[Told]:
    """One text a quote, themes numbered in order."""
    texts = [(text, number) for number, group in enumerate(themes) for text in group]
    words = read_words([text for text, _ in texts], ["en"] * len(texts))
    return [Told(sentence, number, 1) for sentence, (_, number) in zip(words, texts, strict=True)]


def test_near_repeats_are_left_out() -> None:
    """Passcode and passcodes, encrypted and encryption are one term each, shown as the noun."""
    named = names_of(
        told(
            ["encrypted phones, passcode", "the encryption, passcodes", "encrypted tablets, passcode"],
            ["long legal process", "legal process again", "legal process waits"],
        ),
        themes=2,
    )
    assert "encryption" in named[0].terms
    assert len({term[:7] for term in named[0].terms}) == len(named[0].terms)
    assert named[1].terms[0] == "legal process"


def test_a_phrase_may_hold_of() -> None:
    """Lack of staff is one term, and neither lack nor staff stands beside it."""
    named = names_of(
        told(["lack of staff", "a lack of staff again", "Lack of staff!"], ["phones", "the phones"]), themes=2
    )
    assert named[0] == Named("Lack of staff", ("lack of staff",))


def test_no_label_is_there_twice() -> None:
    """Themes of the same words are told apart by a number when there is nothing else."""
    labels = [named.label for named in names_of(told(["phones"], ["phones"], ["phones"]), themes=3)]
    assert len(set(labels)) == 3


def test_a_theme_of_stop_words_has_a_label_all_the_same() -> None:
    """There are no common words to name it by, and it says so."""
    assert names_of(told(["it is what it is"]), themes=1) == [Named("No common words", ())]
