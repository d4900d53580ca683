"""A figure's numbers: rows of respondents with a base, a share and its interval."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from coding.figures import comparison as comparisons
from coding.figures.comparison import Comparison
from coding.figures.specification import ChartKind, Estimate
from corpus.errors import Refused

Shape = Literal[
    "single", "multi", "ordinal", "numeric", "attribute", "codes", "categories", "grid", "entities", "rate"
]
DECIMALS = 1
"""Of a percentage, where a figure does not say."""


@dataclass(frozen=True, slots=True)
class Base:
    """The denominator: who is counted, in words, and how many respondents that is; in an estimate quotes.

    Of a base that is `withheld` to protect people `n` is 0: it is shown as withheld, never as nobody.
    """

    definition: str
    n: int
    withheld: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One line: `n` respondents of the base and their share.

    `percent` is 0–100 and unrounded, `low` and `high` are the ends of its 95 % Wilson interval. The three are
    None when the base is empty: a share of nobody is undefined, not zero. What the row of an estimate says is in
    `coding.figures.estimated`. Of a row that is `withheld` to protect people the three are None and `n` is 0: it is
    shown as withheld, never as nobody.
    """

    label: str
    n: int
    percent: float | None
    low: float | None
    high: float | None
    withheld: bool = False


def withheld(label: str) -> Row:
    """The row of a count that is not told."""
    return Row(label, 0, None, None, None, withheld=True)


@dataclass(frozen=True, slots=True)
class Group:
    """The same rows among the respondents of one group of a crosstab, with the group's own base.

    `summary` and `statistics` are as in `Table`.
    """

    label: str
    base: Base
    rows: tuple[Row, ...]
    summary: tuple[Row, ...] = ()
    statistics: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Table:
    """One figure. `shape` says what is counted and so how it is drawn.

    `summary` holds the sums of the two lowest and the two highest steps of an ordinal question, computed
    from counts. `statistics` holds mean, quartiles and range of numbers without bins. `by` and `groups` are
    a crosstab's; `by` is an attribute, a closed question, "codes", "categories", "wave" or, in a grid, "item".
    `estimate` says which way shares were estimated, None that they were counted. `decimals` is how many a percentage is
    printed with, `chart` what is drawn instead of the usual. `footnotes` are (row's label, what stands below the table
    about it). `comparison` says whether the groups differ.
    """

    question: str
    title: str
    shape: Shape
    base: Base
    multi_response: bool
    rows: tuple[Row, ...]
    where: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    summary: tuple[Row, ...] = ()
    statistics: Mapping[str, float] = field(default_factory=dict)
    by: str | None = None
    groups: tuple[Group, ...] = ()
    estimate: Estimate | None = None
    decimals: int = DECIMALS
    chart: ChartKind | None = None
    footnotes: tuple[tuple[str, str], ...] = ()
    comparison: Comparison | None = None


def labels(table: Table) -> tuple[str, ...]:
    """The rows by their labels, in order; those of a grid, which has no rows of its own, are its items' rows."""
    bodies: tuple[Table | Group, ...] = (table, *table.groups)
    return tuple(dict.fromkeys(row.label for body in bodies for row in body.rows))


def to_json(table: Table) -> dict[str, Any]:
    """The table as JSON values, without the keys it has no use for; `from_json` gives it back whole."""
    values: dict[str, Any] = {
        "question": table.question,
        "title": table.title,
        "shape": table.shape,
        "base": _base_to_json(table.base),
        "multi_response": table.multi_response,
        "where": _where_to_json(table.where),
        "notes": list(table.notes),
        **_body_to_json(table),
    }
    if table.estimate is not None:
        values["estimate"] = table.estimate
    if table.decimals != DECIMALS:
        values["decimals"] = table.decimals
    if table.chart is not None:
        values["chart"] = table.chart
    if table.footnotes:
        values["footnotes"] = [list(footnote) for footnote in table.footnotes]
    if table.comparison is not None:
        values["comparison"] = comparisons.to_json(table.comparison)
    if table.by is not None:
        values["by"] = table.by
        values["groups"] = [
            {"label": group.label, "base": _base_to_json(group.base), **_body_to_json(group)}
            for group in table.groups
        ]
    return values


def from_json(values: Mapping[str, Any]) -> Table:
    """The table that `to_json` wrote. Raises Refused when it cannot be read as one."""
    try:
        return Table(
            question=values["question"],
            title=values["title"],
            shape=values["shape"],
            base=_base(values["base"]),
            multi_response=values["multi_response"],
            rows=_rows(values["rows"]),
            where=_where(values["where"]),
            notes=tuple(values["notes"]),
            summary=_rows(values.get("summary", ())),
            statistics=dict(values.get("statistics", {})),
            by=values.get("by"),
            groups=tuple(
                Group(
                    label=group["label"],
                    base=_base(group["base"]),
                    rows=_rows(group["rows"]),
                    summary=_rows(group.get("summary", ())),
                    statistics=dict(group.get("statistics", {})),
                )
                for group in values.get("groups", ())
            ),
            estimate=values.get("estimate"),
            decimals=values.get("decimals", DECIMALS),
            chart=values.get("chart"),
            footnotes=tuple((label, note) for label, note in values.get("footnotes", ())),
            comparison=comparisons.from_json(values["comparison"]) if "comparison" in values else None,
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise Refused(
            "The table of a figure cannot be read.", help="Make the figure again from the study."
        ) from error


def _base_to_json(base: Base) -> dict[str, Any]:
    if base.withheld:
        return {"definition": base.definition, "n": None, "withheld": True}
    return {"definition": base.definition, "n": base.n}


def _body_to_json(body: Table | Group) -> dict[str, Any]:
    values: dict[str, Any] = {"rows": [_row_to_json(row) for row in body.rows]}
    if body.summary:
        values["summary"] = [_row_to_json(row) for row in body.summary]
    if body.statistics:
        values["statistics"] = dict(body.statistics)
    return values


def _row_to_json(row: Row) -> dict[str, Any]:
    if row.withheld:
        return {"label": row.label, "n": None, "percent": None, "low": None, "high": None, "withheld": True}
    return {"label": row.label, "n": row.n, "percent": row.percent, "low": row.low, "high": row.high}


def _where_to_json(where: tuple[tuple[str, str], ...]) -> dict[str, str | list[str]]:
    values: dict[str, list[str]] = {}
    for attribute, value in where:
        values.setdefault(attribute, []).append(value)
    return {attribute: found[0] if len(found) == 1 else found for attribute, found in values.items()}


def _base(values: Mapping[str, Any]) -> Base:
    if values.get("withheld"):
        return Base(definition=values["definition"], n=0, withheld=True)
    return Base(definition=values["definition"], n=values["n"])


def _rows(values: Any) -> tuple[Row, ...]:
    return tuple(_row(row) for row in values)


def _row(row: Mapping[str, Any]) -> Row:
    if row.get("withheld"):
        return withheld(row["label"])
    return Row(label=row["label"], n=row["n"], percent=row["percent"], low=row["low"], high=row["high"])


def _where(values: Mapping[str, str | list[str]]) -> tuple[tuple[str, str], ...]:
    return tuple(
        (attribute, value)
        for attribute, found in values.items()
        for value in ([found] if isinstance(found, str) else found)
    )
