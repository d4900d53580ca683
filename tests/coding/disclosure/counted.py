"""Tables for these tests, made from counts."""

from collections.abc import Sequence

from coding.figures import shares
from coding.figures.table import Base, Group, Row, Shape, Table

Counts = Sequence[Sequence[int]]
"""A list of counts for every group; its base is their sum unless it is given."""


def rows(counts: Sequence[int], base: int) -> tuple[Row, ...]:
    """The rows a, b, c and so on."""
    return tuple(shares.row(chr(97 + place), n, base) for place, n in enumerate(counts))


def sums(counts: Sequence[int], base: int) -> tuple[Row, ...]:
    """The two lowest and the two highest of at least four steps."""
    last = len(counts) - 1
    pairs = [(0, 1), (last - 1, last)] if last > 2 else []
    return tuple(
        shares.row(f"{chr(97 + one)} + {chr(97 + other)}", counts[one] + counts[other], base)
        for one, other in pairs
    )


def plain(counts: Sequence[int], *, base: int | None = None, shape: Shape = "single") -> Table:
    """A table of everybody."""
    n = sum(counts) if base is None else base
    multi = shape in ("multi", "codes")
    below = sums(counts, n) if shape == "ordinal" else ()
    return Table(
        "Q", "Why?", shape, Base("respondents who answered Q", n), multi, rows(counts, n), summary=below
    )


def crosstab(
    counts: Counts, *, bases: Sequence[int] | None = None, shape: Shape = "single", by: str = "country"
) -> Table:
    """A table by the groups A, B, C and so on, which exclude each other."""
    sizes = [sum(group) for group in counts] if bases is None else list(bases)
    groups = tuple(
        Group(
            label=chr(65 + place),
            base=Base(f"respondents who answered Q, {by} = {chr(65 + place)}", n),
            rows=rows(group, n),
            summary=sums(group, n) if shape == "ordinal" else (),
        )
        for place, (group, n) in enumerate(zip(counts, sizes, strict=True))
    )
    everybody = plain([sum(row) for row in zip(*counts, strict=True)], base=sum(sizes), shape=shape)
    return Table(
        question="Q",
        title="Why?",
        shape=shape,
        base=everybody.base,
        multi_response=everybody.multi_response,
        rows=everybody.rows,
        summary=everybody.summary,
        by=by,
        groups=groups,
    )


def shown(table: Table) -> dict[str, list[int | None]]:
    """The counts of everybody and of every group as they are shown; None: withheld."""
    bodies = {"everybody": table.rows} | {group.label: group.rows for group in table.groups}
    return {label: [None if row.withheld else row.n for row in body] for label, body in bodies.items()}
