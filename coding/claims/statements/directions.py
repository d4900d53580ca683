"""Directions: "the number of groups is increasing", held against how many say Increased."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from coding.claims.phrases import phrases
from coding.claims.statements.bodies import Body, bodies, items
from coding.claims.statements.parts import Part
from coding.claims.statements.statement import Among, Told, body_of
from coding.claims.tie import Tie
from coding.claims.tolerance import printed
from coding.claims.words import alike, content, words
from coding.figures.cells import joined
from coding.report.references import Referable
from corpus.non_answers import is_non_answer

Way = Literal["up", "down", "level"]
HALF = 50.0
"""Percent of the base: a direction that fewer name is not simply that of the topic."""

_NOW = r"(?:\s+(?:still|now|also|again|clearly|steadily|rapidly|slowly|increasingly))*"
_OFTEN = r"(?:common|frequent|widespread|prevalent)"
_LATELY = r"\s+(?:over|in|during)\s+the\s+(?:past|last)\s+(?:\w+\s+)?years?"


def _goes(*, doing: str, noun: str, done: str, more: str) -> re.Pattern[str]:
    """A regular expression for what goes one way, at the end of a part."""
    is_ = rf"(?:is|are|(?:has|have) been){_NOW}\s+"
    return re.compile(
        rf"\b(?:(?:{is_}|keeps?\s+)(?:{doing})|{is_}on\s+the\s+(?:{noun})|(?:has|have){_NOW}\s+(?:{done})|"
        rf"(?:is|are|has|have){_NOW}\s+(?:becoming|become)\s+{more}\s+{_OFTEN})(?P<end>(?:{_LATELY})?\s*[.!]?)$",
        re.IGNORECASE,
    )


_WAYS: tuple[tuple[Way, re.Pattern[str]], ...] = (
    (
        "up",
        _goes(
            doing="increasing|growing|rising",
            noun="increase|rise|up",
            done="increased|grown|risen",
            more="more",
        ),
    ),
    (
        "down",
        _goes(
            doing="decreasing|declining|falling|shrinking|dropping",
            noun="decrease|decline|wane",
            done="decreased|declined|fallen|shrunk|dropped",
            more="less",
        ),
    ),
)
_OF_A_KIND = re.compile(
    r"numbers?|shares?|amounts?|prevalence|occurrence|extent|frequency|use|problem|common|images?|material|types?|cases?|"
    r"indications?|signs?|evidence"
)
"""Words that say little of what is on the increase."""
_SOME_SAY = re.compile(
    r"\b(?:an?|one|another|two|three|many|most|half|part|majority|minority|those|fewer|no clear|trend|in \w+ cases)\b",
    re.IGNORECASE,
)
_HOW_MUCH = re.compile(
    rf"has|have|it|a|lot|little|bit|much|strongly|slightly|somewhat|clearly|greatly|often|{_OFTEN}"
)
"""What a label may say beside Increased without being about one thing in particular."""


@dataclass(frozen=True, slots=True)
class Direction:
    """What `subject` names is said to go one `way`."""

    text: str
    start: int
    part: Part
    subject: str
    way: Way

    def by_itself(self, among: Among) -> Told | None:
        """What the one figure about the subject says of its direction; None when none or several are about it."""
        found = [
            body
            for body in (
                *bodies(among.figures, self.part.who, self.part.text, kinds=among.kinds),
                *(() if self.part.who else items(among.figures)),
            )
            if _ways(body) and _is_about(self.subject, body.title)
        ]
        return _told(self, found[0]) if len(found) == 1 else None

    def tied(self, tie: Tie, figures: Mapping[str, Referable]) -> Told | None:
        """What the figure says that it is tied to, whichever row of it."""
        body = body_of(tie, figures)
        return None if body is None else _told(self, body)


def directions(part: Part) -> Iterator[Direction]:
    """The direction that a part of a sentence states, unless it says so of a share, of some, or in doubt."""
    for way, words_of_it in _WAYS:
        found = words_of_it.search(part.text)
        subject = part.text[: found.start()] if found else ""
        if found and content(subject) and not phrases(part.text) and not _SOME_SAY.search(subject):
            says = part.text[found.start() : found.start("end")]
            yield Direction(says, part.start + found.start(), part, subject, way)


def _is_about(subject: str, title: str) -> bool:
    """Whether every word of the subject that says anything is in the figure's title."""
    said = [word for word in content(subject) if not _OF_A_KIND.fullmatch(word)]
    there = content(title)
    return bool(said) and all(any(alike(word, other) for other in there) for word in said)


def _ways(body: Body) -> dict[Way, list[str]] | None:
    """The rows of each way; None when the rows are not those of a trend."""
    found: dict[Way, list[str]] = {"up": [], "down": [], "level": []}
    for label in body.labels:
        if is_non_answer(label) or "comment" in label.lower():
            continue
        found[_way(label)].append(label)
    return found if found["up"] and found["down"] and body.told else None


def _way(label: str) -> Way:
    said = words(label)
    up, down = (any(alike(word, way) for word in said) for way in ("increase", "decrease"))
    rest = [word for word in said if not any(alike(word, way) for way in ("increase", "decrease"))]
    if up == down or not all(_HOW_MUCH.fullmatch(word) for word in rest):
        return "level"
    return "up" if up else "down"


def _told(said: Direction, body: Body) -> Told | None:
    ways = _ways(body)
    if ways is None:
        return None
    shares = {
        way: sum(body.row(label).percent or 0.0 for label in labels) for way, labels in ways.items() if labels
    }
    actual = shares[said.way]
    largest = max(shares, key=lambda way: shares[way])
    tie = Tie(body.figure, body.group, joined(ways[said.way]))
    why = f"{printed(actual)} % say {joined(ways[said.way])}"
    if actual >= HALF:
        return Told(tie, (HALF, 100.0), actual, "holds", f"{why}.")
    if shares[largest] > actual:
        more = f"{why}, {printed(shares[largest])} % {joined(ways[largest])}."
        return Told(tie, (HALF, 100.0), actual, "contradicts", more)
    return Told(tie, (HALF, 100.0), actual, "loose", f"{why}, less than half of {body.base.n:,}.")
