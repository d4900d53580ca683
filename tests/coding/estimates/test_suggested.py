"""How right suggestions are, on the controls."""

from coding.estimates.intervals import share_interval
from coding.estimates.suggested import Rate, precision, recall

DECIDED = [True, True, True, False, False]
SAID = [0.9, 0.4, 0.1, 0.5, 0.2]


def test_precision_counts_what_was_suggested_and_recall_what_carries_the_code() -> None:
    """A score at the threshold is a suggestion."""
    assert precision(DECIDED, SAID, threshold=0.4) == Rate(2, 3, 2 / 3, share_interval(2, 3))
    assert recall(DECIDED, SAID, threshold=0.4) == Rate(2, 3, 2 / 3, share_interval(2, 3))
    assert recall(DECIDED, SAID, threshold=0.05) == Rate(3, 3, 1.0, share_interval(3, 3))


def test_without_cases_there_is_a_reason_and_no_share() -> None:
    """Never a flattering one."""
    assert precision(DECIDED, SAID, threshold=0.95) == Rate(
        0, 0, None, None, "the code was suggested for no control quote"
    )
    assert recall([], [], threshold=0.5) == Rate(0, 0, None, None, "no control quote carries the code")
