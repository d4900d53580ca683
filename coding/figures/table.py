"""A figure's numbers: rows of respondents with a base, a share and its interval."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from coding.figures.specification import Estimate
from corpus.errors import Refused

Shape = Literal["single", "multi", "ordinal", "numeric", "attribute", "codes", "categories"]


@dataclass(frozen=True, slots=True)
class Base:
    """The denominator: who is counted, in words, and how many respondents that is; in an estimate quotes."""

    definition: str
    n: int


@dataclass(frozen=True, slots=True)
class Row:
    """One line: `n` respondents of the base and their share.

    `percent` is 0–100 and unrounded, `low` and `high` are the ends of its 95 % Wilson interval. The three are
    None when the base is empty: a share of nobody is undefined, not zero. What the row of an estimate says is in
    `coding.figures.estimated`.
    """

    label: str
    n: int
    percent: float | None
    low: float | None
    high: float | None


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
    a crosstab's. `estimate` says which way shares were estimated, None that they were counted.
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
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise Refused(
            "The table of a figure cannot be read.", help="Make the figure again from the study."
        ) from error


def _base_to_json(base: Base) -> dict[str, Any]:
    return {"definition": base.definition, "n": base.n}


def _body_to_json(body: Table | Group) -> dict[str, Any]:
    values: dict[str, Any] = {"rows": [_row_to_json(row) for row in body.rows]}
    if body.summary:
        values["summary"] = [_row_to_json(row) for row in body.summary]
    if body.statistics:
        values["statistics"] = dict(body.statistics)
    return values


def _row_to_json(row: Row) -> dict[str, Any]:
    return {"label": row.label, "n": row.n, "percent": row.percent, "low": row.low, "high": row.high}


def _where_to_json(where: tuple[tuple[str, str], ...]) -> dict[str, str | list[str]]:
    values: dict[str, list[str]] = {}
    for attribute, value in where:
        values.setdefault(attribute, []).append(value)
    return {attribute: found[0] if len(found) == 1 else found for attribute, found in values.items()}


def _base(values: Mapping[str, Any]) -> Base:
    return Base(definition=values["definition"], n=values["n"])


def _rows(values: Any) -> tuple[Row, ...]:
    return tuple(
        Row(label=row["label"], n=row["n"], percent=row["percent"], low=row["low"], high=row["high"])
        for row in values
    )


def _where(values: Mapping[str, str | list[str]]) -> tuple[tuple[str, str], ...]:
    return tuple(
        (attribute, value)
        for attribute, found in values.items()
        for value in ([found] if isinstance(found, str) else found)
    )
