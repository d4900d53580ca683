"""Words that two texts share in any form."""

import pytest

from coding.for_and_against.words import share_words


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("Encryption comes first", "encrypted phones", True),
        ("The work is hard", "hard work", False),
        ("", "anything", False),
    ],
)
def test_texts_share_words_that_say_something(one: str, other: str, shared: bool) -> None:  # noqa: FBT001
    """Stop words and words for everything do not count."""
    assert share_words(one, other, "en") is shared
