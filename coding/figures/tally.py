"""From counts to a table: rows, the sums below them, and the groups of a crosstab."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field

from coding.figures import shares
from coding.figures.bases import refuse_a_small_base
from coding.figures.grouping import NOT_STATED, OTHERS, SMALLEST_GROUP, Grouping, groupings
from coding.figures.specification import Sort, Specification
from coding.figures.table import Base, Group, Row, Shape, Table

Value = str | None
Key = int | str | None


@dataclass(frozen=True, slots=True)
class Line:
    """A row to be counted: `keys` are the options, codes or values in it, several only where they exclude
    each other."""

    label: str
    keys: tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """Everything a table is made from.

    `sizes` are respondents of the base per value of the crosstab's attribute, `counts` respondents per value
    and key; without a crosstab the only value is None. `statistics` describes the numbers given by the
    respondents with some of the values.
    """

    title: str
    shape: Shape
    definition: str
    lines: tuple[Line, ...]
    sizes: Mapping[Value, int]
    counts: Mapping[tuple[Value, Key], int]
    sums: tuple[Line, ...] = ()
    statistics: Callable[[Collection[Value]], Mapping[str, float]] = field(default=lambda _values: {})
    notes: tuple[str, ...] = ()

    def n(self, values: Collection[Value]) -> int:
        """Respondents of the base with one of the values."""
        return sum(self.sizes.get(value, 0) for value in values)

    def rows(self, lines: Collection[Line], values: Collection[Value]) -> tuple[Row, ...]:
        """The lines counted among the respondents with one of the values."""
        base = self.n(values)
        return tuple(
            shares.row(
                line.label, sum(self.counts.get((v, key), 0) for v in values for key in line.keys), base
            )
            for line in lines
        )


def table_of(specification: Specification, tally: Tally) -> Table:
    """The finished table. Raises Refused when a filter leaves fewer than SMALLEST_GROUP respondents."""
    everybody = tuple(tally.sizes)
    n = tally.n(everybody)
    refuse_a_small_base(n, specification.where)
    sort: Sort = specification.sort or ("share" if tally.shape in ("codes", "categories") else "order")
    rows = _sorted(tally.rows(tally.lines, everybody), sort)
    groups = () if specification.by is None else _groups(specification.by, tally, rows)
    multi = tally.shape in ("multi", "codes", "categories")
    return Table(
        question=specification.question,
        title=tally.title,
        shape=tally.shape,
        base=Base(tally.definition, n),
        multi_response=multi,
        rows=rows,
        where=specification.where,
        notes=(*tally.notes, *_notes(rows, n, tally.shape), *_group_notes(groups)),
        summary=tally.rows(tally.sums, everybody),
        statistics=tally.statistics(everybody),
        by=specification.by,
        groups=groups,
    )


def _sorted(rows: tuple[Row, ...], sort: Sort) -> tuple[Row, ...]:
    if sort == "order":
        return rows
    return tuple(sorted(rows, key=lambda row: (-row.n, row.label.casefold(), row.label)))


def _groups(by: str, tally: Tally, order: tuple[Row, ...]) -> tuple[Group, ...]:
    """The groups with the rows in the order of the whole table, so that they can be compared line by line."""
    lines = {line.label: line for line in tally.lines}
    ordered = [lines[row.label] for row in order]
    return tuple(
        Group(
            label=group.label,
            base=Base(f"{tally.definition}, {_group_in_words(by, group)}", tally.n(group.values)),
            rows=tally.rows(ordered, group.values),
            summary=tally.rows(tally.sums, group.values),
            statistics=tally.statistics(group.values),
        )
        for group in groupings(tally.sizes)
    )


def _group_in_words(by: str, group: Grouping) -> str:
    if group.label == OTHERS:
        return f"small groups of {by} together"
    return f"{by} not stated" if group.label == NOT_STATED else f"{by} = {group.label}"


def _notes(rows: tuple[Row, ...], n: int, shape: Shape) -> list[str]:
    if not n:
        return ["Nobody is in the base, so there are no shares."]
    adds_up = sum(row.n for row in rows)
    if shape == "multi":
        verb = "add" if adds_up > n else "can add"
        return [f"Several answers were possible: shares {verb} up to more than 100 %."]
    if shape in ("codes", "categories"):
        return ["A respondent counts once in each row and can be in several: shares do not add up to 100 %."]
    return []


def _group_notes(groups: tuple[Group, ...]) -> list[str]:
    return [others_note()] if any(group.label == OTHERS for group in groups) else []


def others_note() -> str:
    """What stands under a table in which small groups were merged."""
    return f"Groups of fewer than {SMALLEST_GROUP} respondents are shown together as {OTHERS}."
