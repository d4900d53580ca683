"""When to stop reading: at most how many unread quotes may still carry a code, and how much of it has been found.

Only the control sample can tell, for what else was read was chosen. It bounds how many quotes of the frame carry the
code at all; those already found, wherever, are taken off, and the rest must be unread. To stop by a random sample, not
by how empty the last quotes were, is what Callaghan and Müller-Hansen (2020, Systematic Reviews 9, 273) advise.
"""

from dataclasses import asdict, dataclass
from typing import Any

from coding.estimates.intervals import Interval, highest_total, lowest_total


@dataclass(frozen=True, slots=True)
class Remainder:
    """With 95 % confidence at most `most` of the `unread` quotes of the frame carry the code; None with a `reason`.

    `recall` is the share of the code's quotes that has been found so far and `recall_interval` its 95 % interval;
    `found` quotes carry it in all that was read, `in_sample` of them among the `sample` controls.
    """

    most: int | None
    unread: int
    sample: int
    in_sample: int
    found: int
    recall: float | None
    recall_interval: Interval | None
    reason: str | None = None

    def to_json(self) -> dict[str, Any]:
        """The JSON shape."""
        interval = None if self.recall_interval is None else self.recall_interval.to_json()
        recall = None if self.recall is None else round(self.recall, 4)
        return asdict(self) | {"recall": recall, "recall_interval": interval}


def remainder(in_sample: int, *, sample: int, found: int, read: int, frame: int) -> Remainder:
    """What is left of a code: `in_sample` of `sample` controls carry it, and `found` of `read` quotes of the frame.

    Of 1,000 quotes 59 controls were read, and 200 others because the machine thought that they carry the code. It was
    on 2 controls and on 28 others. Not more than 100 of the 1,000 carry it, or two or fewer would be among 59 controls
    in fewer than 5 % of all draws; 30 are found, so that at most 70 of the 741 unread carry it.

    >>> left = remainder(2, sample=59, found=30, read=259, frame=1000).to_json()
    >>> left["most"], left["unread"], left["recall"], left["recall_interval"]
    (70, 741, 0.885, [0.2632, 1.0])

    The bound holds for a sample whose end was not chosen by what was in it. Whoever looks at it after every quote and
    stops at the first that pleases has less than 95 %; the sample grows in steps of ten for that reason.
    """
    unread = frame - read
    if not sample and unread:
        reason = "no control quote was read for this code"
        return Remainder(None, unread, 0, 0, found, None, None, reason)
    if not unread:
        whole = Interval(1.0, 1.0) if found else None
        return Remainder(0, 0, sample, in_sample, found, 1.0 if found else None, whole)
    most = highest_total(in_sample, sample=sample, frame=frame) - found
    high = max(found, highest_total(in_sample, sample=sample, frame=frame, error=0.025))
    low = max(found, lowest_total(in_sample, sample=sample, frame=frame, error=0.025))
    interval = Interval(found / high, found / low) if found else None
    recall = found / max(found, in_sample * frame / sample) if in_sample else None
    missing = None if in_sample else "no control quote carries the code, so that there is no share to tell"
    return Remainder(min(unread, max(0, most)), unread, sample, in_sample, found, recall, interval, missing)
