"""Figures of invented people, counted here and nowhere else, for tests of several figures together."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

from coding.disclosure.conditions import Figure
from coding.disclosure.names import Names
from coding.disclosure.tables import disclosed
from coding.figures import shares
from coding.figures.specification import Specification
from coding.figures.table import Base, Group, Row, Table

Person = dict[str, str]
ANSWERS = {"P1": ("Yes", "No", "Unsure"), "P2": ("Low", "Middle", "High")}
COUNTRIES = ("Chile", "Japan", "Kenya", "Norway")
NAMES = Names(
    wordings={"p1": "One?", "p2": "Two?"},
    several=frozenset(),
    asked_of_all=frozenset(("p1", "p2")),
    attributes={"country": frozenset(country.casefold() for country in COUNTRIES)},
    newest="2018",
)


def some_people(draw: random.Random, n: int) -> list[Person]:
    """So many people, unevenly spread."""
    weights = {name: [draw.random() ** 2 + 0.02 for _ in labels] for name, labels in _LABELS.items()}
    return [
        {name: draw.choices(labels, weights[name])[0] for name, labels in _LABELS.items()} for _ in range(n)
    ]


def figure(people: Sequence[Person], asked: Specification) -> Figure:
    """The figure as it may leave alone, of all, or of those who fit the filter."""
    wanted = {value for _, value in asked.where}
    counted = [person for person in people if not wanted or person["country"] in wanted]
    whole = Table(
        question=asked.question,
        title=NAMES.question(asked.question),
        shape="single",
        base=Base("people", len(counted)),
        multi_response=False,
        rows=_rows(counted, asked.question),
        where=asked.where,
    )
    if asked.by is None:
        return asked, disclosed(whole, 10)
    groups = tuple(_group(counted, asked, label) for label in _LABELS[asked.by])
    table = replace(whole, by=asked.by, groups=tuple(group for group in groups if group.base.n))
    return asked, disclosed(table, 10, named="each")


@dataclass(frozen=True)
class Sum:
    """A printed number, None where it is withheld, the kinds of people that it counts, and whether it tells of some
    respondents what it does not tell of others.
    """

    n: int | None
    kinds: frozenset[tuple[str, str, str]]
    protected: bool


def sums(asked: Specification, table: Table) -> list[Sum]:
    """Every number of such a figure as a sum over (P1, P2, country), read from its labels."""
    among = {"country": {value for _, value in asked.where} or set(COUNTRIES)}
    found = _of_body(asked, table, among)
    for group in table.groups:
        by = asked.by or ""
        values = _values(group.label, [other.label for other in table.groups], _LABELS[by])
        found += _of_body(asked, group, {**among, by: values & among.get(by, values)})
    return found


_LABELS = {**ANSWERS, "country": COUNTRIES}


def _rows(people: Sequence[Person], question: str) -> tuple[Row, ...]:
    given = [person[question] for person in people]
    return tuple(shares.row(label, given.count(label), len(people)) for label in ANSWERS[question])


def _group(people: Sequence[Person], asked: Specification, label: str) -> Group:
    by = asked.by or ""
    there = [person for person in people if person[by] == label]
    return Group(label, Base(f"people, {by} = {label}", len(there)), _rows(there, asked.question))


def _of_body(asked: Specification, body: Table | Group, among: dict[str, set[str]]) -> list[Sum]:
    some = isinstance(body, Group) or bool(asked.where)
    every = [(body.base.withheld, body.base.n, _kinds(among))]
    every += [
        (row.withheld, row.n, _kinds(among) & _kinds({asked.question: {row.label}})) for row in body.rows
    ]
    return [Sum(None if hidden else n, kinds, some) for hidden, n, kinds in every]


def _values(label: str, labels: Sequence[str], every: Sequence[str]) -> set[str]:
    parts = set(label.split(" or "))
    if label != "Others":
        return parts
    return set(every) - {part for other in labels for part in other.split(" or ")}


def _kinds(among: dict[str, set[str]]) -> frozenset[tuple[str, str, str]]:
    one, two, country = (among.get(name, set(labels)) for name, labels in _LABELS.items())
    return frozenset((a, b, c) for a in one for b in two for c in country)
