"""Exact intervals."""

from collections.abc import Iterator
from fractions import Fraction
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coding.estimates.intervals import highest_total, lowest_total, share_interval


def chance(found: int, *, sample: int, frame: int, total: int) -> Fraction:
    """That a sample holds `found` or fewer of `total`, counted by hand."""
    ways = (comb(total, hits) * comb(frame - total, sample - hits) for hits in range(found + 1))
    return Fraction(sum(ways), comb(frame, sample))


@st.composite
def draws(draw: st.DrawFn) -> tuple[int, int, int]:
    """(found, sample, frame)."""
    frame = draw(st.integers(1, 60))
    sample = draw(st.integers(1, frame))
    return draw(st.integers(0, sample)), sample, frame


@given(draws())
def test_the_highest_total_is_the_last_that_is_not_too_unlikely(drawn: tuple[int, int, int]) -> None:
    """One more would be below five in a hundred, or more than there can be."""
    found, sample, frame = drawn
    most = highest_total(found, sample=sample, frame=frame)
    assert chance(found, sample=sample, frame=frame, total=most) > Fraction(1, 20)
    if most < frame - (sample - found):
        assert chance(found, sample=sample, frame=frame, total=most + 1) <= Fraction(1, 20)


@given(draws())
def test_the_lowest_total_mirrors_the_highest(drawn: tuple[int, int, int]) -> None:
    """It is never above what was found, nor above the highest."""
    found, sample, frame = drawn
    least = lowest_total(found, sample=sample, frame=frame)
    assert found <= least <= highest_total(found, sample=sample, frame=frame)


def exact_coverage(total: int, *, sample: int, frame: int) -> float:
    """How often the highest total is not below the true one, over all draws."""
    return sum(_chances(total, sample=sample, frame=frame))


def _chances(total: int, *, sample: int, frame: int) -> Iterator[float]:
    for found in range(max(0, total + sample - frame), min(total, sample) + 1):
        if highest_total(found, sample=sample, frame=frame) >= total:
            yield comb(total, found) * comb(frame - total, sample - found) / comb(frame, sample)


@pytest.mark.parametrize("total", [0, 1, 5, 20, 60, 119, 120])
def test_the_bound_holds_in_ninety_five_of_a_hundred_draws_whatever_is_true(total: int) -> None:
    """Counted over every possible draw, not simulated."""
    assert exact_coverage(total, sample=30, frame=120) >= 0.95


def test_clopper_and_pearson() -> None:
    """Nothing of ten: 1 − .025^(1/10) = .3085; all of ten is its mirror."""
    assert share_interval(0, 10).to_json() == [0.0, 0.3085]
    assert share_interval(10, 10).to_json() == [0.6915, 1.0]
