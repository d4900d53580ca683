"""Helping with a misspelt name."""

import pytest

from corpus.suggest_name import near


@pytest.mark.parametrize(
    ("name", "known", "sentence"),
    [
        ("Encrypton", ["encryption", "staff"], "Did you mean encryption?"),
        ("ft_a", ["ft_b", "ft_c", "P16"], "Did you mean ft_c or ft_b?"),
        ("zzz", ["encryption", "staff"], "There are: encryption, staff."),
        ("zzz", [f"P{number}" for number in range(13)], ""),
        ("zzz", [], ""),
    ],
)
def test_the_nearest_names_are_offered_or_all_of_a_few(name: str, known: list[str], sentence: str) -> None:
    """Whatever the case; nothing of many unlike ones."""
    assert near(name, known) == sentence
