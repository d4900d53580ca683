"""How near a phrase is to what a theme means."""

from collections.abc import Sequence

import numpy as np
import pytest

from coding.themes.meaning import MOST_READ, Meaning
from coding.themes.vectors import Matrix


class Counting:
    """An encoder of one dimension a first letter, which counts what it read."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def __call__(self, texts: Sequence[str]) -> Matrix:
        self.read += texts
        return np.array([[text[0] == letter for letter in "abc"] for text in texts], dtype=np.float32)


def test_a_phrase_near_to_a_theme_is_worth_more_than_one_far_away() -> None:
    """What was not read is worth what it was."""
    encode = Counting()
    meaning = Meaning(encode, encode(["a", "b"]))
    centres = meaning.centres(np.array([0, 1]), np.ones(2), 2)
    meaning.read(["apple", "banana"])
    apple, banana, pear = meaning.worth(["apple", "banana", "pear"], centres, 0).tolist()
    assert (apple > 1 > banana, pear) == (True, 1.0)


def test_centres_are_means_by_weight() -> None:
    """Of the texts in the theme; a negative number is in none."""
    encode = Counting()
    meaning = Meaning(encode, encode(["a", "b", "c"]))
    centres = meaning.centres(np.array([0, 0, -1]), np.array([3.0, 4.0, 9.0]), 1)
    assert centres == pytest.approx(np.array([[0.6, 0.8, 0.0]]))


def test_a_phrase_is_read_once() -> None:
    """Also when another grouping asks for it again."""
    encode = Counting()
    meaning = Meaning(encode, np.zeros((0, 3), dtype=np.float32))
    meaning.read(["apple", "banana", "apple"])
    meaning.read(["banana", "cherry"])
    assert encode.read == ["apple", "banana", "cherry"]


def test_no_more_phrases_are_read_than_there_is_time_for() -> None:
    """The first ones; and many themes have room for fewer each."""
    encode = Counting()
    meaning = Meaning(encode, np.zeros((0, 3), dtype=np.float32))
    assert [meaning.room(themes) for themes in (1, 25, 1000)] == [20, 10, 4]
    meaning.read([f"a{n}" for n in range(MOST_READ + 5)])
    assert len(encode.read) == MOST_READ
