"""Quotes in an order of their own, and as forms: texts that differ only in case, spaces and punctuation are one.

The canonical order depends on the texts alone, so nothing that follows depends on the order of the rows.
"""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

ENDS = re.compile(r"(?<=[.!?;…])\s+|\s*\n+\s*|\s+[•·]\s+")
LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class QuoteText:
    """What the clusterer sees of a quote: its name and its text."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Form:
    """One way of saying something: the text of its first quote in canonical order, and the names of all quotes."""

    text: str
    names: tuple[str, ...]


def digest(text: str) -> str:
    """SHA-256 of the text, 64 hex digits; a lone surrogate counts as a question mark."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


def canonical(quotes: Iterable[QuoteText]) -> list[QuoteText]:
    """The quotes by hash of their text, then by name."""
    return sorted(quotes, key=lambda quote: (digest(quote.text), quote.name))


def has_letter(text: str) -> bool:
    """Whether the text holds a letter of any script."""
    return LETTER.search(text) is not None


def folded(text: str) -> str:
    """The text in lower case, its words parted by one space, its punctuation and symbols gone."""
    return re.sub(r"[\W_]+", " ", text.casefold()).strip()


def forms_of(quotes: Sequence[QuoteText]) -> list[Form]:
    """The distinct forms of `quotes` (in canonical order), by the hash of the folded text."""
    found: dict[str, list[QuoteText]] = {}
    for quote in quotes:
        found.setdefault(folded(quote.text), []).append(quote)
    return [
        Form(found[key][0].text, tuple(quote.name for quote in found[key]))
        for key in sorted(found, key=digest)
    ]


def statements_of(text: str) -> list[str]:
    """The sentences and lines of a text that hold a letter; the whole text when there is none of them."""
    parts = [part.strip() for part in ENDS.split(text)]
    return [part for part in parts if has_letter(part)] or [text]
