"""How one theme could be split: into two to four parts, by Ward's method and k-means on the vectors that are kept."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, Any

from coding.themes.forms import Form, QuoteText, canonical, forms_of
from coding.themes.labels import Named, label_beside
from corpus.errors import Refused

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from coding.themes.vectors import Encode, Matrix

FEWEST, MOST = 2, 4
"""Parts: fewer are none, and more are the themes of a finer level."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a theme that is split: its label and terms, its quotes by name with their strengths, and the typical
    ones among them, best first."""

    label: str
    terms: tuple[str, ...]
    quotes: tuple[str, ...]
    strengths: tuple[float, ...]
    representatives: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        """One of the `parts` of `themebook suggest split --json`."""
        return {
            field: list(value) if isinstance(value, tuple) else value for field, value in asdict(self).items()
        }


def as_part(told: Mapping[str, Any]) -> Part:
    """The part that `to_json` told."""
    return Part(
        str(told["label"]),
        tuple(told["terms"]),
        tuple(told["quotes"]),
        tuple(told["strengths"]),
        tuple(told["representatives"]),
    )


def find_partings(
    quotes: Sequence[QuoteText],
    *,
    encode: "Encode | None",
    languages: Mapping[str, str],
    number: int | None = None,
    beside: Iterable[str] = (),
    most: int = MOST,
) -> list[tuple[Part, ...]]:
    """Ways to part a theme with these quotes, the best first and no more than `most`: each has its largest part first.

    With a `number` the one way into that many parts; None: one way into two, three and four parts, where there is one.
    The same quotes give the same parts in any order. `beside` are labels that no part may have. Raises Refused when
    too few different texts are left to be parted.
    """
    from threadpoolctl import threadpool_limits

    forms = forms_of(canonical(quotes))
    if number is not None and not FEWEST <= number <= MOST:
        raise Refused(f"A theme is not split into {number} parts.", help=f"Ask for {FEWEST} to {MOST}.")
    if len(forms) < 2 * (number or FEWEST):
        raise Refused(
            "The theme has too few different quotes to be split.",
            help="Move single quotes into other themes.",
        )
    with threadpool_limits(limits=1):
        return list(islice(_partings(forms, encode, languages, number, list(beside)), most))


def _partings(
    forms: list[Form],
    encode: "Encode | None",
    languages: Mapping[str, str],
    number: int | None,
    beside: list[str],
) -> Iterator[tuple[Part, ...]]:
    import numpy as np

    from coding.language.stop_words import LANGUAGES, stop_words
    from coding.language.words import read_words
    from coding.themes.terms import candidates_of, names_of
    from coding.themes.vectors import blended

    spoken = [languages[form.names[0]] for form in forms]
    stops = frozenset[str]().union(*(stop_words(one) for one in sorted(set(spoken)) if one in LANGUAGES))
    texts = [form.text for form in forms]
    words = read_words(texts, spoken)
    size = np.array([len(form.names) for form in forms], dtype=np.float64)
    rows = blended(texts, words, encode, stop_words=stops)
    candidates = candidates_of(words, spoken)
    for found in _groups(rows, size, number):
        group, taken = _by_size(found, size), [*beside]
        named = names_of(candidates, group, size, themes=int(group.max()) + 1)
        yield tuple(_part(forms, rows, group, at, _beside(name, taken)) for at, name in enumerate(named))


def _groups(rows: "Matrix", size: "NDArray[np.float64]", number: int | None) -> "list[NDArray[np.int64]]":
    """(f,) the part of each form, for each number of parts, that whose silhouette is best first."""
    import numpy as np

    from coding.themes.clusters import graph_of, groups, smoothed, ward
    from coding.themes.count import silhouette_of
    from coding.themes.neighbours import nearest, neighbours_for
    from coding.themes.vectors import SAMPLE

    smooth = smoothed(rows, graph_of(*nearest(rows, k=neighbours_for(len(rows)))))
    wanted = [number] if number else [k for k in range(FEWEST, MOST + 1) if 2 * k <= len(rows)]
    found = groups(smooth, size, ward(smooth[:SAMPLE]), k=wanted, rounds=50)
    parting = list({int(group.max()): group for group in found if group.max() > 0}.values())
    if not parting:
        raise Refused("The quotes of the theme are too much alike to be split.", help="Leave it whole.")
    worth = [round(silhouette_of(smooth.astype(np.float64), group), 6) for group in parting]
    return [parting[at] for at in np.argsort([-one for one in worth], kind="stable")]


def _by_size(group: "NDArray[np.int64]", size: "NDArray[np.float64]") -> "NDArray[np.int64]":
    """The same groups numbered from the one with most quotes on."""
    import numpy as np

    held = np.bincount(group, weights=size)
    rank = np.empty(len(held), dtype=np.int64)
    rank[np.argsort(-held, kind="stable")] = np.arange(len(held))
    numbered: NDArray[np.int64] = rank[group]
    return numbered


def _beside(name: Named, taken: list[str]) -> Named:
    """The name with a label that no other has, which is taken from then on."""
    label = label_beside(name, taken)
    taken.append(label)
    return replace(name, label=label)


def _part(forms: list[Form], rows: "Matrix", group: "NDArray[np.int64]", number: int, name: Named) -> Part:
    import numpy as np

    from coding.themes.records import WEAK
    from coding.themes.representatives import representatives
    from coding.themes.strength import centrality, strength

    exact = rows.astype(np.float64)
    inside = np.flatnonzero(group == number)
    strong = strength(exact, group, np.ones(len(forms)))[inside]
    typical = representatives(exact[inside], centrality(exact, group)[inside], strong >= WEAK)
    members = sorted(
        (quote, float(strong[at])) for at, form in enumerate(inside) for quote in forms[form].names
    )
    return Part(
        name.label,
        name.terms,
        tuple(quote for quote, _ in members),
        tuple(value for _, value in members),
        tuple(forms[inside[at]].names[0] for at in typical),
    )
