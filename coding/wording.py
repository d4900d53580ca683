"""What researchers write: names that compare without case and spacing, texts that every database can keep; numbers
with their nouns, lists in a sentence, beginnings of long texts."""

import re
import unicodedata
from collections.abc import Sequence

from corpus.errors import Refused

LONGEST_NAME = 400
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Signs that turn the direction of what follows: a name would look like another."""


def name_key(name: str) -> str:
    """What two spellings of one name share: composed characters, single spaces, no case."""
    return unicodedata.normalize("NFC", " ".join(name.split())).casefold()


def clean_name(name: str, *, what: str = "A code") -> str:
    """`name` with single spaces between its words and composed characters.

    Raises Refused when nothing is left or when it holds control characters; `what` begins the sentence.
    """
    cleaned = unicodedata.normalize("NFC", " ".join(name.split()))
    if not cleaned:
        raise Refused(f"{what} needs a name.", help="Give a word or two.")
    if any(unicodedata.category(char) in ("Cc", "Cs") or char in _TURNING for char in cleaned):
        raise Refused(f"{what} cannot have control characters in its name.", help="Type the name anew.")
    if all(unicodedata.category(char)[0] in "CZ" for char in cleaned):
        raise Refused(f"{what} needs a name that can be seen.", help="Give a word or two.")
    if len(cleaned) > LONGEST_NAME:
        raise Refused(
            f"{what} cannot have a name of {len(cleaned):,} characters.",
            help="Say the rest in its definition.",
        )
    return cleaned


def clean_text(text: str, *, what: str) -> str:
    """`text` as it is, or "" when it is nothing but space.

    Raises Refused when it holds a character that is no text (NUL, half a surrogate pair).
    """
    if any(char == "\0" or unicodedata.category(char) == "Cs" for char in text):
        raise Refused(f"The {what} holds a character that is no text.", help="Type or paste it anew.")
    return text if text.strip() else ""


def count(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun; `plural` where that is not the noun with an s.

    >>> count(1, "quote"), count(1200, "quote"), count(2, "category", "categories")
    ('1 quote', '1,200 quotes', '2 categories')
    """
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def listed(parts: Sequence[str]) -> str:
    """Parts of a sentence as one, in words.

    >>> listed(["a", "b", "c"])
    'a, b and c'
    """
    return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))


def code_names(names: list[str], *, most: int = 3) -> str:
    """Names of codes in a sentence: all of a few, or the first of many and how many more there are.

    >>> code_names(["a", "b", "c", "d"])
    'a, b and 2 more codes'
    """
    if len(names) <= most:
        return listed(names)
    return listed([*names[: most - 1], f"{len(names) - most + 1} more codes"])


def cut_at_sentence(text: str, *, longest: int = 240) -> str:
    """The beginning of a text up to a sentence's end, at most `longest` characters, with "[…]" where it was cut."""
    flat = " ".join(text.split())
    if len(flat) <= longest:
        return flat
    head = flat[:longest]
    ends = [found.end() for found in re.finditer(r"[.!?…](?=\s)", head)]
    at = ends[-1] if ends and ends[-1] > longest // 3 else head.rfind(" ")
    return f"{head[: at if at > 0 else longest].rstrip()} […]"
