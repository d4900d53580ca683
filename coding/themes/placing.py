"""From grouped texts to quotes in themes: a quote goes where most of its words go, and no theme is left too small."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from coding.themes.clusters import centres
from coding.themes.forms import Form
from coding.themes.topics import Unit
from coding.themes.vectors import Matrix, unit_rows

SMALLEST = 2
"""A group of fewer quotes is no theme while there is another theme for them to join."""
NOWHERE = -1


@dataclass(frozen=True, slots=True)
class Placed:
    """Themes by number, largest first: of each unit (u,) and of each form (f,); NOWHERE marks what could not be placed.

    `within` (f,) is the part of each form's words that are in its theme.
    """

    unit_theme: NDArray[np.int64]
    form_theme: NDArray[np.int64]
    within: NDArray[np.float64]


def place(
    forms: Sequence[Form],
    units: Sequence[Unit],
    rows: Matrix,
    unit_group: NDArray[np.int64],
    length: NDArray[np.float64],
) -> Placed:
    """Put every form into the theme of most of its words; dissolve groups of fewer than SMALLEST quotes.

    `rows` (u, d), `unit_group` (u,) with NOWHERE for unknown units, and `length` (u,) in words belong to the units.
    """
    size = np.array([len(form.names) for form in forms])
    group = _large_enough(units, rows.astype(np.float64), unit_group, length, size)
    votes = _votes(units, group, length, len(forms))
    chosen = _majority(votes)
    order = _by_size(chosen, size)
    renumber = np.full(int(group.max(initial=0)) + 2, NOWHERE)
    renumber[order] = np.arange(len(order))
    part = votes.max(axis=1, initial=0) / np.maximum(votes.sum(axis=1), 1e-9)
    return Placed(renumber[group], renumber[chosen], part)


def rows_of_forms(
    units: Sequence[Unit], rows: Matrix, length: NDArray[np.float64], n_forms: int
) -> NDArray[np.float64]:
    """(f, d) unit rows: the mean of each form's units (u, d), by their length (u,)."""
    sums = np.zeros((n_forms, rows.shape[1]))
    for number, unit in enumerate(units):
        for form in unit.forms:
            sums[form] += rows[number] * length[number]
    return unit_rows(sums.astype(np.float32)).astype(np.float64)


def _large_enough(
    units: Sequence[Unit],
    rows: NDArray[np.float64],
    unit_group: NDArray[np.int64],
    length: NDArray[np.float64],
    size: NDArray[np.int64],
) -> NDArray[np.int64]:
    """Groups after those too small have gone, smallest first, each unit to the nearest remaining centre."""
    group = unit_group.copy()
    known = group >= 0
    if not known.any():
        return group
    middle = centres(rows[known], group[known], np.ones(int(known.sum())))
    alive = set(group[known].tolist())
    while len(alive) > 1:
        chosen = _majority(_votes(units, group, length, len(size)))
        quotes = {theme: int(size[chosen == theme].sum()) for theme in alive}
        smallest = min(alive, key=lambda theme: (quotes[theme], theme))
        if quotes[smallest] >= SMALLEST:
            break
        alive.remove(smallest)
        left = np.array(sorted(alive))
        moving = group == smallest
        group[moving] = left[np.argmax(np.round(rows[moving] @ middle[left].T, 6), axis=1)]
    return group


def _votes(
    units: Sequence[Unit], group: NDArray[np.int64], length: NDArray[np.float64], n_forms: int
) -> NDArray[np.float64]:
    """(f, g) words of each form in each group."""
    votes = np.zeros((n_forms, int(group.max(initial=0)) + 1))
    for number, unit in enumerate(units):
        if group[number] >= 0:
            for form in unit.forms:
                votes[form, group[number]] += length[number]
    return votes


def _majority(votes: NDArray[np.float64]) -> NDArray[np.int64]:
    """(f,) the group with most words, the first of equals; NOWHERE for a form without any."""
    return np.where(votes.sum(axis=1) > 0, np.argmax(np.round(votes, 6), axis=1), NOWHERE)


def _by_size(chosen: NDArray[np.int64], size: NDArray[np.int64]) -> list[int]:
    """Group numbers with at least one form: most quotes first, then the first form in canonical order."""
    present = sorted(set(chosen[chosen >= 0].tolist()))
    return sorted(present, key=lambda g: (-int(size[chosen == g].sum()), int(np.argmax(chosen == g))))
