"""What could have been missed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coding.saturation.salience import largest_missed, statement


@given(st.integers(1, 5000))
def test_a_code_of_that_share_is_missed_with_just_that_chance(n: int) -> None:
    """Nobody of `n` holds a code that this share of all hold: (1 − p)^n."""
    assert (1 - largest_missed(n)) ** n == pytest.approx(0.05, rel=1e-6)


def test_the_model_is_the_published_binomial_one() -> None:
    """Fugard and Potts (2015) ask for 29 people to meet a theme of 10 % twice with 80 % power; here it is once."""
    from scipy.stats import binom

    assert binom.cdf(1, 29, 0.1) <= 0.2 < binom.cdf(1, 28, 0.1)
    for n in (1, 28, 29, 227):
        assert float(binom.cdf(0, n, largest_missed(n))) == pytest.approx(0.05, abs=1e-9)


def test_the_statement_never_promises_too_much() -> None:
    """The share is rounded up."""
    assert statement(70) == (
        "Codes held by 4.2 % of respondents or more would have been missed with a probability of at most 5 % at "
        "n = 70."
    )
    assert statement(1000).startswith("Codes held by 0.3 % of respondents or more")
    assert largest_missed(1000) < 0.003
