"""What is grouped: whole quotes, or their sentences where answers speak of several things at once."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from coding.themes.forms import Form, digest, folded, statements_of
from coding.themes.vectors import Encode, by_words_alone

SAMPLE = 300  # quotes of several sentences that are looked at
FEWEST = 10  # and at least so many are needed to tell
SHARE = 0.1  # of all quotes that must have several sentences
ALIKE = 1.15
"""Neighbouring sentences of one quote are this much more alike than sentences of two quotes, or they are of different
topics. Quotes about one thing lie between 1.3 and 2."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A text that is grouped. `n` quotes say it; `forms` are the numbers of the forms it stands in."""

    text: str
    n: int
    forms: tuple[int, ...]


def units_of(forms: Sequence[Form], *, by_statement: bool) -> list[Unit]:
    """The forms themselves, or their distinct statements in canonical order."""
    if not by_statement:
        return [Unit(form.text, len(form.names), (number,)) for number, form in enumerate(forms)]
    found: dict[str, tuple[str, list[int]]] = {}
    for number, form in enumerate(forms):
        for statement in statements_of(form.text):
            found.setdefault(folded(statement), (statement, []))[1].append(number)
    return [
        Unit(text, sum(len(forms[number].names) for number in numbers), tuple(numbers))
        for text, numbers in (found[key] for key in sorted(found, key=digest))
    ]


def several_topics(forms: Sequence[Form], encode: Encode | None, *, stop_words: frozenset[str]) -> bool:
    """Whether the sentences of a quote have as little in common as those of different quotes."""
    split = [statements_of(form.text) for form in forms]
    several = [statements for statements in split if len(statements) > 1]
    if len(several) < max(FEWEST, SHARE * len(forms)):
        return False
    sample = several[:SAMPLE]
    pairs = [text for statements in sample for text in statements[:2]]
    rows = encode(pairs) if encode else by_words_alone(pairs, stop_words=stop_words)
    first, second = rows[0::2], rows[1::2]
    within = float(np.mean(np.sum(first * second, axis=1)))
    across = float(np.mean(np.sum(first * np.roll(second, 1, axis=0), axis=1)))
    return within <= ALIKE * across
