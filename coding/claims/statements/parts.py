"""The parts of a sentence that can state something of a figure by themselves, and of whom."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LONGEST = 1000
"""Characters: what is longer is no sentence, and would be slow to read."""
_SILENCED = re.compile(
    r"\?|\b(?:not|never|nor|no longer|hardly|scarcely|perhaps|maybe|may|might|can|could|would|should|will|shall|seems?|"
    r"appears?|used to|ago|earlier|previous(?:ly)?|formerly|last (?:year|time|wave)|whether|if|unless|one of|except|"
    r"apart from|besides|other than|until|expect\w*|fear\w*|hope\w*|(?:19|20)\d\d|some|several|few|fewer than)\b"
    r"|n[’']t\b",
    re.IGNORECASE,
)
"""What leaves it open whether a sentence says anything of a figure, or says it of another time."""
_OPENING = re.compile(
    r"^(?:among|amongst|in|for|of|from|within|with|when|where|after|unlike|as|before|since|during|at|on|by|to|compared|"
    r"according|although|though|while|outside|taken|looking|asked|given|beside|behind|beyond)\s+(?P<who>[^,]+),\s+",
    re.IGNORECASE,
)
_HARMLESS = re.compile(
    r"(?:(?:the|this|our|their)\s+)?(?:survey|sample|answers|total|general|all|own words|whole|respondents|"
    r"all (?:respondents|answers|challenges|problems)|fact|particular|far)",
    re.IGNORECASE,
)
_APART = re.compile(
    r"\s*[;:()—]\s*|\s+–\s+|,\s+(?:(?:and|but|while|whereas|followed by|ahead of|before|with)\s+)?|"
    r"\s+(?:while|whereas|although|though|followed by)\s+",
    re.IGNORECASE,
)
_CLOSING = re.compile(r"^(?P<rest>.+?)\s+(?:among|amongst|in)\s+(?P<who>[^,;]+?)[.!]?$", re.IGNORECASE)
_QUOTED = re.compile(r"[“„«][^“”„«»]*[”“»]|\"[^\"]*\"")


@dataclass(frozen=True, slots=True)
class Part:
    """Words that begin at `start` of their sentence; `who` names whom they speak of, "" for everybody."""

    text: str
    start: int
    who: str = ""


def parts(sentence: str) -> Iterator[Part]:
    """The parts of a sentence; none when it asks, denies, doubts or speaks of another time.

    >>> [part.text for part in parts("Training is rare, and encryption is the most common, with 32 %.")]
    ['Training is rare', 'encryption is the most common', '32 %.']
    >>> [part.who for part in parts("Among officers in Sweden, encryption is the most common.")]
    ['officers in Sweden']
    """
    if len(sentence) > _LONGEST or _SILENCED.search(sentence):
        return
    opening = _OPENING.match(sentence)
    who = "" if opening is None or _HARMLESS.fullmatch(opening["who"]) else opening["who"]
    start = 0 if opening is None else opening.end()
    quoted = [found.span() for found in _QUOTED.finditer(sentence)]
    inside = [one for one in _APART.finditer(sentence, start) if not _within(one.start(), quoted)]
    for begin, end in zip(
        [start, *(one.end() for one in inside)], [*(one.start() for one in inside), None], strict=True
    ):
        if sentence[begin:end].strip() and not _within(begin, quoted):
            yield Part(sentence[begin:end], begin, who)


def narrowed(part: Part) -> Iterator[Part]:
    """The part as it is, and what it says of those whom its end names: "… is the most common among officers"."""
    yield part
    closing = _CLOSING.match(part.text)
    if closing is not None and not part.who:
        yield Part(closing["rest"], part.start, closing["who"])


def _within(at: int, spans: list[tuple[int, int]]) -> bool:
    return any(start < at < end for start, end in spans)
