"""Verifying one figure: its numbers computed again, what lies behind them, and what is said below it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from coding.figures import table as tables
from coding.figures.table import Table
from coding.report.answer_seals import answers_seal
from coding.report.compared import MISSING, PRESENT, Compared, differing, same
from coding.report.content import ReportContent, ShownFigure
from coding.report.leaving import table_for
from coding.report.seals import Seals, seal
from corpus.errors import Refused
from corpus.study import View

NUMBERS = ("n", "percent", "low", "high")
_ABOUT = ("question", "title", "shape", "multi_response", "where", "by", "estimate", "decimals", "chart")
_BELOW = ("notes", "footnotes", "comparison")
Labelled = Mapping[str, Any]
"""A row or a group in JSON."""


def computed(view: View, figure: ShownFigure, content: ReportContent) -> Table | str:
    """The figure's table by the study as it is now, withheld as in `content`; a sentence when there is none."""
    try:
        return table_for(view, figure.specification, threshold=content.threshold, cells=content.cells)
    except Refused as error:
        return f"it cannot be computed: {error}"


def numbers(table: Table, found: Labelled) -> Iterator[Compared]:
    """Every number and definition of the figure, those that agree among them: as the study has it, as it was found.

    A row of nobody that only one side has is no difference: a code was added or retired, and no number changed.
    """
    now = tables.to_json(table)
    for what in _ABOUT:
        yield what.replace("_", " "), now.get(what), found.get(what)
    yield from _body("", now, found)
    for group, other in _by_label(now.get("groups", ()), found.get("groups", ())):
        if group is None or other is None:
            yield f"group {_label(group, other)}", _presence(group), _presence(other)
        else:
            yield from _body(f"{group['label']}, ", group, other)


def behind(
    view: View, figure: ShownFigure, table: Table, found: Labelled, *, known: Seals
) -> Iterator[Compared]:
    """What differs although no number does: quotes and decisions, answers, or else what stands below the figure.

    Reports from before answers had a seal are not compared with it.
    """
    sealed = seal(view, figure.specification, known=known)
    if sealed != figure.seal:
        yield "the quotes and decisions behind it", _short(sealed), _short(figure.seal)
        return
    answered = answers_seal(view, figure.specification, known=known) if figure.answers_seal else ""
    if answered != figure.answers_seal:
        yield "the answers behind it", _short(answered), _short(figure.answers_seal)
        return
    now = tables.to_json(table)
    if _rows(now) == _rows(found):
        for what in _BELOW:
            yield from differing(now.get(what), found.get(what), what)


def _body(prefix: str, now: Labelled, found: Labelled) -> Iterator[Compared]:
    """The base, the rows, the sums and the statistics of a whole table or of one group."""
    yield f"{prefix}base n", now["base"]["n"], found["base"]["n"]
    yield f"{prefix}base", now["base"]["definition"], found["base"]["definition"]
    for part in ("rows", "summary"):
        for row, other in _by_label(now.get(part, ()), found.get(part, ())):
            yield from _row(prefix, row, other)
    statistics, others = now.get("statistics", {}), found.get("statistics", {})
    for name in [*statistics, *(name for name in others if name not in statistics)]:
        yield f"{prefix}{name}", statistics.get(name), others.get(name)


def _row(prefix: str, row: Labelled | None, other: Labelled | None) -> Iterator[Compared]:
    if row is None or other is None:
        if not _nobody(row or other or {}):
            yield f"{prefix}row {_label(row, other)}", _presence(row), _presence(other)
        return
    yield f"{prefix}{row['label']}, withheld", row.get("withheld", False), other.get("withheld", False)
    for number in NUMBERS:
        yield f"{prefix}{row['label']}, {number}", row[number], other[number]


def _by_label(
    now: Iterable[Labelled], found: Iterable[Labelled]
) -> Iterator[tuple[Labelled | None, Labelled | None]]:
    """Each of the study's parts with the report's of that label, then what the report has too many."""
    left = list(found)
    for part in now:
        other = next((other for other in left if other["label"] == part["label"]), None)
        if other is not None:
            left.remove(other)
        yield part, other
    yield from ((None, other) for other in left)


def with_rows_of_nobody(now: Table, found: Table) -> Table:
    """The table with those rows of nobody that the other one has: they tell nothing, whoever has them."""
    there = {row.label for row in found.rows}
    rows = tuple(row for row in now.rows if row.n or row.withheld or row.label in there)
    known = {row.label for row in rows}
    gone = tuple(row for row in found.rows if not row.n and not row.withheld and row.label not in known)
    return replace(now, rows=rows + gone)


def _rows(body: Labelled) -> list[str]:
    """What the notes are about: those on a row of nobody come and go with it."""
    return [row["label"] for row in body["rows"]]


def _nobody(row: Labelled) -> bool:
    return row["n"] == 0 and not row["percent"]


def _label(now: Labelled | None, found: Labelled | None) -> str:
    return str((now or found or {})["label"])


def _presence(part: Labelled | None) -> str:
    return MISSING if part is None else PRESENT


def _short(sealed: str) -> str:
    """The beginning of a seal, for a message."""
    return f"seal {sealed[:12]}" if sealed else "none"


def is_number(check: Compared) -> bool:
    """Whether a number was compared."""
    return any(isinstance(value, int | float) and not isinstance(value, bool) for value in check[1:])


def differs(check: Compared) -> bool:
    """Whether the two are not the same."""
    return not same(*check[1:])
