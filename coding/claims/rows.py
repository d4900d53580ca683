"""Which row of a table a clause speaks of: by the words of its label, and by what it denies."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import log

from coding.claims.words import MARK, alike, content, words
from coding.figures.cells import ALL_BUT, EXCLUSIVE, joined
from coding.figures.table import Row
from corpus.non_answers import is_non_answer

NAMED, ANSWERED, HALF = 1.0, 0.6, 0.5
"""How sure a row is: its label stands in the clause; it says yes or no; half the words of its label do."""

_DENIALS = frozenset(
    ("not", "never", "cannot", "nor", "no", "without", "neither", "unable", "none", "nobody")
)
_TAKEN = "|"
_AROUND = 0.5
"""What a word around the clause counts, where one in the clause counts 1."""


@dataclass(frozen=True, slots=True)
class Named:
    """A row, by its name (`coding.figures.cells`), and how sure it is that the clause speaks of it, up to 1."""

    row: str
    sure: float


def named_row(clause: str, around: str, rows: Sequence[Row], shape: str) -> Named | None:
    """The row or rows that a clause speaks of, its phrase being `MARK`; None when none is recognised.

    `around` is what stands before. Labels that exclude each other are added up ("common or very common"). What is
    denied is the rest: "do not believe that it increases or decreases" is the one row left, or everybody but those.
    """
    labels = [row.label for row in rows]
    said = list(words(clause))
    if _is_yes_no(labels):
        return _yes_or_no(said, labels)
    if spoken := _take(said, labels):
        if _denied(said):
            return Named(_rest(spoken, labels, shape), NAMED)
        return Named(joined(spoken) if shape in EXCLUSIVE else spoken[0], NAMED)
    return _by_most_words(clause, around, labels)


def mentioned(clause: str, labels: Sequence[str]) -> list[str]:
    """The labels whose words stand together in the clause, in their order.

    The longest label takes its words first: "very common" is not also "common".
    """
    return _take(list(words(clause)), labels)


def take(clause: str, labels: Sequence[str]) -> tuple[list[str], list[str]]:
    """The labels that a clause names, and its words that belong to none of them.

    >>> take("Mostly weak encryption", ["Encryption", "Training"])
    (['Encryption'], ['mostly', 'weak'])
    """
    said = list(words(clause))
    found = _take(said, labels)
    return found, [word for word in said if word not in (_TAKEN, MARK)]


def _take(said: list[str], labels: Sequence[str]) -> list[str]:
    """The labels that stand in the clause; their words there become `_TAKEN`."""
    found = set()
    for label in sorted(labels, key=lambda label: -len(words(label))):
        wanted = words(label)
        while not _too_short(wanted) and (at := _place(said, wanted)) is not None:
            said[at : at + len(wanted)] = [_TAKEN]
            found.add(label)
    return [label for label in labels if label in found]


def _place(said: Sequence[str], wanted: Sequence[str]) -> int | None:
    for at in range(len(said) - len(wanted) + 1):
        if all(alike(one, other) for one, other in zip(said[at:], wanted, strict=False)):
            return at
    return None


def _too_short(wanted: Sequence[str]) -> bool:
    """Whether a label says too little to be recognised: "Other", "No", "5"."""
    return not wanted or (
        len(wanted) == 1 and (len(wanted[0]) < 3 or wanted[0] in ("other", "others", "yes", "none"))
    )


def _denied(said: Sequence[str]) -> bool:
    """Whether a denial stands between the phrase and the labels."""
    if MARK not in said:
        return any(_is_denial(word) for word in said[: said.index(_TAKEN)])
    phrase, first = said.index(MARK), said.index(_TAKEN)
    last = len(said) - 1 - said[::-1].index(_TAKEN)
    between = said[phrase:first] if phrase < first else said[last:phrase]
    return any(_is_denial(word) for word in between)


def _is_denial(word: str) -> bool:
    return word in _DENIALS or word.endswith(("n't", "n’t"))


def _rest(spoken: Sequence[str], labels: Sequence[str], shape: str) -> str:
    """The one substantive row beside those that are denied, or everybody but them."""
    others = [label for label in labels if label not in spoken and not is_non_answer(label)]
    if shape in EXCLUSIVE and len(others) == 1:
        return others[0]
    return f"{ALL_BUT}{joined(spoken) if shape in EXCLUSIVE else spoken[0]}"


def _is_yes_no(labels: Sequence[str]) -> bool:
    substantive = {
        label.casefold() for label in labels if label.casefold() == "no" or not is_non_answer(label)
    }
    return substantive == {"yes", "no"}


def _yes_or_no(said: Sequence[str], labels: Sequence[str]) -> Named:
    """No where something is denied behind the phrase, or before it when nothing stands behind."""
    at = said.index(MARK) if MARK in said else -1
    spoken = said[at + 1 :] if len(said) - at > 2 else said
    wanted = "no" if any(_is_denial(word) for word in spoken) else "yes"
    return Named(next(label for label in labels if label.casefold() == wanted), ANSWERED)


def _by_most_words(clause: str, around: str, labels: Sequence[str]) -> Named | None:
    """The label with most of its telling words in the clause or before it; words that many labels share tell little."""
    here, there = content(clause), content(around)
    contents = {label: content(label) for label in labels}
    best = Named("", 0.0)
    for label, wanted in contents.items():
        if not any(alike(word, other) for word in wanted for other in here):
            continue
        weights = [_rarity(word, contents.values()) for word in wanted]
        told = sum(weight * _stands(word, here, there) for word, weight in zip(wanted, weights, strict=True))
        if wanted and told / sum(weights) > best.sure:
            best = Named(label, told / sum(weights))
    return best if best.sure >= HALF else None


def _rarity(word: str, labels: Collection[Sequence[str]]) -> float:
    holding = sum(any(alike(word, other) for other in label) for label in labels)
    return log(1 + len(labels) / max(holding, 1))


def _stands(word: str, here: Sequence[str], there: Sequence[str]) -> float:
    if any(alike(word, other) for other in here):
        return 1.0
    return _AROUND if any(alike(word, other) for other in there) else 0.0
