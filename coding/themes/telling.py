"""What is told of the themes of every level: their names, and how often they are found again."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from coding.themes.clusters import Clustering, Groups, regroup
from coding.themes.levels import Levels
from coding.themes.material import Material
from coding.themes.mixed import language_label
from coding.themes.placing import NOWHERE, Placed
from coding.themes.records import Stability
from coding.themes.stability import stability_of
from coding.themes.terms import Meaning, Named, candidates_of, names_of
from coding.themes.vectors import Encode


@dataclass(frozen=True, slots=True)
class Shape:
    """Everything that was found; `forming` are the numbers of the units that the clustering's rows belong to."""

    material: Material
    clustering: Clustering
    forming: NDArray[np.int64]
    placed: Placed
    levels: Levels


@dataclass(frozen=True, slots=True)
class Told:
    """For each level, by number of the theme: its name and its stability."""

    names: list[list[Named]]
    stability: list[list[Stability]]


def told(shape: Shape, encode: Encode | None, *, seed: int) -> Told:
    """Names and stability of the themes of every level."""
    units = _unit_themes(shape)
    counts = [int(themes.max()) + 1 for themes in shape.levels.themes]
    stability = stability_of(
        units[:, shape.forming],
        shape.clustering.weights,
        lambda drawn: regroup(shape.clustering, drawn, counts=counts),
        counts=counts,
        seed=seed,
    )
    return Told(_names(shape, units, counts, encode), stability)


def _unit_themes(shape: Shape) -> NDArray[np.int64]:
    """(l, u) theme of each unit on each level.

    Where units are sentences, a quote's sentence may belong to another theme than the quote does: on a coarser level it
    goes with that theme, on a finer one to the part of it that is nearest.
    """
    material, levels, placed = shape.material, shape.levels, shape.placed
    themes = np.full((len(levels.themes), len(material.units)), NOWHERE)
    if material.unit == "quote":
        themes[:, :] = levels.themes
        return themes
    themes[levels.first] = _followed(placed.unit_theme, placed.form_theme, levels.themes[levels.first])
    for level in range(levels.first - 1, -1, -1):
        themes[level] = _followed(themes[level + 1], levels.themes[level + 1], levels.themes[level])
    for level in range(levels.first + 1, len(levels.themes)):
        themes[level] = _nearest_part(shape, themes[level - 1], level)
    return themes


def _followed(theme: Groups, narrow: Groups, wide: Groups) -> Groups:
    """(u,) the wide theme that holds the narrow theme of each unit, by what holds for the forms."""
    holds = np.full(int(narrow.max()) + 2, NOWHERE)
    placed = narrow != NOWHERE
    holds[narrow[placed]] = wide[placed]
    followed: Groups = holds[theme]
    return followed


def _nearest_part(shape: Shape, coarser: Groups, level: int) -> Groups:
    """(u,) of the finer themes inside each unit's coarser theme, the one whose quotes' units are nearest."""
    material, of_forms = shape.material, shape.levels.themes
    narrow = of_forms[level]
    sums = np.zeros((int(narrow.max()) + 1, material.rows.shape[1]))
    for number, unit in enumerate(material.units):
        for form in unit.forms:
            if narrow[form] != NOWHERE and of_forms[level - 1][form] == coarser[number]:
                sums[narrow[form]] += material.rows[number]
    centre = sums / np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-9)
    inside = np.full(len(centre), NOWHERE)
    inside[narrow[narrow != NOWHERE]] = of_forms[level - 1][narrow != NOWHERE]
    likeness = np.round(material.rows @ centre.T, 5)
    likeness[coarser[:, None] != inside[None, :]] = -2
    return np.where(coarser == NOWHERE, NOWHERE, np.argmax(likeness, axis=1))


def _names(shape: Shape, units: Groups, counts: list[int], encode: Encode | None) -> list[list[Named]]:
    """The level that is shown first is named first: its phrases are the ones to be read for their meaning."""
    material = shape.material
    candidates = candidates_of(material.words, material.spoken)
    meaning = None
    if encode is not None:
        meaning = Meaning(encode, encode([unit.text for unit in material.units]))
    first = shape.levels.first
    found: dict[int, list[Named]] = {}
    for level in sorted(range(len(counts)), key=lambda level: (abs(level - first), level)):
        named = names_of(candidates, units[level], material.said, themes=counts[level], meaning=meaning)
        found[level] = _languages_told(named, material, units[level])
    return [found[level] for level in range(len(counts))]


def _languages_told(named: list[Named], material: Material, theme: Groups) -> list[Named]:
    """The names, with the language where it may have made the theme; `theme` (u,) of the units."""
    if len(set(material.spoken)) < 2:
        return named
    of_all = _spoken(material, np.arange(len(theme)))
    return [
        replace(
            name,
            label=language_label(
                name.label, _spoken(material, np.flatnonzero(theme == number)), of_all=of_all
            ),
        )
        for number, name in enumerate(named)
    ]


def _spoken(material: Material, units: NDArray[np.int64]) -> dict[str, float]:
    """How many quotes say the units in each language."""
    counted: dict[str, float] = {}
    for unit in units:
        language = material.spoken[unit]
        counted[language] = counted.get(language, 0.0) + float(material.said[unit])
    return counted
