"""The words that tell a theme from the others: lemmas and two-word phrases by class-based TF-IDF, and a label of them.

Grootendorst 2022 (BERTopic), section 3.3, with one change: a term counts once a text, as a respondent who repeats a
word does not say it for others.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import log, sqrt

from coding.language.words import Sentence, Word

Key = tuple[str, ...]
"""The lemmas of a term, one or two."""

FEWEST, MOST = 4, 6
PHRASE = 1.3
"""So much more a phrase is worth than a single word that as many texts hold."""
IN_LABEL = 4  # words
NOUN_ENDINGS = ("ion", "ment", "ness", "ity", "ung", "heit", "keit", "het", "ering", "ción", "dad")
JOINING = frozenset({"of", "av", "von", "de", "du", "des"})
"""Words that may stand inside a phrase: "lack of staff"."""


@dataclass(frozen=True, slots=True)
class Told:
    """A text that speaks for a theme: its words, the theme's number, and how many quotes say it."""

    words: Sentence
    theme: int
    n: int


@dataclass(frozen=True, slots=True)
class _Term:
    """A candidate: its lemmas, how it is written most often, its score, how many quotes of the theme hold it, and which
    of the texts."""

    key: Key
    written: str
    score: float
    n: int
    texts: frozenset[int]


@dataclass(frozen=True, slots=True)
class Named:
    """A label of two to four words that reach most of a theme's quotes, and the terms, best first."""

    label: str
    terms: tuple[str, ...]


def names_of(told: Sequence[Told], *, themes: int) -> list[Named]:
    """One Named for each theme 0 to themes - 1: up to MOST terms, none that nearly repeats another; no label twice."""
    named: list[Named] = []
    for number, chosen in enumerate(_chosen(told, themes)):
        size = {index: text.n for index, text in enumerate(told) if text.theme == number}
        terms = tuple(term.written for term in chosen)
        label = _apart(_label(chosen, size), terms, {other.label for other in named})
        named.append(Named(label, terms))
    return named


def _chosen(told: Sequence[Told], themes: int) -> list[list[_Term]]:
    """The terms of each theme, best first."""
    held: list[dict[Key, set[int]]] = [{} for _ in range(themes)]
    written: dict[Key, Counter[str]] = {}
    naming: dict[Key, float] = {}
    for index, text in enumerate(told):
        for key, form, fitness in _candidates(text.words):
            held[text.theme].setdefault(key, set()).add(index)
            written.setdefault(key, Counter())[form] += text.n
            naming[key] = max(naming.get(key, 0.0), fitness)
    said = [{key: sum(told[at].n for at in texts) for key, texts in found.items()} for found in held]
    everywhere = Counter[Key]()
    for counts in said:
        everywhere.update(counts)
    average = sum(everywhere.values()) / max(1, themes)

    def score(key: Key, n: int) -> float:
        """Class-based TF-IDF, more for what few others say, for phrases, and for what can name a thing."""
        worth = naming[key] * (PHRASE if len(key) > 1 else 1.0)
        return n * log(1 + average / everywhere[key]) * sqrt(n / everywhere[key]) * worth

    return [
        _without_repeats(
            _Term(key, _usual(written[key]), score(key, n), n, frozenset(found[key]))
            for key, n in counts.items()
        )
        for found, counts in zip(held, said, strict=True)
    ]


def _candidates(words: Sentence) -> Iterable[tuple[Key, str, float]]:
    """Lemmas, how they are written, and how fit they are to name a thing: single words, neighbours, and "X of Y"."""
    for at, word in enumerate(words):
        if word is None or word.stop:
            continue
        yield (word.lemma,), word.shown, word.naming
        following = words[at + 1 : at + 3]
        joined = len(following) == 2 and following[0] is not None and following[0].text in JOINING
        if _content(following[:1]):
            yield from _phrase(word, following[:1])
        elif joined and _content(following[1:]):
            yield from _phrase(word, following)


def _content(words: Sentence) -> bool:
    return bool(words) and words[0] is not None and not words[0].stop


def _phrase(first: Word, rest: Sentence) -> Iterable[tuple[Key, str, float]]:
    parts = [first, *[word for word in rest if word]]
    key = tuple(word.lemma for word in parts if not word.stop)
    if len(set(key)) == len(key):
        yield key, " ".join(word.shown for word in parts), parts[-1].naming


def _usual(forms: Counter[str]) -> str:
    """How a term is written: as a noun when that is nearly as usual as the most usual form, else as that."""
    most = max(forms.values())
    nouns = [
        form
        for form, n in forms.items()
        if (form.endswith(NOUN_ENDINGS) and 3 * n >= most) or (form.endswith("ing") and 1.5 * n >= most)
    ]
    return min(nouns or forms, key=lambda form: (-forms[form], form != form.lower(), form))


def _without_repeats(candidates: Iterable[_Term]) -> list[_Term]:
    """The best MOST terms, of those that share a word or a stem only the best; what one quote says comes last."""
    chosen: list[_Term] = []
    for term in sorted(candidates, key=lambda term: (term.n < 2, -round(term.score, 9), term.key)):
        if term.n < 2 and len(chosen) >= FEWEST:
            break
        repeated = [at for at, other in enumerate(chosen) if _near(term, other)]
        if not repeated and len(chosen) < MOST:
            chosen.append(term)
        elif len(repeated) == 1 and _names_better(term, chosen[repeated[0]]):
            best = chosen[repeated[0]]
            chosen[repeated[0]] = replace(best, written=term.written, texts=best.texts | term.texts)
    return chosen


def _names_better(term: _Term, other: _Term) -> bool:
    """Whether `term` is the noun of the word `other`, and used a third as often: encryption rather than encrypted."""
    singles = len(term.key) == 1 and len(other.key) == 1
    noun = term.written.endswith(NOUN_ENDINGS) and not other.written.endswith(NOUN_ENDINGS)
    return singles and noun and 3 * term.n >= other.n


def _near(term: _Term, other: _Term) -> bool:
    """Whether two terms share a word, or words of one stem: passcode and passcodes, encrypted and encryption."""
    return any(_same_stem(a, b) for a in term.key for b in other.key)


@lru_cache(maxsize=2**17)
def _same_stem(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    if one == other:
        return True
    shared = next((i for i, (a, b) in enumerate(zip(shorter, longer, strict=False)) if a != b), len(shorter))
    return shared >= 4 and shared >= 0.75 * len(shorter) and len(longer) - shared <= 4


def _label(chosen: list[_Term], size: dict[int, int]) -> str:
    """The best term, then those that reach most quotes not yet reached, up to IN_LABEL words in the order taken."""
    open_texts, n_words = dict(size), 0
    taken: list[str] = []
    left = list(chosen)
    while left and len(taken) < 3:
        gains = {term: term.score * (sum(open_texts.get(i, 0) for i in term.texts) + 0.1) for term in left}
        best = max(left, key=lambda term: (not taken, gains[term] if taken else term.score))
        left.remove(best)
        length = len(best.written.split())
        if taken and (n_words + length > IN_LABEL or gains[best] < 0.02):
            continue
        taken.append(best.written)
        n_words += length
        for index in best.texts:
            open_texts.pop(index, None)
    return _written_out(taken)


def _apart(label: str, terms: Sequence[str], taken: set[str]) -> str:
    """The label, with more terms or a number after it when another theme bears it already."""
    wanted = label or "No common words"
    further = iter([term for term in terms if term not in label.lower()] + [str(n) for n in range(2, 1000)])
    while wanted in taken:
        wanted = f"{label or 'No common words'}, {next(further)}"
    return wanted


def _written_out(parts: list[str]) -> str:
    joined = ", ".join(parts)
    return joined[:1].upper() + joined[1:]
