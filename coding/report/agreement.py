"""How far coders agree on quotes that two of them decided on, without knowing of an adjudicator's word."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import combinations

from coding.report.content import Agreement
from coding.store import shared_decisions as store
from corpus.study import View

Codes = frozenset[int]
"""The codes that a coder confirmed on a quote; none: every code was rejected."""


def agreements(view: View, code_ids: Iterable[int]) -> tuple[int, tuple[Agreement, ...]]:
    """How many coders decided on these codes, and how far each two of them agree, by their names.

    Two coders are compared on the current quotes on which both decided on any of the codes.
    """
    ids = sorted(set(code_ids))
    coders = store.coders(view.connection, ids)
    if len(coders) < 2:
        return len(coders), ()
    decided: dict[str, dict[int, set[int]]] = {name: {} for name in coders}
    for name, quote_id, code_id, holds in store.on_shared_quotes(view.connection, ids):
        codes = decided[name].setdefault(quote_id, set())
        if holds:
            codes.add(code_id)
    pairs = (
        agreement((first, second), _frozen(decided[first]), _frozen(decided[second]))
        for first, second in combinations(coders, 2)
    )
    return len(coders), tuple(found for found in pairs if found.quotes)


def agreement(coders: tuple[str, str], first: Mapping[int, Codes], second: Mapping[int, Codes]) -> Agreement:
    """How far two coders agree, given as {quote: the codes each confirmed}; only quotes that both have count.

    `percent` is the share of quotes on which they confirmed the very same codes. Alpha looks at each code that one of
    them confirmed anywhere, on each quote, as there or not.

    >>> agreement(("Ada", "Ben"), {1: frozenset({7}), 2: frozenset()}, {1: frozenset({7}), 2: frozenset({8})}).percent
    50.0
    """
    shared = sorted(set(first) & set(second))
    used = sorted({code for quote in shared for code in first[quote] | second[quote]})
    same = sum(first[quote] == second[quote] for quote in shared)
    marks = [(code in first[quote], code in second[quote]) for quote in shared for code in used]
    percent = 100 * same / len(shared) if shared else 0.0
    return Agreement(coders, len(shared), percent, alpha(marks))


def alpha(pairs: Sequence[tuple[Hashable, Hashable]]) -> float | None:
    """Krippendorff's alpha for two coders and nominal values, one pair a unit; None where it is undefined.

    It is undefined without units, and when only one value occurs: nothing could differ. The formula is (4) and the
    example A of K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011).

    >>> round(alpha(list(zip("0100000010", "1110010000"))), 3)
    0.095
    """
    values = Counter(value for pair in pairs for value in pair)
    n = len(pairs) * 2
    expected = n * n - sum(count * count for count in values.values())
    if not expected:
        return None
    observed = 2 * sum(one != other for one, other in pairs)
    return 1 - (n - 1) * observed / expected


def _frozen(decided: Mapping[int, set[int]]) -> dict[int, Codes]:
    return {quote: frozenset(codes) for quote, codes in decided.items()}
