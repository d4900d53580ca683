"""What somebody looks for in the quotes: words, "phrases in quotation marks", and beginnings*."""

import re
from dataclasses import dataclass

from corpus.errors import Refused

MOST_TERMS = 32
LONGEST_WORD = 500

_PART = re.compile(r"[\"“”„«»]([^\"“”„«»]*)([\"“”„«»]?)|([^\s\"“”„«»]+)")


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must stand one behind the other; with `beginning` the last of them may go on in the text."""

    words: tuple[str, ...]
    beginning: bool = False


def terms(written: str) -> tuple[Term, ...]:
    """What must occur, all of it: one term a word or phrase; upper and lower case are alike.

    A star lets a word or the end of a phrase go on. So does the last word by itself, because it may be half written,
    and the end of a phrase that is not closed yet. Signs between words mean nothing. Nothing to look for gives ().
    Raises Refused for more than 32 words and phrases.

    >>> terms('"locked phone" encrypt* late')
    (Term(words=('locked', 'phone'), beginning=False), Term(words=('encrypt',), beginning=True), \
Term(words=('late',), beginning=True))
    """
    parts = list(_PART.finditer(written.replace("\0", " ").rstrip()))
    found = [_term(part, last=part is parts[-1]) for part in parts]
    wanted = tuple(term for term in found if term is not None)
    if len(wanted) > MOST_TERMS or any(len(word) > LONGEST_WORD for term in wanted for word in term.words):
        raise Refused("That is too much to look for at once.", help=f"Give at most {MOST_TERMS} words.")
    return wanted


def _term(part: re.Match[str], *, last: bool) -> Term | None:
    """The term of a word or phrase; None when no letter or digit is in it."""
    phrase, closing, word = part.groups()
    text = phrase if word is None else word
    words = tuple(one for one in text.replace("*", " ").split() if any(sign.isalnum() for sign in one))
    half_written = last and not closing
    return Term(words, beginning=text.rstrip().endswith("*") or half_written) if words else None
