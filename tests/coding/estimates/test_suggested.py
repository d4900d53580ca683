"""How right suggestions are, on the controls."""

from coding.estimates.intervals import share_interval
from coding.estimates.suggested import Rate, precision, recall

DECIDED = [True, True, True, False, False]
SAID = [True, True, False, True, False]


def test_precision_counts_what_was_suggested_and_recall_what_carries_the_code() -> None:
    """Two of the three it was suggested for carry the code, and two of the three that carry it were found."""
    assert precision(DECIDED, SAID) == Rate(2, 3, 2 / 3, share_interval(2, 3))
    assert recall(DECIDED, SAID) == Rate(2, 3, 2 / 3, share_interval(2, 3))
    assert recall(DECIDED, [True] * 5) == Rate(3, 3, 1.0, share_interval(3, 3))


def test_without_cases_there_is_a_reason_and_no_share() -> None:
    """Never a flattering one."""
    assert precision(DECIDED, [False] * 5) == Rate(
        0, 0, None, None, "the code was suggested for no control quote"
    )
    assert recall([], []) == Rate(0, 0, None, None, "no control quote carries the code")
