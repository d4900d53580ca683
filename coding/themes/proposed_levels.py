"""The themes of all levels as proposals: named, with parents, and each once however many levels show it."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from coding.themes.forms import Form
from coding.themes.labels import label_beside
from coding.themes.levels import Levels
from coding.themes.records import WEAK, Member, ThemeProposal
from coding.themes.representatives import representatives
from coding.themes.strength import centrality, strength
from coding.themes.telling import Told

COARSER = "BA"
"""The letters of coarser levels, from the level shown first outwards."""
Place = tuple[int, int]
"""A level (from 0) and the number of a theme on it."""


def proposals_of(
    forms: Sequence[Form], levels: Levels, rows: NDArray[np.float64], within: NDArray[np.float64], told: Told
) -> tuple[ThemeProposal, ...]:
    """By level and size. `rows` (f, d) and `within` (f,) belong to the forms. No label is there twice on a level."""
    homes = _homes(levels)
    names = _names_of(levels, homes)
    strengths = [strength(rows, themes, within) for themes in levels.themes]
    central = [centrality(rows, themes) for themes in levels.themes]
    found: list[ThemeProposal] = []
    for place in _in_turns(levels, homes):
        level, number = place
        shown_on = [other for (other, _), home in homes.items() if home == place]
        first, last = min(shown_on) + 1, max(shown_on) + 1
        inside = np.flatnonzero(levels.themes[level] == number)
        named, stable = told.names[level][number], told.stability[level][number]
        above = _parent(levels, inside, first - 1)
        beside = [other.label for other in found if other.first <= last and other.last >= first]
        members = [
            Member(name, float(strengths[level][at])) for at in inside for name in forms[int(at)].names
        ]
        strong = strengths[level][inside] >= WEAK
        shown = representatives(rows[inside], central[level][inside], strong)
        found.append(
            ThemeProposal(
                name=names[place],
                parent=None if above is None else names[homes[above]],
                first=first,
                last=last,
                label=label_beside(named, beside),
                terms=named.terms,
                members=tuple(sorted(members, key=lambda member: member.name)),
                representatives=tuple(forms[int(inside[at])].names[0] for at in shown),
                stability=stable,
            )
        )
    return tuple(sorted(found, key=lambda theme: (theme.first, -len(theme.members), theme.name)))


def _homes(levels: Levels) -> dict[Place, Place]:
    """For each theme of each level the place nearest to the level shown first where the same quotes are a theme."""
    homes: dict[Place, Place] = {}
    n = len(levels.themes)
    for level in sorted(range(n), key=lambda level: (abs(level - levels.first), level)):
        inward = level + (1 if level < levels.first else -1)
        for number in range(int(levels.themes[level].max()) + 1):
            homes[level, number] = (level, number)
            if level != levels.first:
                inside = levels.themes[level] == number
                same = set(levels.themes[inward][inside].tolist())
                if len(same) == 1 and (levels.themes[inward] == next(iter(same))).sum() == inside.sum():
                    homes[level, number] = homes[inward, next(iter(same))]
    return homes


def _in_turns(levels: Levels, homes: dict[Place, Place]) -> list[Place]:
    """Where themes are at home, the level shown first before the others."""
    return sorted(set(homes.values()), key=lambda place: (abs(place[0] - levels.first), place))


def _parent(levels: Levels, inside: NDArray[np.int64], first: int) -> Place | None:
    return None if first == 0 else (first - 1, int(levels.themes[first - 1][inside[0]]))


def _names_of(levels: Levels, homes: dict[Place, Place]) -> dict[Place, str]:
    """T1 … on the first level, B1 … and A1 … on coarser ones, T1.1 … inside T1: by size, as the themes are numbered."""
    names: dict[Place, str] = {}
    counted: dict[str, int] = {}
    for level, number in _in_turns(levels, homes):
        if level == levels.first:
            prefix = "T"
        elif level < levels.first:
            prefix = COARSER[levels.first - level - 1]
        else:
            inside = np.flatnonzero(levels.themes[level] == number)
            prefix = f"{names[homes[level - 1, int(levels.themes[level - 1][inside[0]])]]}."
        counted[prefix] = counted.get(prefix, 0) + 1
        names[level, number] = f"{prefix}{counted[prefix]}"
    return names
