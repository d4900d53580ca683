"""What somebody can compute who holds the figures of a report against each other.

Every number is a sum over kinds of people, a kind being everybody with the same values of all variables. What is shown
makes linear equations; a withheld number that follows from them is told after all. That nobody is behind a shown nought
is taken into account; that no other count is negative is not, so that a number can still be narrowed down to a range.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import prod
from typing import Any

from coding.disclosure.conditions import NOT_ASKED, NOTHING, Number, Values, Variable
from coding.disclosure.facts import facts, kin, one_code, others
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


@dataclass(frozen=True, slots=True)
class Kinds:
    """The kinds of people that some numbers tell apart, those that nobody is of left out.

    `told` and `sought` say, a line for each number of `about` (shown, `n` of them) and of `targets`, which kinds it
    counts. `noughts` gives, for the places of some shown numbers, those by which nobody is of some of their kinds.
    """

    about: Sequence[Number]
    targets: Sequence[Number]
    told: Any
    n: Any
    sought: Any
    noughts: Callable[[Any], tuple[Number, ...]]


Follows = Callable[[Kinds], Iterator[Computed]]
"""Finds which of the targets are told."""


def computable(
    known: Names, numbers: Sequence[Number], wanted: Iterable[Number], follows: Follows | None = None
) -> Iterator[Computed]:
    """Those of the withheld numbers `wanted` that follow from what `numbers` show, by linear algebra or as given."""
    shown, wanted = [one for one in numbers if one.n is not None], list(wanted)
    every = _variables([*shown, *wanted])
    by_answers: dict[frozenset[Variable], list[Number]] = {}
    for number in wanted:
        by_answers.setdefault(number.answers | one_code(number, every), []).append(number)
    for answers, targets in by_answers.items():
        near = answers | kin(known, answers, every)
        all_codes = near | others(known, _variables(targets), every)
        reach = ([one for one in shown if one.answers <= these] for these in (all_codes, near, answers))
        *wider, narrow = reach
        fitting = next((about for about in (*wider, narrow) if _fit(known, about, targets)), None)
        parts = _parts(known, narrow, targets) if fitting is None else [(fitting, targets)]
        for some, alike in parts:
            if some:
                yield from (follows or linear)(_told_apart(known, some, alike))


def _variables(numbers: Iterable[Number]) -> set[Variable]:
    return {variable for number in numbers for variable, _ in number.conditions}


def _fit(known: Names, about: list[Number], targets: list[Number]) -> bool:
    return prod(len(values) for values in _values([*about, *targets], known).values()) <= _MOST_KINDS


def _parts(
    known: Names, about: list[Number], targets: list[Number]
) -> Iterator[tuple[list[Number], list[Number]]]:
    """The targets about the same variables at a time, with what is told of no others."""
    for _, some in groupby(sorted(targets, key=_sorted_variables), key=_sorted_variables):
        alike = list(some)
        told = _variables(alike)
        near = [one for one in about if _variables([one]) <= told]
        if _fit(known, near, alike):
            yield near, alike


def _sorted_variables(number: Number) -> list[Variable]:
    return sorted(_variables([number]))


def _told_apart(known: Names, shown: list[Number], targets: list[Number]) -> Kinds:
    import numpy as np

    about = [*shown, *facts(known, _variables([*shown, *targets]))]
    values = _values([*about, *targets], known)
    kinds = np.array([_kinds(number, values) for number in (*about, *targets)])
    n = np.array([number.n for number in about], dtype=float)
    every = kinds[: len(about)]
    emptied = _emptied(every, n)
    nobody = emptied.any(axis=0)
    somebody = np.unique(kinds[:, ~nobody], axis=1).astype(float)

    def noughts(by: Any) -> tuple[Number, ...]:
        empty = every[by].any(axis=0) & nobody
        return tuple(about[at] for at in np.flatnonzero((emptied & empty).any(axis=1)).tolist())

    return Kinds(about, targets, somebody[: len(about)], n, somebody[len(about) :], noughts)


def linear(kinds: Kinds) -> Iterator[Computed]:
    """By linear algebra: a sum of the kinds follows when it is a combination of sums that are shown."""
    import numpy as np

    weights = np.linalg.lstsq(kinds.told.T, kinds.sought.T, rcond=None)[0]
    left = np.abs(kinds.told.T @ weights - kinds.sought.T).max(axis=0, initial=0.0)
    for place in np.flatnonzero(left < _EXACT).tolist():
        by = np.flatnonzero(np.abs(weights[:, place]) > _EXACT).tolist()
        n = round(float(kinds.n @ weights[:, place]))
        yield Computed(kinds.targets[place], n, tuple(kinds.about[at] for at in by), kinds.noughts(by))


def _emptied(told: Any, shown: Any) -> Any:
    """For each number the kinds that nobody is of by it: all of a nought, and what an equal number leaves out."""
    import numpy as np

    found = told & (shown == 0)[:, None]
    for n in np.unique(shown):
        places = np.flatnonzero(shown == n)
        alike = told[places]
        for narrow in alike:
            within = (narrow <= alike).all(axis=1)
            found[places[within]] |= alike[within] & ~narrow
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

    found = np.ones([len(apart) for apart in values.values()], dtype=bool)
    for axis, (variable, apart) in enumerate(values.items()):
        conditions = [these for other, these in number.conditions if other == variable]
        if conditions:
            fits = np.array([all(_has(these, value) for these in conditions) for value in apart])
            found &= fits.reshape([-1 if at == axis else 1 for at in range(len(values))])
    return found.ravel()


def _has(values: Values, value: str) -> bool:
    return (value in values.of) != values.without
