"""What stands beside the numbers of a table, its notes and its comparison, told anew when some are withheld.

A note or a test that is computed from a number tells of it as well.
"""

import re
from dataclasses import replace

from coding.disclosure.threshold import Cells
from coding.disclosure.withheld import withholds
from coding.figures.cautions import cautions, with_cautions
from coding.figures.comparison import Comparison, Tested
from coding.figures.grouping import OTHERS
from coding.figures.specification import WAVE
from coding.figures.table import Group, Table
from coding.figures.tally import others_note

_OTHERS_NOTE = re.compile(re.escape(others_note()).replace("8", r"\d+"))
_PEOPLE = re.compile(r"\b([\d,]+) respondents?\b")
_SHARE = re.compile(r"(\d[\d.,]*) ?%")
_OF_THE_BASE = "of the base"
_SIZES = re.compile(r", n = [\d,]+(?: to [\d,]+)?(?=\.)")
"""How large the bases of a grid's items are, at the end of a note."""
_CORRECTION = re.compile(r"Holm's correction over ([\d,]+) tests(?=[;.])")
_BLINDLY = "; tests that rest on a withheld number count in it as if they had the largest p"
_OF_QUOTES = (
    (re.compile(r"(different ones are named) in [\d,]+ quotes?"), r"\1"),
    (
        re.compile(r"(?:[\d,]+ of the [\d,]+|The only) quotes? carr(?:y|ies) no decision"),
        "Some quotes carry no decision",
    ),
)
"""How many quotes name something, and how many carry no decision yet, with what is said instead."""


def withheld_note(threshold: int) -> str:
    """What stands under a table in which numbers are withheld."""
    return f"Numbers of fewer than {threshold} respondents are withheld, and others from which they could be computed."


def recompared(before: Table, after: Table) -> Table:
    """The table with merged groups compared anew, when the groups that were merged had been compared."""
    if before.comparison is None or after == before:
        return after
    from coding.figures.comparing import compared

    return compared(replace(after, comparison=None))


def retold(before: Table, after: Table, threshold: int, cells: Cells = "compared") -> Table:
    """The table with notes and a comparison that tell nothing but what is shown. `before` is the table as counted."""
    mine = set(cautions(before))
    notes = [note for note in after.notes if note not in mine and not _OTHERS_NOTE.fullmatch(note)]
    without_statistics = bool(before.statistics and not after.statistics)
    hidden = _hides(after) or without_statistics
    few = threshold if cells == "every" or after.where or hidden else 0
    kept = [_without_sizes(note, after) for note in notes if not _gives_away(note, few, hidden=hidden)]
    if _has_others(after):
        kept.append(others_note(threshold))
    if withholds(after) or without_statistics:
        kept = [*map(_without_quotes, kept), withheld_note(threshold)]
    told = replace(after, notes=tuple(kept), comparison=_of_shown(after))
    return with_cautions(told) if mine else told


def without_quotes(table: Table) -> Table:
    """The table without how many quotes name something or await a decision.

    Who has one quote each is counted by it: of one code or entity that is its number, of two how many have both.
    """
    return replace(table, notes=tuple(_without_quotes(note) for note in table.notes))


def _without_quotes(note: str) -> str:
    for numbered, instead in _OF_QUOTES:
        note = numbered.sub(instead, note)
    return note


def _gives_away(note: str, few: int, *, hidden: bool) -> bool:
    """Whether a note tells of fewer than `few` people, or of a sum of which a part is withheld.

    Whoever gave no answer, or another one, makes up the base together with the rows.
    """
    people = [int(n.replace(",", "")) for n in _PEOPLE.findall(note)]
    of_shares = any(share not in ("100", "95") for share in _SHARE.findall(note))
    return any(0 < n < few for n in people) or (
        hidden and (of_shares or (bool(people) and _OF_THE_BASE in note))
    )


def _hides(table: Table) -> bool:
    """Whether a row is withheld that a note can be of: of everybody, a grid's items or waves."""
    noted = table.shape == "grid" or table.by == WAVE
    bodies: list[Table | Group] = [table, *(table.groups if noted else ())]
    return any(body.base.withheld or any(row.withheld for row in body.rows) for body in bodies)


def _without_sizes(note: str, table: Table) -> str:
    """The note of a grid without the sizes of bases, the smallest of which can be withheld."""
    hidden = table.shape == "grid" and any(group.base.withheld for group in table.groups)
    return _SIZES.sub("", note) if hidden else note


def _has_others(table: Table) -> bool:
    bodies = table.groups or (table.rows if table.shape == "attribute" else ())
    return any(body.label == OTHERS for body in bodies)


def _of_shown(table: Table) -> Comparison | None:
    """The tests and differences of rows that are shown in every group; of the whole only when all of it is."""
    if table.comparison is None:
        return None
    hidden = {
        (row.label, group.label)
        for group in table.groups
        for row in (*group.rows, *group.summary)
        if row.withheld
    }
    rows = {label for label, _ in hidden}
    tests = tuple(
        test for test in table.comparison.tests if not hidden or (test.row and test.row not in rows)
    )
    differences = tuple(
        one
        for one in table.comparison.differences
        if not hidden & {(one.row, one.first), (one.row, one.second)}
    )
    if not tests and not differences:
        return None
    left_out = _made(table.comparison) - len(tests)
    return replace(
        table.comparison,
        method=_corrected_blindly(table.comparison.method, left_out),
        tests=_corrected(tests, left_out),
        differences=differences,
    )


def _made(comparison: Comparison) -> int:
    """How many tests the correction went over, also when some of them were left out before."""
    said = _CORRECTION.search(comparison.method)
    return int(said[1].replace(",", "")) if said else len(comparison.tests)


def _corrected(tests: tuple[Tested, ...], left_out: int) -> tuple[Tested, ...]:
    """The tests with Holm's correction as if those left out had the largest p.

    What is left out may have a smaller one, which the correction of the others would tell. So corrected, no p is
    smaller than it is with all of them.
    """
    if not left_out:
        return tests
    from coding.figures.significance import holm

    corrected = holm([*(test.p for test in tests), *([1.0] * left_out)])
    return tuple(replace(test, p_holm=p) for test, p in zip(tests, corrected, strict=False))


def _corrected_blindly(method: str, left_out: int) -> str:
    """How it was computed, with how the withheld tests entered into it."""
    if not left_out or _BLINDLY in method:
        return method
    return _CORRECTION.sub(lambda said: said[0] + _BLINDLY, method)
