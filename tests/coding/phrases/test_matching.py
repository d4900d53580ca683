"""Finding what a text names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coding.phrases.lists import Phrase
from coding.phrases.matching import EntityFinder

FINDER = EntityFinder(
    [
        Phrase("Kik", "Kik"),
        Phrase("Facebook", "Facebook"),
        Phrase("Facebook Messenger", "Messenger"),
        Phrase("=LINE", "Line"),
        Phrase("VKontakte", "VK"),
        Phrase("vk.com", "VK"),
        Phrase("Télégramme", "Telegram"),
    ]
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("KIK and kik!", ("Kik",)),
        ("They use Facebook  Messenger, then kik.", ("Messenger", "Kik")),
        ("Facebook, not Messenger", ("Facebook",)),
        ("The line was dead; a LINE group", ("Line",)),
        ("first in line", ()),
        ("kicking, Kikis", ()),
        ("vk.com or VKontakte", ("VK",)),
        ("Te\u0301le\u0301gramme", ("Telegram",)),
        ("", ()),
        ("(Kik)", ("Kik",)),
    ],
)
def test_whole_words_are_found_and_the_longest_phrase_wins(text: str, found: tuple[str, ...]) -> None:
    """Case and spacing do not matter, but for phrases that stand as they are written."""
    assert FINDER.entities(text) == found


@given(st.lists(st.sampled_from(["Kik", "the", "Facebook", "Messenger", "LINE", "x", "."]), max_size=8))
def test_case_does_not_matter_for_plain_phrases(words: list[str]) -> None:
    """Whatever the letters, the same entities but Line are found."""
    plain = [entity for entity in FINDER.entities(" ".join(words)) if entity != "Line"]
    assert [one for one in FINDER.entities(" ".join(words).lower()) if one != "Line"] == plain


def test_a_list_without_phrases_finds_nothing() -> None:
    """An empty list is no pattern that fits everything."""
    assert EntityFinder([]).entities("Kik") == ()
