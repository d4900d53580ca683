"""What stands beside the numbers of a table, its notes and its comparison, told anew when some are withheld.

A note or a test that is computed from a number tells of it as well.
"""

import re
from dataclasses import replace

from coding.disclosure.withheld import withholds
from coding.figures.cautions import cautions, with_cautions
from coding.figures.comparison import Comparison
from coding.figures.grouping import OTHERS
from coding.figures.table import Table
from coding.figures.tally import others_note

_OTHERS_NOTE = re.compile(re.escape(others_note()).replace("8", r"\d+"))
_PEOPLE = re.compile(r"\b([\d,]+) respondents?\b")
_SHARE = re.compile(r"(\d[\d.,]*) ?%")


def withheld_note(threshold: int) -> str:
    """What stands under a table in which numbers are withheld."""
    return f"Numbers of fewer than {threshold} respondents are withheld, and others from which they could be computed."


def recompared(before: Table, after: Table) -> Table:
    """The table with merged groups compared anew, when the groups that were merged had been compared."""
    if before.comparison is None or after == before:
        return after
    from coding.figures.comparing import compared

    return compared(replace(after, comparison=None))


def retold(before: Table, after: Table, threshold: int) -> Table:
    """The table with notes and a comparison that tell nothing but what is shown. `before` is the table as counted."""
    mine = set(cautions(before))
    notes = [note for note in after.notes if note not in mine and not _OTHERS_NOTE.fullmatch(note)]
    kept = [note for note in notes if not _gives_away(note, after, threshold)]
    if _has_others(after):
        kept.append(others_note(threshold))
    if withholds(after):
        kept.append(withheld_note(threshold))
    told = replace(after, notes=tuple(kept), comparison=_of_shown(after))
    return with_cautions(told) if mine else told


def _gives_away(note: str, table: Table, threshold: int) -> bool:
    """Whether a note tells of few people of a filter, or a sum of shares of which some are withheld."""
    of_few = any(0 < int(n.replace(",", "")) < threshold for n in _PEOPLE.findall(note))
    of_shares = any(share not in ("100", "95") for share in _SHARE.findall(note))
    hidden = table.base.withheld or any(row.withheld for row in table.rows)
    return (of_few and (bool(table.where) or hidden)) or (of_shares and hidden)


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
    return replace(table.comparison, tests=tests, differences=differences)
