"""Words that two texts share in any form: encryption, encrypted."""

import re

AKIN = 5
"""Letters in which two words begin alike to be forms of one: encryption, encrypted."""


def akin(one: str, other: str) -> bool:
    """Whether two words in lower case are forms of one, by how they begin.

    >>> akin("encryption", "encrypted"), akin("staff", "states")
    (True, False)
    """
    least = max(AKIN, min(len(one), len(other)) - 3)
    return one == other or (min(len(one), len(other)) >= least and one[:least] == other[:least])


def words_of(text: str) -> list[str]:
    """The words of three letters and more, in lower case."""
    return re.findall(r"[^\W\d_]{3,}", text.casefold())


def share_words(one: str, other: str, language: str) -> bool:
    """Whether two texts share a word, in any form, that says something by itself."""
    words = {word for word in words_of(one) if tells(word, language)}
    return any(akin(word, found) for word in words for found in words_of(other))


def tells(word: str, language: str) -> bool:
    """Whether a word in lower case says something by itself."""
    from coding.language.stop_words import LANGUAGES, generic_words, stop_words

    spoken = language if language in LANGUAGES else "en"
    return word not in stop_words(spoken) and word not in generic_words(spoken)
