"""Comparisons: "twice as many name encryption as training", "encryption is named more often than training"."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import inf

from coding.claims.numbers import value
from coding.claims.qualifiers import Qualifier, qualifier_before
from coding.claims.statements.bodies import Body, bodies, is_meant, one_row
from coding.claims.statements.parts import Part, narrowed
from coding.claims.statements.statement import Among, Told, agreed, body_of
from coding.claims.statements.wording import END, IS, NAMED, NAMES, OFTEN, THEY
from coding.claims.tie import Tie
from coding.claims.tolerance import Span, Tolerance, directed, printed
from coding.figures.cells import joined
from coding.figures.table import Row, Table
from coding.report.references import Referable

NEAR, FAR = 0.1, 0.25
"""Of a multiple: "twice as many" holds within a tenth of it and is loose within a quarter."""

_TIMES = r"(?P<times>twice|half|(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+times)\s+as\s+"
_ABOUT = r"(?P<about>(?:[a-z]+\s+){0,3}?)"
_X, _Y = r"(?P<x>\S.*?)", r"(?P<y>\S.*?)"
_MORE = r"(?P<more>more|less)\s+"
_OF_ROWS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_X}\s+{IS}\s+(?P<says>(?:{NAMED}\s+)?{_ABOUT}{_TIMES}{OFTEN}(?:\s+{NAMED})?\s+as)\s+{_Y}{END}",
        rf"(?P<says>{_ABOUT}{_TIMES}many)\s+{THEY}?{NAMES}\s+{_X}\s+as\s+{_Y}{END}",
        rf"{_X}\s+{IS}\s+(?P<says>(?:{NAMED}\s+)?{_MORE}{OFTEN}(?:\s+{NAMED})?\s+than)\s+{_Y}{END}",
        rf"(?P<says>(?P<more>more|fewer))\s+{THEY}?{NAMES}\s+{_X}\s+than\s+{_Y}{END}",
        rf"{THEY}{NAMES}\s+{_X}\s+(?P<says>{_MORE}(?:often|frequently)\s+than)\s+{_Y}{END}",
    )
)
_OF_GROUPS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?P<says>{_ABOUT}{_TIMES}many)\s+{_X}\s+as\s+{_Y}\s+{NAMES}\s+(?P<row>\S.*?){END}",
        rf"(?P<says>(?P<more>more|fewer))\s+{_X}\s+than\s+{_Y}\s+{NAMES}\s+(?P<row>\S.*?){END}",
        rf"(?P<row>\S.*?)\s+{IS}\s+(?P<says>(?:{NAMED}\s+)?{_MORE}{OFTEN}(?:\s+{NAMED})?)\s+(?:in|among|by|from)\s+{_X}"
        rf"\s+than\s+(?:(?:in|among|by|from)\s+)?{_Y}{END}",
    )
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """`x` is said to be `times` as much as `y`, or with 0 to be `more` or less, in the words of the part.

    `row` is what groups are compared in; "" where rows are compared.
    """

    text: str
    start: int
    part: Part
    x: str
    y: str
    row: str
    more: bool
    times: float
    qualifier: Qualifier

    def by_itself(self, among: Among) -> Told | None:
        """What the figures say in which both are; None when none has both."""
        if self.row:
            return agreed([_of_groups(self, figure.id, figure.table) for figure in among.figures])
        found = bodies(among.figures, self.part.who, self.part.text, kinds=among.kinds)
        return agreed([_of_rows(self, body) for body in found])

    def tied(self, tie: Tie, figures: Mapping[str, Referable]) -> Told | None:
        """What two rows say that it is tied to, the first of which is said to be more."""
        body, labels = body_of(tie, figures), tie.row.split(" + ")
        if body is None or len(labels) != 2 or not set(labels) <= set(body.labels) or not body.told:
            return None
        return _held(self, body, body.row(labels[0]), body.row(labels[1]))


def comparisons(part: Part) -> Iterator[Comparison]:
    """The comparisons that a part of a sentence states: of rows first, else of groups."""
    for said in narrowed(part):
        for form in (*_OF_ROWS, *_OF_GROUPS):
            if (found := form.fullmatch(said.text)) is not None and (one := _comparison(said, found)):
                yield one


def _comparison(part: Part, found: re.Match[str]) -> Comparison | None:
    """None when words stand before the multiple that are no qualifier."""
    given = {name: word or "" for name, word in found.groupdict().items()}
    times, about = given.get("times", "").lower(), given.get("about", "")
    start, qualifier = qualifier_before(about, len(about))
    if about[:start].strip():
        return None
    return Comparison(
        text=found["says"],
        start=part.start + found.start("says"),
        part=part,
        x=given["x"],
        y=given["y"],
        row=given.get("row", ""),
        more=given.get("more", "more").lower() == "more",
        times=_times(times),
        qualifier=qualifier,
    )


def _times(written: str) -> float:
    if not written:
        return 0.0
    return {"twice": 2.0, "half": 0.5}.get(written) or value(written.split(maxsplit=1)[0])


def _of_rows(said: Comparison, body: Body) -> Told | None:
    x, y = one_row(said.x, body.labels), one_row(said.y, body.labels)
    if x is None or y is None or x == y or not body.told:
        return None
    return _held(said, body, body.row(x), body.row(y))


def _held(said: Comparison, body: Body, x: Row, y: Row) -> Told:
    tie = Tie(body.figure, body.group, joined([x.label, y.label]))
    return _judged(said, tie, (x.label, x.percent or 0.0), (y.label, y.percent or 0.0))


def _of_groups(said: Comparison, figure: str, table: Table) -> Told | None:
    """Groups are compared by their shares; by their numbers it may hold as well, and then nothing is said."""
    x, y = ([group for group in table.groups if is_meant(words, group.label)] for words in (said.x, said.y))
    if table.estimate is not None or len(x) != 1 or len(y) != 1 or x == y:
        return None
    row = one_row(said.row, [one.label for one in x[0].rows])
    cells = [one for group in (*x, *y) for one in group.rows if one.label == row]
    if len(cells) != 2 or any(one.percent is None for one in cells):
        return None
    tie = Tie(figure, x[0].label, cells[0].label)
    shares = [(group.label, one.percent or 0.0) for group, one in zip((*x, *y), cells, strict=True)]
    told = _judged(said, tie, shares[0], shares[1])
    counted = _judged(said, tie, ("", float(cells[0].n)), ("", float(cells[1].n)))
    return None if told.verdict != "holds" and counted.verdict == "holds" else told


def _judged(said: Comparison, tie: Tie, x: tuple[str, float], y: tuple[str, float]) -> Told:
    shown = f"{x[0]} {printed(x[1])} %, {y[0]} {printed(y[1])} %"
    if not said.times:
        gap = x[1] - y[1] if said.more else y[1] - x[1]
        verdict = Tolerance(Span(0, inf, open_low=True), Span(0, inf)).verdict(gap)
        return Told(tie, (0.0, inf), gap, verdict, f"{shown}.")
    ratio = x[1] / y[1] if y[1] else inf
    tolerated = multiple(said.times, said.qualifier)
    told = f"{shown}: {printed(ratio, 2)} times as much" if y[1] else f"{shown}"
    return Told(tie, (tolerated.holds.low, tolerated.holds.high), ratio, tolerated.verdict(ratio), f"{told}.")


def multiple(times: float, qualifier: Qualifier = "") -> Tolerance:
    """Where a ratio may lie that is stated as a multiple.

    >>> multiple(2).verdict(2.1), multiple(2).verdict(1.6), multiple(2).verdict(1.2)
    ('holds', 'loose', 'contradicts')
    """
    near, far = (
        (times * (1 - NEAR), times * (1 + NEAR)),
        (times * (1 - FAR), times * (1 + FAR)),
    )
    if qualifier in ("", "about"):
        return Tolerance(Span(*near), Span(*far))
    return directed(qualifier, times, near=far, far=far, farther=(times / 2, times + 1))
