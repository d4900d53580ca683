"""How right the machine's suggestions are, told from the control sample alone, which nobody chose."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from coding.estimates.intervals import Interval, share_interval


@dataclass(frozen=True, slots=True)
class Rate:
    """`hits` of `n`, their share 0 to 1 and its 95 % interval; None with a `reason` where there is nothing to count."""

    hits: int
    n: int
    share: float | None
    interval: Interval | None
    reason: str | None = None

    def to_json(self) -> dict[str, Any]:
        """The JSON shape."""
        share = None if self.share is None else round(self.share, 4)
        return asdict(self) | {"share": share, "interval": self.interval and self.interval.to_json()}


def precision(decided: Sequence[bool], said: Sequence[bool]) -> Rate:
    """Of the controls that the code was suggested for, how many people say carry it.

    `said` is whether it would have been suggested before the decision.

    >>> precision([True, False, True], [True, True, False]).to_json()
    {'hits': 1, 'n': 2, 'share': 0.5, 'interval': [0.0126, 0.9874], 'reason': None}
    """
    suggested = [holds for holds, was_suggested in zip(decided, said, strict=True) if was_suggested]
    return _rate(sum(suggested), len(suggested), "the code was suggested for no control quote")


def recall(decided: Sequence[bool], said: Sequence[bool]) -> Rate:
    """Of the controls that carry the code, how many it was suggested for.

    >>> recall([False, False], [True, False]).reason
    'no control quote carries the code'
    """
    carrying = [was_suggested for holds, was_suggested in zip(decided, said, strict=True) if holds]
    return _rate(sum(carrying), len(carrying), "no control quote carries the code")


def _rate(hits: int, n: int, reason: str) -> Rate:
    if not n:
        return Rate(0, 0, None, None, reason)
    return Rate(hits, n, hits / n, share_interval(hits, n))
