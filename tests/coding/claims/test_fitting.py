"""Words that fit a share."""

from hypothesis import given
from hypothesis import strategies as st

from coding.claims.fitting import fitting
from coding.claims.phrases import phrases
from coding.claims.tolerance import tolerance


@given(st.floats(0, 100))
def test_the_words_that_are_proposed_hold(percent: float) -> None:
    """The check would never object to its own words."""
    (phrase,) = phrases(f"{fitting(percent)} of the respondents")
    assert tolerance(phrase).verdict(percent) == "holds"
