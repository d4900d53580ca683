"""A sentence's statement about a figure, and what is to be said of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from coding.claims.statements.bodies import Body
from coding.claims.tie import Tie
from coding.claims.tolerance import Verdict
from coding.report.content import ShownFigure
from coding.report.references import Referable


@dataclass(frozen=True, slots=True)
class Told:
    """What a figure says of a statement. `stated` is what would hold, `actual` what is: a place, a ratio, a share."""

    tie: Tie
    stated: tuple[float, float]
    actual: float | None
    verdict: Verdict
    why: str


@dataclass(frozen=True, slots=True)
class Among:
    """The figures that a statement can be about, those of its insight.

    `kinds` says that the report counts kinds of people apart, so that "officers" need not be everybody.
    """

    figures: Sequence[ShownFigure]
    kinds: bool = False


class Statement(Protocol):
    """Something that a sentence states; `text` begins at `start` of the sentence."""

    @property
    def text(self) -> str:
        """The words that state it."""

    @property
    def start(self) -> int:
        """Where they begin."""

    def by_itself(self, among: Among) -> Told | None:
        """What the figures say when nobody has tied it; None where it is not certain which of them is meant."""

    def tied(self, tie: Tie, figures: Mapping[str, Referable]) -> Told | None:
        """What the cell says that somebody tied it to; None when nothing can be said by that cell."""


def agreed(told: Sequence[Told | None]) -> Told | None:
    """What bodies that may be meant say together: one of them that it holds for, else the first, else None."""
    said = [one for one in told if one is not None]
    return next((one for one in said if one.verdict == "holds"), said[0] if said else None)


def body_of(tie: Tie, figures: Mapping[str, Referable]) -> Body | None:
    """The part of a figure that a tie is in; None when it is no longer in the report."""
    if tie.figure not in figures:
        return None
    table = figures[tie.figure].table
    bodies = [Body(tie.figure, table.title, "", table.base, table.rows)]
    bodies += [Body(tie.figure, table.title, one.label, one.base, one.rows) for one in table.groups]
    return next((body for body in bodies if body.group == tie.group), None)
