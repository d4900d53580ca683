"""The label of a theme."""

from coding.themes.labels import NO_WORDS, Named, Term, label_beside, label_of, no_label_twice


def term(written: str, *texts: int, score: float = 1.0, naming: float = 1.0) -> Term:
    """A term that these texts hold."""
    return Term(tuple(written.split()), written, naming, score, float(len(texts)), frozenset(texts))


def test_a_label_reaches_most_quotes_with_few_words() -> None:
    """The second part is the one that reaches what the first does not, not the second best."""
    terms = [term("passcode", 0, 1, 2, score=3), term("phones", 0, 1, score=2), term("laptops", 3, 4)]
    assert label_of(terms, dict.fromkeys(range(5), 1.0)) == "Passcode, laptops"


def test_a_label_has_four_words_at_most() -> None:
    """A phrase that would be the fifth word is left out."""
    terms = [term("lack of staff", 0), term("old hardware", 1), term("rota", 2)]
    assert label_of(terms, dict.fromkeys(range(3), 1.0)) == "Lack of staff, rota"


def test_a_text_that_many_quotes_say_counts_for_all_of_them() -> None:
    """One text of nine quotes is worth more than two of one."""
    terms = [term("rota", 0, score=2), term("phones", 1, 2), term("staff", 3)]
    assert label_of(terms, {0: 1.0, 1: 1.0, 2: 1.0, 3: 9.0}).startswith("Rota, staff")


def test_one_word_becomes_a_phrase() -> None:
    """The best phrase with the word in it, where there is one."""
    alone = [term("training", 0, 1)]
    assert label_of(alone, {0: 1.0, 1: 1.0}, phrases=[term("staff training", 0), *alone]) == "Staff training"
    assert label_of(alone, {0: 1.0, 1: 1.0}, phrases=alone) == "Training"


def test_no_terms_make_no_label() -> None:
    """And it is said."""
    assert label_of([], {0: 1.0}) == NO_WORDS


def test_the_second_of_two_equal_labels_has_another_term_or_a_number() -> None:
    """Its next best term tells more than a number."""
    named = [
        Named("Phones", ("phones",)),
        Named("Phones", ("phones", "drawer")),
        Named("Phones", ("phones",)),
    ]
    assert [name.label for name in no_label_twice(named)] == ["Phones", "Phones, drawer", "Phones, 2"]


def test_a_label_beside_the_same_one_gets_a_term_or_a_number() -> None:
    """However they are capitalised; beside others it stays."""
    name = Named("Old phones", ("old phones", "laptops"))
    assert label_beside(name, ["Staff"]) == "Old phones"
    assert label_beside(name, ["Old Phones"]) == "Old phones, laptops"
    assert label_beside(name, ["old phones", "Old phones, laptops"]) == "Old phones, 2"
