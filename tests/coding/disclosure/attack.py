"""What somebody who sees a table can compute of what it withholds. Written apart from what protects it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from scipy.optimize import linprog

from coding.figures.table import Group, Row, Table


@dataclass
class Attack:
    """The unknown counts of a table, and equations between them: coefficients, and what they add up to."""

    limits: list[int] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    equations: list[tuple[dict[int, int], int]] = field(default_factory=list)

    def unknown(self, name: str, limit: int) -> int:
        """A new unknown count of at most `limit`."""
        self.names.append(name)
        self.limits.append(limit)
        return len(self.names) - 1

    def equal(self, terms: Sequence[tuple[int, "int | Known"]], total: int) -> None:
        """An equation between unknown counts and shown ones."""
        coefficients: dict[int, int] = {}
        for sign, term in terms:
            if isinstance(term, Known):
                total -= sign * term.n
            else:
                coefficients[term] = coefficients.get(term, 0) + sign
        self.equations.append((coefficients, total))

    def found(self) -> list[str]:
        """The unknown counts that follow from the equations, alone or with their limits."""
        if not self.names:
            return []
        matrix = np.zeros((len(self.equations), len(self.names)))
        totals = np.array([total for _, total in self.equations], dtype=float)
        for row, (coefficients, _) in enumerate(self.equations):
            for column, value in coefficients.items():
                matrix[row, column] = value
        return sorted({*_determined(matrix, self.names), *_pinned(matrix, totals, self)})


@dataclass(frozen=True)
class Known:
    """A count that is shown."""

    n: int


def _determined(matrix: Any, names: list[str]) -> list[str]:
    _, values, vectors = np.linalg.svd(matrix)
    free = vectors[(values > 1e-9).sum() :]
    return [name for place, name in enumerate(names) if not (np.abs(free[:, place]) > 1e-9).any()]


def _pinned(matrix: Any, totals: Any, attack: Attack) -> list[str]:
    """By corners of what is possible: a count that differs between two of them is not pinned."""
    size = len(attack.names)
    limits = [(0, limit) for limit in attack.limits]

    def corner(goal: Any) -> Any:
        solved = linprog(goal, A_eq=matrix, b_eq=totals, bounds=limits, method="highs")
        assert solved.success, solved.message
        return solved.x.round(6)

    draw = np.random.default_rng(1)
    first = corner(np.zeros(size))
    open_ = set(range(size))
    for _ in range(3):
        goal = draw.normal(size=size)
        for other in (corner(goal), corner(-goal)):
            open_ -= {place for place in open_ if other[place] != first[place]}
    for place in sorted(open_):
        goal = np.eye(size)[place]
        if corner(goal)[place] != corner(-goal)[place]:
            open_.discard(place)
    return [attack.names[place] for place in open_]


LEFT = "left over"


def computable(table: Table, *, left_over: bool = False) -> list[str]:
    """The withheld counts that can be computed from what the table shows, for groups that exclude each other.

    So do rows where the table says so; with `left_over` somebody can be in none of them, and how many is unknown.
    """
    attack = Attack()
    bodies: list[Table | Group] = [table, *table.groups]
    labels = ["everybody", *(group.label for group in table.groups)]
    cells = [
        [_term(attack, row, label, _limit(body)) for row in body.rows]
        for label, body in zip(labels, bodies, strict=True)
    ]
    for column, label, body in zip(cells, labels, bodies, strict=True):
        if not table.multi_response and not body.base.withheld:
            rest: list[tuple[int, int | Known]] = (
                [(1, attack.unknown(f"{LEFT} of {label}", body.base.n))] if left_over else []
            )
            attack.equal([(1, term) for term in column] + rest, body.base.n)
        for row, below in zip(body.summary, _pairs(body), strict=True):
            total = _term(attack, row, label, _limit(body))
            attack.equal([(1, column[place]) for place in below] + [(-1, total)], 0)
    if table.groups:
        for everybody, *groups in zip(*cells, strict=True):
            attack.equal([(1, term) for term in groups] + [(-1, everybody)], 0)
    if table.groups and left_over:
        places = [
            attack.names.index(f"{LEFT} of {label}")
            for label in labels
            if f"{LEFT} of {label}" in attack.names
        ]
        if len(places) == len(labels):
            attack.equal([(1, place) for place in places[1:]] + [(-1, places[0])], 0)
    return attack.found()


def _limit(body: Table | Group) -> int:
    """A base that is withheld is known to be below ten."""
    return 9 if body.base.withheld else body.base.n


def _pairs(body: Table | Group) -> list[tuple[int, int]]:
    last = len(body.rows) - 1
    return [(0, 1), (last - 1, last)] if body.summary else []


def _term(attack: Attack, row: Row, label: str, base: int) -> int | Known:
    return attack.unknown(f"{row.label} of {label}", base) if row.withheld else Known(row.n)
