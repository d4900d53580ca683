"""From counts to a table: rows, the sums below them, and the groups of a crosstab."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace

from coding.figures import shares
from coding.figures.bases import refuse_a_small_base
from coding.figures.footnotes import Footnotes
from coding.figures.grouping import OTHERS, SMALLEST_GROUP
from coding.figures.parts import Split
from coding.figures.specification import Sort, Specification
from coding.figures.table import DECIMALS, Base, Group, Row, Shape, Table
from coding.store.splits import Value

Key = int | str | None
_BY_SHARE = ("codes", "categories", "entities")
"""In what is not offered but found, the most frequent comes first, and one respondent can be in several rows."""

SEVERAL_ANSWERS = "Several answers were possible"
OVERLAP = "The groups overlap: a respondent can be in several of them, and in none."


@dataclass(frozen=True, slots=True)
class Line:
    """A row to be counted: `keys` are the options, codes or values in it, several only where they exclude
    each other."""

    label: str
    keys: tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """Everything a table is made from.

    `sizes` are respondents of the base per value of what the groups are of, `counts` respondents per value
    and key; without groups the only value is None. `statistics` describes the numbers given by the
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
    footnotes: Footnotes = ()

    def n(self, values: Collection[Value]) -> int:
        """Respondents of the base with one of the values."""
        return sum(self.sizes.get(value, 0) for value in values)

    def summed(self) -> "Tally":
        """The same of everybody, for values that exclude each other."""
        counts: Counter[tuple[Value, Key]] = Counter()
        for (_, key), n in self.counts.items():
            counts[None, key] += n
        return replace(
            self,
            sizes={None: self.n(self.sizes)},
            counts=counts,
            statistics=lambda _values: self.statistics(self.sizes),
        )

    def rows(self, lines: Collection[Line], values: Collection[Value]) -> tuple[Row, ...]:
        """The lines counted among the respondents with one of the values."""
        base = self.n(values)
        return tuple(
            shares.row(
                line.label, sum(self.counts.get((v, key), 0) for v in values for key in line.keys), base
            )
            for line in lines
        )


def table_of(
    specification: Specification,
    tally: Tally,
    *,
    crossed: tuple[Split, Tally] | None = None,
    smallest: int = SMALLEST_GROUP,
) -> Table:
    """The finished table of a tally of everybody, and of one by what the groups are of.

    Groups of fewer than `smallest` respondents are merged where their values exclude each other and order does not
    matter. Raises Refused when a filter leaves fewer than SMALLEST_GROUP respondents.
    """
    everybody = tuple(tally.sizes)
    n = tally.n(everybody)
    refuse_a_small_base(n, specification.where)
    sort: Sort = specification.sort or ("share" if tally.shape in _BY_SHARE else "order")
    rows = _sorted(tally.rows(tally.lines, everybody), sort)
    groups = () if crossed is None else _groups(*crossed, rows, smallest)
    return Table(
        question=specification.question,
        title=tally.title,
        shape=tally.shape,
        base=Base(tally.definition, n),
        multi_response=tally.shape in ("multi", *_BY_SHARE),
        rows=rows,
        where=specification.where,
        notes=(
            *tally.notes,
            *_notes(specification, rows, n, tally.shape),
            *_group_notes(crossed, groups, smallest),
        ),
        summary=tally.rows(tally.sums, everybody),
        statistics=tally.statistics(everybody),
        by=None if crossed is None else crossed[0].name,
        groups=groups,
        footnotes=tally.footnotes,
    )


def _sorted(rows: tuple[Row, ...], sort: Sort) -> tuple[Row, ...]:
    if sort == "order":
        return rows
    return tuple(sorted(rows, key=lambda row: (-row.n, row.label.casefold(), row.label)))


def _groups(split: Split, tally: Tally, order: tuple[Row, ...], smallest: int) -> tuple[Group, ...]:
    """The groups with the rows in the order of the whole table, so that they can be compared line by line."""
    lines = {line.label: line for line in tally.lines}
    ordered = [lines[row.label] for row in order]
    return tuple(
        Group(
            label=part.label,
            base=Base(f"{tally.definition}, {part.words}", tally.n(part.values)),
            rows=tally.rows(ordered, part.values),
            summary=tally.rows(tally.sums, part.values),
            statistics=tally.statistics(part.values),
        )
        for part in split.parts(tally.sizes, smallest)
    )


def _notes(specification: Specification, rows: tuple[Row, ...], n: int, shape: Shape) -> list[str]:
    if not n:
        return ["Nobody is in the base, so there are no shares."]
    adds_up = sum(row.n for row in rows)
    if shape == "multi":
        if adds_up <= n:
            return [f"{SEVERAL_ANSWERS}: shares can add up to more than 100 %."]
        decimals = DECIMALS if specification.decimals is None else specification.decimals
        total = shares.format_percent(shares.percent(adds_up, n), decimals)
        return [f"{SEVERAL_ANSWERS}: shares add up to {total}."]
    if shape in _BY_SHARE:
        return ["A respondent counts once in each row and can be in several: shares do not add up to 100 %."]
    return []


def _group_notes(crossed: tuple[Split, Tally] | None, groups: tuple[Group, ...], smallest: int) -> list[str]:
    if crossed is not None and crossed[0].overlapping:
        return [OVERLAP]
    return [others_note(smallest)] if any(group.label == OTHERS for group in groups) else []


def others_note(smallest: int = SMALLEST_GROUP) -> str:
    """What stands under a table in which small groups were merged."""
    return f"Groups of fewer than {smallest} respondents are shown together as {OTHERS}."
