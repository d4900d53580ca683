"""From quotes to theme proposals: the whole path, as a function of the texts alone.

Where answers speak of several things that have nothing to do with each other ("Encryption. Too few people."), their
sentences are grouped and a quote goes where most of its words go; else whole quotes are grouped.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from coding.themes.clusters import Clustering, Groups, cluster
from coding.themes.forms import QuoteText, canonical, folded, forms_of, has_letter
from coding.themes.levels import Levels, levels_of
from coding.themes.material import Material, material_of
from coding.themes.neighbours import nearest, neighbours_for
from coding.themes.placing import NOWHERE, Placed, place, rows_of_forms
from coding.themes.proposed_levels import proposals_of
from coding.themes.records import Grouping
from coding.themes.repeated import near_duplicates
from coding.themes.strength import outliers
from coding.themes.telling import Shape, told
from coding.themes.vectors import Encode

NO_WORD = "no word in it"
ALONE = "no word in common with another quote"


@dataclass(frozen=True, slots=True)
class _Rows:
    """Unit rows (f, d) of the forms, as they are and smoothed."""

    plain: NDArray[np.float64]
    smooth: NDArray[np.float64]


def find_themes(
    quotes: Sequence[QuoteText],
    *,
    encode: Encode | None,
    seed: int = 0,
    languages: Mapping[str, str] | None = None,
) -> Grouping:
    """Theme proposals for `quotes`, non-answers already set aside.

    The same quotes in another order, another process or with other threads give the same result. Without `encode` (no
    encoder installed) the words of the quotes alone decide. `languages` are two-letter codes by quote name; they are
    found when None.
    """
    ordered = canonical(quotes)
    silent = {quote.name: NO_WORD for quote in ordered if not has_letter(quote.text)}
    forms = forms_of([quote for quote in ordered if quote.name not in silent])
    if not forms:
        return Grouping((), (0,), 1, silent, "quote")
    with threadpool_limits(limits=1):
        return _grouped(material_of(forms, encode, languages), silent, encode, seed)


def _grouped(material: Material, silent: dict[str, str], encode: Encode | None, seed: int) -> Grouping:
    forms, forming = material.forms, material.forming()
    if not len(forming):
        names = [name for form in forms for name in form.names]
        return Grouping((), (0,), 1, silent | dict.fromkeys(names, ALONE), material.unit)
    n = sum(len(form.names) for form in forms)
    clustering = cluster(material.rows[forming], material.said[forming], n=n)
    group = _joined(material, forming, clustering)
    placed = place(forms, material.units, material.rows, group, material.length)
    rows = _rows(material, forming, clustering)
    levels = _levels(material, placed, rows)
    shape = Shape(material, clustering, forming, placed, levels)
    near, cosines = _neighbours(clustering, rows, n_forms=len(forms), everything=len(forming) == len(forms))
    unlike = [number for number in outliers(cosines) if placed.form_theme[number] != NOWHERE]
    lost = [
        name
        for form, theme in zip(forms, placed.form_theme, strict=True)
        if theme == NOWHERE
        for name in form.names
    ]
    return Grouping(
        themes=proposals_of(forms, levels, rows.plain, placed.within, told(shape, encode, seed=seed)),
        levels=tuple(int(themes.max()) + 1 for themes in levels.themes),
        level=levels.first + 1,
        unclustered=silent | dict.fromkeys(lost, ALONE),
        unit=material.unit,
        outliers=tuple(name for number in unlike for name in forms[number].names),
        near_duplicates=tuple(near_duplicates(forms, near, cosines)),
        one_word=tuple(sorted(name for form in forms if " " not in folded(form.text) for name in form.names)),
        languages=material.languages,
    )


def _joined(material: Material, forming: NDArray[np.int64], clustering: Clustering) -> Groups:
    """(u,) groups of all units: those that formed none go to the nearest, NOWHERE marks what nothing is known of."""
    group = np.full(len(material.units), NOWHERE)
    group[forming] = clustering.group
    joining = np.setdiff1d(material.known(), forming)
    if len(joining):
        likeness = np.round(material.rows[joining] @ clustering.centres().T, 5)
        group[joining] = np.argmax(likeness, axis=1)
    return group


def _rows(material: Material, forming: NDArray[np.int64], clustering: Clustering) -> _Rows:
    smooth = material.rows.copy()
    smooth[forming] = clustering.smooth
    n = len(material.forms)
    return _Rows(
        rows_of_forms(material.units, material.rows, material.length, n),
        rows_of_forms(material.units, smooth, material.length, n),
    )


def _levels(material: Material, placed: Placed, rows: _Rows) -> Levels:
    """(l, f) themes of the forms; NOWHERE on every level for what could not be placed."""
    inside = np.flatnonzero(placed.form_theme != NOWHERE)
    size = np.array([len(form.names) for form in material.forms], dtype=np.float64)
    found = levels_of(rows.smooth[inside], placed.form_theme[inside], size[inside])
    themes = np.full((len(found.themes), len(material.forms)), NOWHERE)
    themes[:, inside] = found.themes
    return Levels(themes, found.first)


def _neighbours(
    clustering: Clustering, rows: _Rows, *, n_forms: int, everything: bool
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """(f, k) neighbours of the forms and their cosines: those found already, where every form was a row."""
    if everything and len(clustering.rows) == n_forms:
        return clustering.near
    if n_forms < 2:
        return np.zeros((n_forms, 0), dtype=np.int64), np.zeros((n_forms, 0), dtype=np.float32)
    return nearest(rows.plain.astype(np.float32), k=neighbours_for(n_forms))
