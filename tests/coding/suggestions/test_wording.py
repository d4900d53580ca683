"""Texts as vectors by how they are worded."""

import numpy as np

from coding.suggestions.wording import wording

TEXTS = [
    "Phones are locked by a passcode",
    "Locked phone, no passcode",
    "Too few investigators for the cases",
    "We have too few people",
    "The provider answers slowly",
]


def test_words_and_their_parts_bring_texts_together() -> None:
    """A compound and an ending are seen through; rows have length 1; an unknown script is near to nothing."""
    rows, others = wording(TEXTS, ["locked passcodes", "investigator's case", "日本"])
    likeness = others @ rows.T
    assert likeness[0].argmax() in {0, 1}
    assert likeness[1].argmax() == 2
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)
    assert not others[2].any()


def test_a_corpus_without_words_has_rows_of_zeros() -> None:
    """Emoji alone, one text, no other text."""
    rows, others = wording(["🙂"], [])
    assert (len(rows), len(others)) == (1, 0)
    assert not rows.any()


def test_the_same_texts_give_the_same_bytes() -> None:
    """Nothing is drawn anew."""
    first, second = (wording(TEXTS, ["staff"]) for _ in range(2))
    assert first[0].tobytes() + first[1].tobytes() == second[0].tobytes() + second[1].tobytes()
