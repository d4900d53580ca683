"""From quotes to theme proposals: the whole path, as a function of the texts alone.

Where answers speak of several things that have nothing to do with each other ("Encryption. Too few people."), their
sentences are grouped and a quote goes where most of its words go; else whole quotes are grouped.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from coding.language.words import LANGUAGE_NAMES, languages_of, read_words, stop_words
from coding.themes.clusters import cluster, regroup
from coding.themes.forms import Form, QuoteText, canonical, forms_of, has_letter
from coding.themes.placing import NOWHERE, Placed, place
from coding.themes.records import Grouping, Member, Stability, ThemeProposal
from coding.themes.representatives import representatives
from coding.themes.stability import stability_of
from coding.themes.terms import Named, Told, names_of
from coding.themes.topics import Unit, several_topics, units_of
from coding.themes.vectors import Encode, Matrix, blended

NO_WORD = "no word in it"
ALONE = "no word in common with another quote"


def find_themes(quotes: Sequence[QuoteText], *, encode: Encode | None, seed: int = 0) -> Grouping:
    """Theme proposals for `quotes`, non-answers already set aside.

    The same quotes in another order, another process or with other threads give the same result. Without `encode` (no
    encoder installed) the words of the quotes alone decide.
    """
    ordered = canonical(quotes)
    unclustered = {quote.name: NO_WORD for quote in ordered if not has_letter(quote.text)}
    forms = forms_of([quote for quote in ordered if quote.name not in unclustered])
    if not forms:
        return Grouping((), (0,), 1, unclustered, "quote")
    with threadpool_limits(limits=1):
        stops = frozenset[str]().union(
            *map(stop_words, sorted(set(languages_of([form.text for form in forms]))))
        )
        several = several_topics(forms, encode, stop_words=stops)
        units = units_of(forms, by_statement=several)
        rows = blended([unit.text for unit in units], encode, stop_words=stops)
        themes, alone = _themes(forms, units, rows, seed)
    return Grouping(
        themes,
        (len(themes),),
        1,
        unclustered | dict.fromkeys(alone, ALONE),
        "sentence" if several else "quote",
    )


def _themes(
    forms: list[Form], units: list[Unit], rows: Matrix, seed: int
) -> tuple[tuple[ThemeProposal, ...], list[str]]:
    """The proposals, and the names of the quotes of which nothing is known."""
    known = np.flatnonzero(np.linalg.norm(rows, axis=1) > 0)
    if not len(known):
        return (), [name for form in forms for name in form.names]
    weights = np.array([units[number].n for number in known], dtype=np.float64)
    clustering = cluster(rows[known], weights, n=sum(len(form.names) for form in forms), seed=seed)
    group = np.full(len(units), NOWHERE)
    group[known] = clustering.group
    spoken = languages_of([unit.text for unit in units])
    words = read_words([unit.text for unit in units], spoken)
    length = np.array([sum(1 for word in text if word and not word.stop) + 0.01 for text in words])
    placed = place(forms, units, rows, group, length)
    told = [Told(words[number], int(placed.unit_theme[number]), units[number].n) for number in known]
    named = _foreign_told(names_of(told, themes=int(placed.unit_theme.max()) + 1), spoken, placed.unit_theme)
    stability = stability_of(
        placed.unit_theme[known], weights, lambda drawn: regroup(clustering, drawn), seed=seed
    )
    proposals = tuple(
        _proposal(forms, placed, number, name, found)
        for number, (name, found) in enumerate(zip(named, stability, strict=True))
    )
    return proposals, [
        name
        for form, theme in zip(forms, placed.form_theme, strict=True)
        if theme == NOWHERE
        for name in form.names
    ]


def _foreign_told(named: list[Named], spoken: list[str], theme: NDArray[np.int64]) -> list[Named]:
    """Says in the label when most of a theme is in other languages than the rest: then language made the theme."""
    common = Counter(spoken).most_common(1)[0][0]
    told: list[Named] = []
    for number, name in enumerate(named):
        counted = Counter(spoken[at] for at in np.flatnonzero(theme == number))
        foreign = sorted(LANGUAGE_NAMES[language] for language in counted if language != common)
        mostly = sum(counted.values()) < 2 * (sum(counted.values()) - counted[common])
        told.append(replace(name, label=f"In {' and '.join(foreign)}: {name.label}") if mostly else name)
    return told


def _proposal(
    forms: list[Form], placed: Placed, number: int, named: Named, stability: Stability
) -> ThemeProposal:
    inside = np.flatnonzero(placed.form_theme == number)
    members = [Member(name, float(placed.strength[at])) for at in inside for name in forms[at].names]
    shown = representatives(placed.rows[inside], placed.strength[inside])
    return ThemeProposal(
        name=f"T{number + 1}",
        parent=None,
        first=1,
        last=1,
        label=named.label,
        terms=named.terms,
        members=tuple(sorted(members, key=lambda member: member.name)),
        representatives=tuple(forms[inside[at]].names[0] for at in shown),
        stability=stability,
    )
