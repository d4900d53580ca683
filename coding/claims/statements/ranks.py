"""Ranks: "encryption is the most common challenge", "the second largest group is …", "legal powers come third"."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from coding.claims.statements.bodies import Body, bodies, one_row
from coding.claims.statements.parts import Part, narrowed
from coding.claims.statements.statement import Among, Told, agreed, body_of
from coding.claims.statements.wording import END, IS, NAMED, NAMES, OFTEN, THEY, THING
from coding.claims.tie import Tie
from coding.claims.tolerance import printed
from coding.claims.words import words
from coding.figures.table import Row
from coding.report.references import Referable
from corpus.non_answers import is_non_answer

_PLACES = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
_NTH = r"(?:(?P<nth>second|third|fourth|fifth)[- ])?"
_MOST = rf"{_NTH}(?P<end>most|least)[- ]{OFTEN}"
_LARGEST = rf"{_NTH}(?P<end>largest|biggest|smallest)"
_ROW = r"(?P<row>\S.*?)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_ROW}\s+(?:{IS}\s+)(?P<says>(?:the\s+)?{_MOST}(?:\s+{NAMED})?(?:\s+{THING})?){END}",
        rf"{_ROW}\s+{IS}\s+(?P<says>{NAMED}\s+(?:the\s+)?{_MOST}){END}",
        rf"{_ROW}\s+{IS}\s+(?P<says>{NAMED}\s+(?:the\s+)?(?P<end>most|least)){END}",
        rf"(?P<says>the\s+{_MOST}(?:\s+{NAMED})?\s+{THING}(?:\s+{NAMED}|\s+of all)?)\s+{IS}\s+{_ROW}{END}",
        rf"(?P<says>the\s+(?:single\s+)?{THING}\s+{NAMED}\s+(?:the\s+)?{_NTH}(?P<end>most|least)(?:\s+{OFTEN})?)\s+{IS}"
        rf"\s+{_ROW}{END}",
        rf"{_ROW}\s+(?:{IS}|makes?\s+up|forms?|constitutes?)\s+(?P<says>the\s+{_LARGEST}\s+(?:{THING}|share|part|number))"
        rf"(?:\s+of\s+(?:the\s+|all\s+)*(?:{THING}|respondents))?{END}",
        rf"(?P<says>the\s+{_LARGEST}\s+(?:{THING}|share|part|number)(?:\s+of\s+(?:the\s+|all\s+)*(?:{THING}|respondents))?)"
        rf"\s+{IS}\s+{_ROW}{END}",
        rf"{_ROW}\s+{IS}\s+(?P<says>(?:{NAMED}\s+)?(?P<end>more)\s+{OFTEN}(?:\s+{NAMED})?\s+than\s+(?:anything\s+else|"
        rf"any\s+other(?:\s+{THING})?|all\s+(?:the\s+)?others?)){END}",
        rf"{_ROW}\s+(?P<says>(?:comes?|came|ranks?|ranked)\s+(?P<nth>first|second|third|fourth|fifth|last)){END}",
        rf"{THEY}{NAMES}\s+{_ROW}\s+(?P<says>(?:the\s+)?(?P<end>most|least)\s+(?:often|frequently)){END}",
    )
)
_OTHERS = frozenset(("other", "others", "another", "none"))


@dataclass(frozen=True, slots=True)
class Rank:
    """`row` in the words of the part is said to be in `place`, from 1, from the top or the bottom."""

    text: str
    start: int
    part: Part
    row: str
    place: int
    from_top: bool

    def by_itself(self, among: Among) -> Told | None:
        """Of figures with this row: one in which it is in that place, else the first; None when none has it."""
        found = bodies(among.figures, self.part.who, self.part.text, kinds=among.kinds)
        named = [(body, one_row(self.row, body.labels)) for body in found]
        return agreed([_told(self, body, label) for body, label in named if label is not None])

    def tied(self, tie: Tie, figures: Mapping[str, Referable]) -> Told | None:
        """Whether the row that it is tied to is in that place."""
        body = body_of(tie, figures)
        return _told(self, body, tie.row) if body is not None and tie.row in body.labels else None


def ranks(part: Part) -> Iterator[Rank]:
    """The ranks that a part of a sentence states."""
    for said in narrowed(part):
        for form in _FORMS:
            if (found := form.fullmatch(said.text)) is not None:
                yield _rank(said, found)
                return


def _rank(part: Part, found: re.Match[str]) -> Rank:
    given = {name: (word or "").lower() for name, word in found.groupdict().items()}
    nth, end = given.get("nth", ""), given.get("end", "")
    from_top = end not in ("least", "smallest") and nth != "last"
    return Rank(
        found["says"], part.start + found.start("says"), part, found["row"], _PLACES.get(nth, 1), from_top
    )


def _told(rank: Rank, body: Body, label: str) -> Told | None:
    """Rows as large as it share its place; what is no answer, and "other", is no rival."""
    if not body.told:
        return None
    row = body.row(label)
    rivals = [one for one in body.rows if one is not row and _is_rival(one)]
    before = [one for one in rivals if (one.n > row.n if rank.from_top else one.n < row.n)]
    level = [one for one in rivals if one.n == row.n]
    first = len(before) + 1
    holds = first <= rank.place <= first + len(level)
    order = "" if rank.from_top else " from the bottom"
    why = f"{_shown(row)} is number {first} of {len(rivals) + 1}{order}"
    if not holds and before:
        ahead = (max if rank.from_top else min)(before, key=lambda one: one.n)
        why = f"{why}; number 1 is {_shown(ahead)}"
    tie = Tie(body.figure, body.group, label)
    stated = (float(rank.place), float(rank.place))
    return Told(tie, stated, float(first), "holds" if holds else "contradicts", f"{why}.")


def _is_rival(row: Row) -> bool:
    said = words(row.label)
    return not is_non_answer(row.label) and bool(said) and said[0] not in _OTHERS


def _shown(row: Row) -> str:
    return f"{row.label} ({printed(row.percent or 0.0)} %)"
