"""What somebody can compute who holds the figures of a report against each other.

Every number is a sum over kinds of people, a kind being everybody with the same values of all variables. What is shown
makes linear equations; a withheld number that follows from them is told after all. That nobody is behind a shown nought
is taken into account; that no other count is negative is not, so that a number can still be narrowed down to a range.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import prod
from typing import Any

from coding.disclosure.conditions import NOT_ASKED, NOTHING, Number, Values, Variable
from coding.disclosure.facts import facts, kin, one_code
from coding.disclosure.names import Names

_REST = "\0rest"
_MOST_KINDS = 4_000
"""Where there are more, only what is about the variables of a withheld number is held against it."""
_EXACT = 1e-6


@dataclass(frozen=True, slots=True)
class Computed:
    """A withheld number that follows from shown ones: what it is, and from which it does.

    `noughts` are those by which nobody else can be in the sums.
    """

    number: Number
    n: int
    by: tuple[Number, ...]
    noughts: tuple[Number, ...] = ()


def computable(known: Names, numbers: Sequence[Number], wanted: Iterable[Number]) -> Iterator[Computed]:
    """Those of the withheld numbers `wanted` that follow from what `numbers` show."""
    shown = [one for one in numbers if one.n is not None]
    wanted = list(wanted)
    every = _variables([*shown, *wanted])
    by_answers: dict[frozenset[Variable], list[Number]] = {}
    for number in wanted:
        by_answers.setdefault(number.answers | one_code(number, every), []).append(number)
    for answers, targets in by_answers.items():
        near = answers | kin(known, answers, every)
        wide, narrow = ([one for one in shown if one.answers <= these] for these in (near, answers))
        if _fit(known, wide, targets):
            yield from _solved(known, wide, targets)
        elif _fit(known, narrow, targets):
            yield from _solved(known, narrow, targets)
        else:
            yield from _apart_solved(known, narrow, targets)


def _variables(numbers: Iterable[Number]) -> set[Variable]:
    return {variable for number in numbers for variable, _ in number.conditions}


def _fit(known: Names, about: list[Number], targets: list[Number]) -> bool:
    return prod(len(values) for values in _values([*about, *targets], known).values()) <= _MOST_KINDS


def _apart_solved(known: Names, about: list[Number], targets: list[Number]) -> Iterator[Computed]:
    """Those about the same variables at a time, from what is told of no others."""
    for _, some in groupby(sorted(targets, key=_sorted_variables), key=_sorted_variables):
        alike = list(some)
        told = _variables(alike)
        near = [one for one in about if _variables([one]) <= told]
        if _fit(known, near, alike):
            yield from _solved(known, near, alike)


def _sorted_variables(number: Number) -> list[Variable]:
    return sorted(_variables([number]))


def _solved(known: Names, shown: list[Number], targets: list[Number]) -> Iterator[Computed]:
    """By linear algebra: a sum of the kinds follows when it is a combination of sums that are shown."""
    import numpy as np

    if not shown:
        return
    about = [*shown, *facts(known, _variables([*shown, *targets]))]
    values = _values([*about, *targets], known)
    kinds = np.array([_kinds(number, values) for number in (*about, *targets)])
    told_n = np.array([number.n for number in about], dtype=float)
    every = kinds[: len(about)]
    nobody = _nobody(every, told_n)
    kinds = np.unique(kinds[:, ~nobody], axis=1).astype(float)
    told, sought = kinds[: len(about)], kinds[len(about) :]
    weights = np.linalg.lstsq(told.T, sought.T, rcond=None)[0]
    left = np.abs(told.T @ weights - sought.T).max(axis=0, initial=0.0)
    for place in np.flatnonzero(left < _EXACT):
        by = np.flatnonzero(np.abs(weights[:, place]) > _EXACT)
        empty = every[by].any(axis=0) & nobody
        noughts = [at for at in np.flatnonzero(told_n == 0) if (every[at] & empty).any()]
        n = round(float(told_n @ weights[:, place]))
        yield Computed(targets[place], n, tuple(about[at] for at in by), tuple(about[at] for at in noughts))


def _nobody(told: Any, shown: Any) -> Any:
    """The kinds that nobody is of: those of a shown nought, and those by which one of two equal numbers is wider."""
    import numpy as np

    found = told[shown == 0].any(axis=0)
    for n in np.unique(shown):
        alike = told[shown == n]
        for narrow in alike:
            within = (narrow <= alike).all(axis=1)
            found |= (alike[within] & ~narrow).any(axis=0)
    return found


def _values(numbers: Sequence[Number], known: Names) -> dict[Variable, list[str]]:
    """Every variable with the values that are told apart, one for all those that no number tells apart."""
    found: dict[Variable, set[Values]] = {}
    for number in numbers:
        for variable, values in number.conditions:
            found.setdefault(variable, set()).add(values)
    return {variable: _apart(sets, _all(variable, sets, known)) for variable, sets in sorted(found.items())}


def _apart(sets: Iterable[Values], values: frozenset[str]) -> list[str]:
    alike = {tuple(_has(these, value) for these in sets): value for value in sorted(values)}
    return list(alike.values())


def _all(variable: Variable, sets: Iterable[Values], known: Names) -> frozenset[str]:
    named = frozenset(value for these in sets for value in these.of)
    stated = known.attributes.get(variable[1]) if variable[0] == "attribute" else None
    return named | (stated or _unnamed(variable, named))


def _unnamed(variable: Variable, named: frozenset[str]) -> set[str]:
    """What no figure names: that somebody gave no answer, and answers where no rows are of them, as of numbers."""
    if variable[0] != "question":
        return {_REST}
    return {NOTHING} if named - {NOTHING, NOT_ASKED} else {NOTHING, _REST}


def _kinds(number: Number, values: dict[Variable, list[str]]) -> Any:
    """Which kinds of people it counts, as a vector of yes and no."""
    import numpy as np

    found = np.ones(1, dtype=bool)
    for variable, apart in values.items():
        conditions = [these for other, these in number.conditions if other == variable]
        fits = np.array([all(_has(these, value) for these in conditions) for value in apart])
        found = np.logical_and.outer(found, fits).ravel()
    return found


def _has(values: Values, value: str) -> bool:
    return (value in values.of) != values.without
