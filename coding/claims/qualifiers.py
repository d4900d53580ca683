"""Words before or behind a number that change what it says: "almost", "just over", "at most", "or more"."""

import re
from typing import Literal

Qualifier = Literal[
    "",
    "about",
    "almost",
    "just over",
    "over",
    "well over",
    "under",
    "well under",
    "at least",
    "at most",
    "between",
]

QUALIFIED = frozenset({"percent", "fraction", "ratio", "counted", "count", "rate"})
"""The kinds of phrases that have one."""

_LITTLE = ("just", "slightly", "a little", "a bit", "somewhat", "marginally")
_MUCH = ("well", "far", "much", "considerably", "significantly", "clearly")
_ABOVE = ("over", "above", "more than", "in excess of")
_BELOW = ("under", "below", "less than", "fewer than")
_BEFORE: dict[Qualifier, tuple[str, ...]] = {
    "almost": (
        "almost", "nearly", "not quite", "approaching", "virtually", "practically", "just short of", "shy of",
        "just shy of", "getting on for", *(f"{little} {below}" for little in _LITTLE for below in _BELOW),
    ),
    "just over": ("a good", *(f"{little} {above}" for little in _LITTLE for above in _ABOVE)),
    "well over": tuple(f"{much} {above}" for much in _MUCH for above in _ABOVE),
    "well under": tuple(f"{much} {below}" for much in _MUCH for below in _BELOW),
    "at least": ("at least", "no less than", "no fewer than", "not less than", "not fewer than", "a minimum of"),
    "at most": (
        "at most", "at the most", "no more than", "not more than", "up to", "a maximum of", "no greater than",
    ),
    "over": ("more than", "over", "above", "greater than", "upwards of", "exceeding", "in excess of", "exceeds"),
    "under": ("less than", "fewer than", "under", "below", "smaller than", "not even"),
    "about": (
        "about", "around", "roughly", "approximately", "some", "circa", "ca.", "close to", "near", "approx.",
        "in the region of", "in the order of", "more or less", "barely", "scarcely", "hardly",
    ),
}  # fmt: skip
_OF: dict[str, Qualifier] = {words: kind for kind, every in _BEFORE.items() for words in every}
_ADDS_NOTHING = r"(?:(?:only|just|a mere|merely|exactly|precisely|fully|full|the|a|an|as many as)\s+)*"
_WORDS = "|".join(re.escape(words) for words in sorted(_OF, key=len, reverse=True))
_PREFIX = re.compile(rf"(?<!\w)(?P<words>{_WORDS})\s+{_ADDS_NOTHING}$", re.IGNORECASE)
_SUFFIX = re.compile(
    r"\s+or\s+(?:(?P<more>more|over|above)|(?P<fewer>less|fewer|under|below)|(?P<so>so|thereabouts))\b",
    re.IGNORECASE,
)


def qualifier_before(sentence: str, start: int) -> tuple[int, Qualifier]:
    """(where it begins, what it says) of the words that end where a number begins; (start, "") when there are none."""
    found = _PREFIX.search(sentence[:start])
    return (start, "") if found is None else (found.start(), _OF[" ".join(found["words"].lower().split())])


def qualifier_after(sentence: str, end: int) -> tuple[int, Qualifier]:
    """(where it ends, what it says) of "or more", "or fewer", "or so" behind a number; (end, "") when there is none."""
    found = _SUFFIX.match(sentence, end)
    if found is None:
        return end, ""
    return found.end(), "at least" if found["more"] else "at most" if found["fewer"] else "about"
