"""Shares that nobody in the study counted: an interviewer's note or another report says them, often only in words.

They are kept as stated figures (`coding.stated`). A sentence that says the same words holds; that the numbers behind
them are unknown is said, and none is made up.
"""

from collections.abc import Sequence

from coding.claims.judge import Judged, judge_share
from coding.claims.phrase import Phrase
from coding.claims.phrases import phrases
from coding.claims.rows import named_row
from coding.claims.tolerance import Span, tolerance
from coding.figures.shares import row
from coding.stated import Stated


def judge_by_others(phrase: Phrase, said: str, around: str, stated: Sequence[Stated]) -> Judged | None:
    """What a stated figure says of the phrase; None when the clause `said` speaks of none."""
    names = {one.label or one.name: one for one in stated if _share(one) is not None or one.words}
    found = named_row(said, around, [row(name, 0, 0) for name in names], "stated")
    if found is None or found.row not in names:
        return None
    one, share = names[found.row], _share(names[found.row])
    if share is not None:
        return judge_share(phrase, share, f"{found.row} is {_counted(one)}{_by(one)}")
    return _by_words(phrase, found.row, one)


def _by_words(phrase: Phrase, name: str, stated: Stated) -> Judged | None:
    """Words against words: the same hold, such as can both be true are loose."""
    theirs = phrases(stated.words)
    if len(theirs) != 1:
        return None
    ours, others = tolerance(phrase).holds, tolerance(theirs[0]).holds
    told = f"{name} is “{stated.words}”{_by(stated)}; the numbers are not stated."
    if (phrase.kind, phrase.value, phrase.qualifier) == (
        theirs[0].kind,
        theirs[0].value,
        theirs[0].qualifier,
    ):
        return Judged("holds", None, told)
    return Judged("loose" if _overlap(ours, others) else "contradicts", None, told)


def _overlap(one: Span, other: Span) -> bool:
    return max(one.low, other.low) < min(one.high, other.high)


def _share(stated: Stated) -> float | None:
    """In percent; None when its numbers are unknown."""
    if stated.numerator is not None and stated.denominator:
        return 100 * stated.numerator / stated.denominator
    return stated.value if stated.unit.strip().lower() in ("%", "percent", "per cent") else None


def _counted(stated: Stated) -> str:
    if stated.numerator is not None and stated.denominator:
        return f"{stated.numerator:,g} of {stated.denominator:,g}"
    return f"{stated.value:g} %"


def _by(stated: Stated) -> str:
    return f" ({stated.source})" if stated.source else ""
