"""Which words of a sentence stand for which words of a table: by their beginnings, so that no tagger is needed."""

import re
from functools import cache, lru_cache

from coding.claims.numbers import IN_WORDS, value
from coding.claims.units import PEOPLE

MARK = "§"
"""Stands in a clause where its phrase stood."""

_WORD = re.compile(rf"{MARK}|\w+(?:['’]\w+)*")
_OFTEN = r"(?=(?:common|often|frequent|widespread|prevalent|likely)\w*)"
_READ_AS = (
    (re.compile(rf"\bmore {_OFTEN}"), "increase "),
    (re.compile(rf"\bless {_OFTEN}"), "decrease "),
    (re.compile(rf"\bmost {_OFTEN}"), "most"),
    (re.compile(r"<|\b(?:younger|less|fewer|smaller|lower) than\b"), " under "),
    (re.compile(r">|\b(?:older|more|greater|higher) than\b"), " over "),
    (re.compile(rf"\b(?:{IN_WORDS})\b"), lambda found: f"{value(found[0]):g}"),
    (re.compile(r"(\d) ?(?:–|-|to|and) ?(?=\d)"), r"\1 "),
)
"""What is read as something else, in this order: so "five to seven" is "5–7", and "most common" is not "common"."""
_ANYBODY = re.compile(
    rf"{PEOPLE}|survey\w*|ask(?:ed)?|answer\w*|report(?:s|ed)?|sa(?:y|ys|id)|stat(?:e|es|ed)|police\w*"
)
_SAME: dict[str, tuple[str, ...]] = {
    "increase": ("rise", "rising", "rises", "risen", "grow", "growing", "grows", "grown", "growth"),
    "decrease": (
        "fall",
        "falling",
        "falls",
        "fallen",
        "decline",
        "declining",
        "declined",
        "dropping",
        "dropped",
    ),
    "or": ("nor", "and"),
    "no": ("not",),
}
_STANDS_FOR = {word: sense for sense, words in _SAME.items() for word in words}
_BEGINNING = 5
"""Letters that forms of one word have in common at least."""
_EXACTLY = {"more": "increasingly", "less": "decreasingly", "fewer": "decreasingly"}


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """The words of a text in order and in lower case; "more common" is an increase.

    >>> words("Darknet /TOR, less often, five to seven, don’t know*")
    ('darknet', 'tor', 'decrease', 'often', '5', '7', 'don’t', 'know')
    """
    read = text.lower()
    for written, sense in _READ_AS:
        read = written.sub(sense, read)
    return tuple(_WORD.findall(read))


def content(text: str) -> list[str]:
    """The words that say what a text is about, in order: not who was asked, and that they said something."""
    return [
        word
        for word in words(text)
        if len(word) > 1 and word not in _stop_words() and not _ANYBODY.fullmatch(word)
    ]


def alike(one: str, other: str) -> bool:
    """Whether two words are forms of one, or mean the same change.

    >>> alike("encrypted", "encryption"), alike("rising", "increased"), alike("common", "uncommon")
    (True, True, False)
    """
    if other in (_EXACTLY.get(one), one) or one == _EXACTLY.get(other):
        return True
    return _same(_STANDS_FOR.get(one, one), _STANDS_FOR.get(other, other))


def _same(one: str, other: str) -> bool:
    """Equal, or with a common beginning that is long against what differs behind it."""
    if one[:_BEGINNING] != other[:_BEGINNING]:
        return False
    shared = next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    rest = max(len(one), len(other)) - shared
    return rest == 0 or (shared >= _BEGINNING and rest <= 3) or (shared >= 6 and rest <= 5)


@cache
def _stop_words() -> frozenset[str]:
    from coding.language.stop_words import stop_words

    return frozenset(stop_words("en")) - {"most", "more", "less", "other", "others"}
