"""How far coders agree."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coding import codebook, codings
from coding.codebook.codes import find_code
from coding.report.agreement import agreement, agreements, alpha
from coding.report.content import Agreement
from corpus.people import Actor, Role, sign_in
from corpus.study import Study

pairs = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), min_size=1, max_size=12)


def test_alpha_is_as_published() -> None:
    """Examples A (two values) and B (five values) of Krippendorff 2011."""
    assert alpha(list(zip("0100000010", "1110010000", strict=True))) == pytest.approx(0.095, abs=5e-4)
    assert alpha(list(zip("aabbdcccedda", "babbbcccedd" + "d", strict=True))) == pytest.approx(
        0.692, abs=5e-4
    )


@given(pairs)
def test_alpha_is_fleiss_kappa_corrected_for_few_units(found: list[tuple[int, int]]) -> None:
    """Of two coders: 1 - (1 - kappa)(n - 1) / n with n values, kappa by statsmodels."""
    from statsmodels.stats.inter_rater import fleiss_kappa

    counts = [[pair.count(value) for value in range(3)] for pair in found]
    mine, n = alpha(found), 2 * len(found)
    if len({value for pair in found for value in pair}) == 1:
        assert mine is None
    else:
        assert mine == pytest.approx(1 - (1 - fleiss_kappa(counts)) * (n - 1) / n, abs=1e-9)


def test_only_quotes_that_both_decided_on_count() -> None:
    """On one they agree, on one they do not; what only one of them read is left out."""
    first = {1: frozenset({7}), 2: frozenset({7, 8}), 3: frozenset({9})}
    second = {1: frozenset({7}), 2: frozenset({7}), 4: frozenset({9})}
    found = agreement(("Ada", "Ben"), first, second)
    assert (found.coders, found.quotes, found.percent) == (("Ada", "Ben"), 2, 50.0)
    assert found.alpha == pytest.approx(1 - 7 * 2 / 30)


def test_where_nothing_can_differ_alpha_is_undefined() -> None:
    """Nothing flattering is said of two who only ever gave one code, or who read nothing in common."""
    same = {1: frozenset({7}), 2: frozenset({7})}
    assert agreement(("Ada", "Ben"), same, same) == Agreement(("Ada", "Ben"), 2, 100.0, None)
    assert agreement(("Ada", "Ben"), {1: frozenset()}, {2: frozenset()}) == Agreement(
        ("Ada", "Ben"), 0, 0.0, None
    )


def test_the_decisions_of_a_study_are_compared(surveyed: Study, actor: Actor) -> None:
    """Ben rejects what Ada confirmed, confirms it elsewhere too, and reads one quote that she did not."""
    with surveyed.read() as view:
        ids = [find_code(view, "encryption").id, find_code(view, "providers").id]
        assert agreements(view, ids) == (1, ())
    with surveyed.write(sign_in(surveyed, "Ben", role=Role.CODER)) as work:
        codings.reject(work, quote="R1/why", code="encryption")
        codings.apply(work, quote="R2/why", code="encryption")
        codings.apply(work, quote="R5/why", code="providers")
        codings.apply(work, quote="R8/why", code="providers")
    with surveyed.write(actor) as work:
        codebook.add(work, "elsewhere")
        codings.apply(work, quote="R8/why", code="elsewhere")
    with surveyed.read() as view:
        count, (found,) = agreements(view, ids)
    assert (count, found.coders, found.quotes) == (2, ("Ada", "Ben"), 3)
    assert found.percent == pytest.approx(200 / 3)
    assert found.alpha == pytest.approx(1 - 11 * 2 / (144 - 25 - 49))
