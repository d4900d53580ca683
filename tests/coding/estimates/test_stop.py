"""The bound on what is unread."""

import numpy as np

from coding.estimates.intervals import Interval
from coding.estimates.stop import Remainder, remainder


def test_a_frame_that_is_read_whole_has_nothing_left() -> None:
    """And everything found."""
    left = remainder(2, sample=40, found=7, read=40, frame=40)
    assert left == Remainder(0, 0, 40, 2, 7, 1.0, Interval(1.0, 1.0))


def test_without_controls_nothing_is_promised() -> None:
    """However much was read."""
    left = remainder(0, sample=0, found=30, read=300, frame=400)
    assert (left.most, left.unread, left.recall, left.recall_interval) == (None, 100, None, None)
    assert left.reason == "no control quote was read for this code"


def test_what_was_found_is_taken_off_and_only_unread_quotes_can_carry_more() -> None:
    """Never below none, never above what is unread."""
    assert remainder(0, sample=40, found=60, read=200, frame=1000).most == 10
    assert remainder(0, sample=40, found=80, read=200, frame=1000).most == 0
    assert remainder(20, sample=40, found=150, read=980, frame=1000).most == 20


def test_no_share_is_told_when_no_control_carries_the_code() -> None:
    """What was found is then no share of anything known; only its interval is."""
    left = remainder(0, sample=40, found=30, read=200, frame=1000)
    assert (left.recall, left.recall_interval and left.recall_interval.high) == (None, 1.0)
    assert left.reason == "no control quote carries the code, so that there is no share to tell"


def test_the_bound_holds_though_the_rest_was_read_because_it_looked_promising() -> None:
    """In at least 95 of 100 of 400 simulated studies, also where the search was guided by what the controls said."""
    rng = np.random.default_rng(20261122)
    held = [_holds(rng, share) for share in (0.02, 0.1, 0.3) for _ in range(400)]
    assert np.mean(held) >= 0.95


def _holds(rng: np.random.Generator, share: float) -> bool:
    """Whether the bound of one simulated study of 600 quotes is true."""
    carries = rng.random(600) < share
    looks = carries + rng.normal(scale=0.7, size=600)
    drawn = rng.permutation(600)
    controls, rest = drawn[:50], drawn[50:]
    effort = 60 + 20 * int(carries[controls].sum())  # the more the controls show, the more is looked for
    promising = rest[np.argsort(-looks[rest])][:effort]
    read = np.concatenate([controls, promising])
    left = remainder(
        int(carries[controls].sum()), sample=50, found=int(carries[read].sum()), read=len(read), frame=600
    )
    return left.most is not None and int(carries.sum() - carries[read].sum()) <= left.most
