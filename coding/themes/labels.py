"""The label of a theme: two to four words, of the terms that together reach most of its quotes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

IN_LABEL = 4
"""Words, at most."""
PARTS = 3
FIRST = 0.25
"""Power of its reach by which the first part is weighed: the rarest phrase may be near to the meaning of all."""
FURTHER = 0.5
"""The same for the parts after it, which are there to reach the other quotes."""
NEW = 0.08
"""A third part must reach so much of the theme that the others do not."""
FIT = 0.36
"""Words less fit to name a thing ("send", "exactly", "time") are in no label while there are others."""
NO_WORDS = "No common words"


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase of a theme: its lemmas, how it is written, how fit it is to name a thing, its score, how many
    quotes of the theme hold it, and which of the texts."""

    key: tuple[str, ...]
    written: str
    naming: float
    score: float
    n: float
    texts: frozenset[int]


@dataclass(frozen=True, slots=True)
class Named:
    """A label of two to four words that reach most of a theme's quotes, and the terms, best first."""

    label: str
    terms: tuple[str, ...]


def label_of(terms: Sequence[Term], size: dict[int, float], *, phrases: Sequence[Term] = ()) -> str:
    """The best term, then those that reach most quotes not yet reached; `size` is how many quotes say each text.

    A label that would be a single word becomes the best of `phrases` with that word in it, where there is one.
    """
    open_texts, total = dict(size), sum(size.values())
    taken: list[Term] = []
    left, n_words = [term for term in terms if term.naming >= FIT] or list(terms), 0
    while left and len(taken) < PARTS and n_words < IN_LABEL:
        reach = {term: sum(open_texts.get(at, 0.0) for at in term.texts) for term in left}
        gain = {
            term: term.score * (reach[term] + 0.1) ** FURTHER if taken else term.score * reach[term] ** FIRST
            for term in left
        }
        best = max(left, key=lambda term: gain[term])
        left.remove(best)
        length = len(best.written.split())
        if n_words + length > IN_LABEL or (len(taken) > 1 and reach[best] < NEW * total):
            continue
        taken.append(best)
        n_words += length
        for at in best.texts:
            open_texts.pop(at, None)
    if n_words == 1:
        taken = [
            next((term for term in phrases if len(term.key) > 1 and taken[0].key[0] in term.key), taken[0])
        ]
    joined = ", ".join(term.written for term in taken)
    return joined[:1].upper() + joined[1:] or NO_WORDS


def no_label_twice(named: Sequence[Named]) -> list[Named]:
    """The same, where two have one label the later with more terms or a number after it."""
    told: list[Named] = []
    for name in named:
        told.append(replace(name, label=label_beside(name, [other.label for other in told])))
    return told


def label_beside(name: Named, others: Iterable[str]) -> str:
    """The label, with one more of the terms or a number after it where one of the `others` is the same."""
    taken = {other.casefold() for other in others}
    further = iter([term for term in name.terms if term.lower() not in name.label.lower()])
    label, number = name.label, 2
    while label.casefold() in taken:
        term = next(further, None)
        label = f"{name.label}, {term if term is not None else number}"
        number += term is None
    return label
