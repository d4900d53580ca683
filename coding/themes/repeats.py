"""Terms that say the same: passcode and passcodes, encrypted and encryption, legal process and process."""

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from coding.themes.labels import Term

FEWEST, MOST = 4, 6
_ENDINGS = """
a ad ade al ar are at ation ations e ed en er ers es et ing ings ion ions ive ment ments n ning o or ors os r ren s t te
ted ten ter ting tion ung ungen ado ada ar ción dor é ée és ées ement eur eurs
"""
ENDINGS = frozenset(_ENDINGS.split())
NOUN_ENDINGS = ("ion", "ment", "ness", "ity", "ung", "heit", "keit", "het", "ering", "ción", "dad")


def without_repeats(terms: Iterable[Term]) -> list[Term]:
    """The best MOST of `terms`, best first, of those that share a word or a stem only the best.

    What one quote says counts only until there are FEWEST.
    """
    chosen: list[Term] = []
    for term in terms:
        if term.n < 2 and len(chosen) >= FEWEST:
            continue
        repeated = [at for at, other in enumerate(chosen) if _near(term, other)]
        if not repeated and len(chosen) < MOST:
            chosen.append(term)
        elif len(repeated) == 1 and _names_better(term, chosen[repeated[0]]):
            best = chosen[repeated[0]]
            chosen[repeated[0]] = replace(best, written=term.written, texts=best.texts | term.texts)
    return chosen


def _names_better(term: Term, other: Term) -> bool:
    """Whether `term` is the noun of the word `other`, and used a third as often: encryption rather than encrypted."""
    singles = len(term.key) == 1 and len(other.key) == 1
    noun = term.written.endswith(NOUN_ENDINGS) and not other.written.endswith(NOUN_ENDINGS)
    return singles and noun and 3 * term.n >= other.n


def _near(term: Term, other: Term) -> bool:
    """Whether two terms share a word, or words of one stem."""
    return any(_same_stem(a, b) for a in term.key for b in other.key)


@lru_cache(maxsize=2**17)
def _same_stem(one: str, other: str) -> bool:
    """Whether the words begin alike and what is left of each is an ending: encrypt-ed and -ion, not polic-e and -y."""
    if one == other:
        return True
    first, second = (word[:-1] + "i" if word.endswith("y") else word for word in (one, other))
    shared = next((at for at, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), None)
    shared = min(len(first), len(second)) if shared is None else shared
    ends = {first[shared:], second[shared:]}
    long_enough = shared >= 4 and shared >= 0.7 * min(len(first), len(second))
    return long_enough and max(map(len, ends)) <= 5 and ("" in ends or ends <= ENDINGS)
