"""Multiples and how far a ratio may lie from them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coding.claims.qualifiers import Qualifier
from coding.claims.statements.comparisons import multiple


@given(st.floats(0.5, 10), st.floats(0.01, 20), st.sampled_from(["", "about"]))
def test_a_multiple_means_the_same_at_every_size(times: float, ratio: float, qualifier: Qualifier) -> None:
    """Half as many is read as strictly as ten times as many."""
    assert multiple(times, qualifier).verdict(ratio * times) == multiple(1, qualifier).verdict(ratio)


@pytest.mark.parametrize(
    ("qualifier", "ratios"),
    [
        ("", {1.7: "loose", 1.9: "holds", 2.3: "loose", 2.6: "contradicts"}),
        ("almost", {1.4: "contradicts", 1.9: "holds", 2.0: "loose"}),
        ("over", {1.99: "contradicts", 2.0: "contradicts", 2.1: "holds", 3.5: "loose"}),
        ("at least", {1.99: "contradicts", 2.0: "holds"}),
    ],
)
def test_a_qualifier_has_a_side(qualifier: Qualifier, ratios: dict[float, str]) -> None:
    """More than twice as many is not twice as many."""
    assert {ratio: multiple(2, qualifier).verdict(ratio) for ratio in ratios} == ratios
