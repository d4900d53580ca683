"""From how many respondents on a number may leave the study, and which numbers are held to it.

Ten, as in the rules of statistical offices for tables that anybody may read. A supervisor may lower it to five, with a
reason that is kept; the researchers' own page shows groups from eight on and is no concern of this.
"""

from typing import Literal

from coding import settings
from corpus.errors import Refused
from corpus.people import Role, require
from corpus.study import View, Work

DEFAULT = 10
LOWEST = 5
Cells = Literal["compared", "every"]
"""Which cells are held to the threshold: those that compare respondents or choose some, or every cell of a report."""

THRESHOLD = "threshold"
CELLS = "cells"


def threshold(view: View) -> int:
    """The fewest respondents that a number may be about when it leaves the study; never fewer than LOWEST."""
    found = settings.setting(view, THRESHOLD)
    return DEFAULT if found is None else max(LOWEST, int(found.value))


def cells(view: View) -> Cells:
    """Which cells are held to the threshold: "compared", unless a supervisor has decided on every cell."""
    found = settings.setting(view, CELLS)
    return "every" if found is not None and found.value == "every" else "compared"


def lower(work: Work, *, to: int, reason: str) -> int:
    """Sets the threshold to 5 to 9 respondents. Raises Refused for another number and without a reason."""
    require(work, Role.SUPERVISOR)
    if not LOWEST <= to < DEFAULT:
        raise Refused(
            f"The threshold cannot be lowered to {to} respondents.",
            help=f"It is {DEFAULT}; it can be lowered to {LOWEST} at least.",
        )
    _refuse_without(reason)
    settings.change(work, THRESHOLD, to, reason=reason)
    return to


def restore(work: Work, *, reason: str = "") -> int:
    """Sets the threshold back to ten respondents."""
    require(work, Role.SUPERVISOR)
    if threshold(work) != DEFAULT:
        settings.change(work, THRESHOLD, DEFAULT, reason=reason)
    return DEFAULT


def hold(work: Work, which: Cells, *, reason: str) -> None:
    """Decides which cells are held to the threshold. Raises Refused without a reason."""
    require(work, Role.SUPERVISOR)
    _refuse_without(reason)
    if which != cells(work):
        settings.change(work, CELLS, which, reason=reason)


def _refuse_without(reason: str) -> None:
    if not reason.strip():
        raise Refused("This needs a reason, which is kept with the decision.", help="Say why in a sentence.")
