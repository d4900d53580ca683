"""What could name a theme: the words and noun phrases of texts, cut out by rules because there is no tagger.

A phrase is a run of adjectives and nouns that ends in a noun ("old hardware"), or in French and Spanish a noun and its
adjectives; a noun of a noun ("lack of staff"); a verb and what it does something to ("delete messages").
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from coding.language.words import Sentence, Word
from coding.themes.repeats import NOUN_ENDINGS

Key = tuple[str, ...]
"""The lemmas of a term: one to three."""
LONGEST = 3
MANY = 4000
"""Of more texts only what two of them say is kept, so that memory grows slower than the texts."""
_SMALL_WORDS = {
    "joining": "of av von de du des del d' d’ vom",
    "article": "the la las los le les el l' l’ der die das den dem",
    "subject": """
i we you they he she it who to not can cannot could will would should must may might do does did don't n't n’t let
please people vi jag man att och kan ska wir ich sie
""",
    "object": "the a an them it us him her our my your their this that these those me you",
    "determiner": "the a an her our my your their his this that these those any all",
}
JOINING, ARTICLES, SUBJECTS, OBJECTS, DETERMINERS = (
    frozenset(words.split()) for words in _SMALL_WORDS.values()
)
"""Words inside a phrase ("lack of staff"), with an article; words after which, and before which, a word that may be a
verb is one."""
HEAD_FIRST = frozenset({"fr", "es", "it", "pt"})
PATTERNS = {
    "nn": 1.0,
    "an": 1.0,
    "nnn": 0.9,
    "ann": 0.95,
    "aan": 0.85,
    "nan": 0.6,
    "vn": 0.6,
    "vnn": 0.6,
    "van": 0.5,
}
"""Kinds of words in a row → how fit they are to name a thing."""
HEAD_FIRST_PATTERNS = {"na": 1.0, "naa": 0.9, "an": 0.8, "nn": 0.7, "vn": 0.6}
CUT = 0.6
"""A part of a longer run that leaves its head out is worth less: "cash deposit" is not about cash."""
ELISION = re.compile(r"(?<=\b[dl]['’]) ")
POSSESSIVE = frozenset({"'s", "’s", "‘s"})
GENERIC = 0.38
"""Words below say little by themselves."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """The terms of n texts, in order of their keys: t of them.

    `forms` is how each is written most often, `naming` (t,) how fit it is to name a thing, 0 to 1, in the mean of its
    uses; `length` (t,) counts its lemmas and `parts` (t, 3) are the numbers of these as terms of their own. `held`
    (n, t) is 1 where a text holds a term; `languages` are those of the texts.
    """

    keys: tuple[Key, ...]
    forms: tuple[str, ...]
    naming: NDArray[np.float64]
    length: NDArray[np.int64]
    parts: NDArray[np.int64]
    held: Any
    languages: tuple[str, ...]


@dataclass(slots=True)
class _Seen:
    """A term while the texts are read: the texts that hold it, its forms, the sum of how fit its uses were."""

    texts: list[int]
    forms: Counter[str]
    fitness: float = 0.0
    n: int = 0


def candidates_of(sentences: Sequence[Sentence], languages: Sequence[str] | None = None) -> Candidates:
    """Every word and phrase that could name something, once a text however often it is in it.

    `languages` are the texts' own, English when not given: they say where adjectives stand.
    """
    spoken = languages if languages is not None else ["en"] * len(sentences)
    seen: dict[Key, _Seen] = {}
    for at, (sentence, language) in enumerate(zip(sentences, spoken, strict=True)):
        for key, form, fitness in _terms(sentence, head_first=language in HEAD_FIRST):
            term = seen.get(key)
            if term is None:
                term = seen[key] = _Seen([], Counter())
            if not term.texts or term.texts[-1] != at:
                term.texts.append(at)
            term.forms[form] += 1
            term.fitness += fitness
            term.n += 1
    fewest = 2 if len(sentences) > MANY else 1
    return _collected(
        {key: seen[key] for key in sorted(seen) if len(seen[key].texts) >= fewest}, tuple(spoken)
    )


def _collected(seen: dict[Key, _Seen], languages: tuple[str, ...]) -> Candidates:
    """The terms of texts in these languages, by key. A phrase's lemmas are terms: as many texts hold them."""
    number = {key: at for at, key in enumerate(seen)}
    rows = [at for term in seen.values() for at in term.texts]
    columns = np.repeat(np.arange(len(seen)), [len(term.texts) for term in seen.values()])
    padded = [[number[(part,)] for part in (*key, key[0], key[0])[:LONGEST]] for key in seen]
    return Candidates(
        keys=tuple(seen),
        forms=tuple(_usual(term.forms) for term in seen.values()),
        naming=np.array([round(term.fitness / term.n, 3) for term in seen.values()], dtype=np.float64),
        length=np.array([len(key) for key in seen], dtype=np.int64),
        parts=np.array(padded, dtype=np.int64).reshape(len(seen), LONGEST),
        held=sparse.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(languages), len(seen))),
        languages=languages,
    )


def _terms(sentence: Sentence, *, head_first: bool) -> Iterable[tuple[Key, str, float]]:
    """Lemmas, how they are written, and how fit they are to name a thing."""
    roles = [_role(sentence, at) for at in range(len(sentence))]
    patterns = HEAD_FIRST_PATTERNS if head_first else PATTERNS
    for at, word in enumerate(sentence):
        if word is None or word.stop:
            continue
        yield (word.lemma,), word.shown, _alone(word, roles[at])
        run = roles[at]
        for end in range(at + 1, min(at + LONGEST, len(roles))):
            if not roles[end]:
                break
            run += roles[end]
            if run in patterns:
                goes_on = roles[at - 1 : at] == ["n"] if head_first else roles[end + 1 : end + 2] == ["n"]
                yield from _phrase(sentence[at : end + 1], patterns[run] * (CUT if goes_on else 1.0))
        if roles[at] == "n":
            yield from _joined(sentence, roles, at)
        elif roles[at] == "v":
            yield from _done_to(sentence, roles, at)


def _role(sentence: Sentence, at: int) -> str:
    """The kind of a word where it stands: n, a, v, r; empty for stop words and what parts phrases."""
    word = sentence[at]
    if word is None or word.stop:
        return ""
    if _again(sentence, at):
        return "r"
    if "v" not in word.kinds or word.kinds == "v":
        return word.kinds[:1] or "n"
    before = sentence[at - 1] if at else None
    after = sentence[at + 1] if at + 1 < len(sentence) else None
    if before is not None and before.text in SUBJECTS:
        return "v"
    led = before is not None and (before.text in OBJECTS or "a" in before.kinds)
    if (after is not None and after.text in OBJECTS and not led) or _told_of(before, word):
        return "v"
    return word.kinds[:1]


def _again(sentence: Sentence, at: int) -> bool:
    """Whether the word says how: the first of "country by country", "day after day"."""
    ahead = sentence[at + 1 : at + 3]
    joined = len(ahead) == 2 and ahead[0] is not None and ahead[0].stop
    return joined and ahead[1] is not None and ahead[1] == sentence[at]


def _told_of(before: Word | None, word: Word) -> bool:
    """Whether `word`, which may be a verb, says what a noun before it does: "providers answer", "software takes"."""
    if before is None or "n" not in before.kinds or before.stop:
        return False
    several = before.text.endswith("s") and before.text != before.lemma
    return (several and word.text == word.lemma) or (
        word.naming < GENERIC and word.text.endswith("s") and word.text != word.lemma
    )


def _alone(word: Word, role: str) -> float:
    """How fit a single word is: less where it stands as a verb or an adjective."""
    if "n" not in word.kinds or role == "n":
        return word.naming
    gerund = role == "v" and word.text.endswith("ing")
    return word.naming * (0.7 if gerund else 0.5)


def _phrase(parts: Sentence, fitness: float) -> Iterable[tuple[Key, str, float]]:
    """The words of a phrase as a term; none that repeats a lemma. A phrase of generic words alone is worth little."""
    content = [word for word in parts if word and not word.stop]
    key = tuple(word.lemma for word in content)
    if len(set(key)) < len(key):
        return
    generic = [word.naming < GENERIC for word in content]
    worth = 0.4 if all(generic) else 0.75 if generic[-1] else 0.9 if any(generic) else 1.0
    written = " ".join(word.shown for word in parts if word)
    yield key, ELISION.sub("", written), fitness * worth


def _joined(sentence: Sentence, roles: Sequence[str], at: int) -> Iterable[tuple[Key, str, float]]:
    """A noun of a noun, with an article or an adjective between them: "lack of staff", "volume of old devices"."""
    following = sentence[at + 1 : at + 5]
    if not following or following[0] is None or following[0].text not in JOINING:
        return
    start = at + 2
    if len(following) > 1 and following[1] is not None and following[1].text in ARTICLES:
        start += 1
    for end in range(start, min(start + 2, len(roles))):
        if roles[end] == "n":
            yield from _phrase(sentence[at : end + 1], 1.0)
            return
        if roles[end] != "a":
            return


def _done_to(sentence: Sentence, roles: Sequence[str], at: int) -> Iterable[tuple[Key, str, float]]:
    """A verb and its object without the article: "delete account" of "delete my account"."""
    word, between = sentence[at], sentence[at + 1] if at + 1 < len(sentence) else None
    if word is None or word.text != word.lemma or between is None or between.text not in DETERMINERS:
        return
    end = at + 2
    while end < len(roles) and roles[end] in ("n", "a"):
        end += 1
    after = sentence[end] if end < len(sentence) else None
    whole = after is None or after.text not in POSSESSIVE
    if 0 < end - at - 2 < LONGEST and roles[end - 1] == "n" and whole:
        yield from _phrase((word, *sentence[at + 2 : end]), PATTERNS["vn"])


def _usual(forms: Counter[str]) -> str:
    """How a term is written: as a noun when that is nearly as usual as the most usual form, else as that.

    Capitals count where every third use has them: a word that begins a sentence has none here.
    """
    together: Counter[str] = Counter()
    capital: dict[str, Counter[str]] = {}
    for form, n in forms.items():
        together[form.lower()] += n
        if form != form.lower():
            capital.setdefault(form.lower(), Counter())[form] += n
    most = max(together.values())
    nouns = [
        form
        for form, n in together.items()
        if (form.endswith(NOUN_ENDINGS) and 3 * n >= most) or (form.endswith("ing") and 1.5 * n >= most)
    ]
    best = min(nouns or together, key=lambda form: (-together[form], form))
    written = capital.get(best, Counter[str]())
    if 3 * sum(written.values()) < together[best]:
        return best
    return min(written, key=lambda form: (-written[form], form))
