"""How far a share may lie from its words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coding.claims.phrases import phrases
from coding.claims.tolerance import Tolerance, Verdict, printed, tolerance

SHARES = st.floats(0, 100)


def of(words: str) -> Tolerance:
    """What the one phrase of a text tolerates."""
    (phrase,) = phrases(words)
    return tolerance(phrase)


@pytest.mark.parametrize(
    ("words", "holds", "loose", "contradicts"),
    [
        ("58 percent", [57.5, 58.4], [57.2, 58.9], [56.9, 60.0]),
        ("34.7 percent", [34.65, 34.74], [34.79], [34.56, 35.0]),
        ("roughly 16 percent", [15.1, 16.9], [14.5], [12.0, 20.0]),
        ("almost 60 percent", [57.5, 59.9], [56.2, 60.5, 51.0], [49.0, 64.0]),
        ("just over 40 percent", [40.2, 43.2], [39.0, 47.0], [36.0, 51.0]),
        ("more than 45 percent", [45.1, 54.0], [60.0], [44.9, 45.0]),
        ("at least 45 percent", [45.0, 54.0], [60.0], [44.9]),
        ("less than 20 percent", [19.9, 11.0], [5.0], [20.0, 21.0]),
        ("up to 20 percent", [20.0, 11.0], [5.0], [20.1]),
        ("well over 40 percent", [44.0, 70.0], [41.0], [40.0, 30.0]),
        ("well under 40 percent", [36.0, 10.0], [38.0], [40.0, 50.0]),
        ("between 40 and 50 percent", [40.0, 45.0, 50.0], [38.0, 53.0], [35.0, 55.0]),
        ("a third", [32.0, 36.5], [30.0], [28.0, 37.0]),
        ("a quarter", [23.0, 27.4], [28.6], [29.5, 22.0]),
        ("about half", [45.0, 55.0], [], [44.0, 56.0]),
        ("almost half", [45.5, 49.9], [42.0, 50.1], [39.0, 56.0]),
        ("just over three quarters", [75.1, 77.4], [79.0, 74.9], [66.0, 81.0]),
        ("more than half", [50.1, 66.0], [70.0, 95.0], [50.0, 49.9]),
        ("fewer than one fifth", [19.9, 5.0], [], [20.0, 25.0]),
        ("one in five", [18.5, 22.0], [], [17.0, 18.2, 23.0]),
        ("one in ten", [9.5, 11.1], [], [7.0, 13.0]),
        ("almost one in five", [17.0, 19.9], [20.5, 14.0], [9.0, 25.0]),
        ("nine in ten", [88.8, 92.0], [86.0, 94.0], [84.0, 96.0]),
        ("73 of 227", [32.16], [], [30.0, 35.0]),
        ("a majority", [50.1, 100], [49.8], [49.0]),
        ("the large majority", [67.0, 100], [62.0], [55.0]),
        ("most officers", [51.0], [50.0], [45.0]),
        ("almost all officers", [92.0], [85.0, 100.0], [79.0]),
        ("all officers", [100.0], [98.0], [96.0]),
        ("none of them", [0.0], [0.4], [1.0]),
        ("equally common", [0.0, 4.0], [8.0], [12.0]),
        ("272 officers", [272.0], [], [271.0]),
        ("nearly 300 officers", [290.0], [272.0, 305.0], [260.0, 330.0]),
        ("over 200 officers", [201.0, 272.0], [400.0], [200.0]),
        ("0.95 per 500", [0.9522], [], [1.0, 0.96]),
    ],
)
def test_words_hold_are_loose_or_contradict(
    words: str, holds: list[float], loose: list[float], contradicts: list[float]
) -> None:
    """Shares on the right and on the wrong side of each edge."""
    every: list[tuple[float, Verdict]] = [
        *((share, "holds") for share in holds),
        *((share, "loose") for share in loose),
        *((share, "contradicts") for share in contradicts),
    ]
    assert [(share, of(words).verdict(share)) for share, _ in every] == every


@given(SHARES)
def test_a_share_as_it_is_printed_always_holds(share: float) -> None:
    """With no and with one decimal."""
    assert of(f"{printed(share, 1)} percent").verdict(share) == "holds"
    assert of(f"{printed(share, 0)} percent").verdict(share) == "holds"


@given(SHARES, st.sampled_from(["half", "a third", "one in five", "60 percent", "45 percent", "90 of 100"]))
def test_more_and_less_never_hold_together(share: float, number: str) -> None:
    """More than a number contradicts what is less than it, and both contradict the number itself."""
    verdicts = {of(f"more than {number}").verdict(share), of(f"less than {number}").verdict(share)}
    assert "contradicts" in verdicts


@given(SHARES, st.sampled_from(["half", "a third", "60 percent", "45 percent", "34.7 percent"]))
def test_just_over_is_more_than(share: float, number: str) -> None:
    """Wherever "just over" holds, "more than" holds; wherever "almost" holds, "less than" does."""
    if of(f"just over {number}").verdict(share) == "holds":
        assert of(f"more than {number}").verdict(share) == "holds"
    if of(f"almost {number}").verdict(share) == "holds":
        assert of(f"less than {number}").verdict(share) == "holds"
