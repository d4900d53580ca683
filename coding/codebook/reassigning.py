"""Giving codings of one code to another: each is withdrawn there and made here, by the same coder at the same place.

What counted on a quote under any of the codes counts on it afterwards under the target, and nothing else does.
"""

from collections.abc import Iterable, Sequence

from coding.codings.decisions import Verdict, decide
from coding.store import codings as store
from coding.store.in_force import ADJUDICATION
from corpus.study import Work

_STRENGTH = {"adjudicated": 0, "confirmed": 1, "rejected": 2, "suggested": 3}
"""Which of a coder's codings of several codes becomes the target's: the lowest number."""
_WORDS = {("rejected", ADJUDICATION): "adjudicated"}
"""What a decision is called where its status does not say it."""


def reassign(
    work: Work,
    rows: Sequence[store.Row],
    target_id: int,
    *,
    action: str | None = None,
    step: str | None = None,
) -> None:
    """Withdraws the codings of `rows` and makes them on the target, as pairs of events.

    Where the coder has decided on the target already that decision stays, except that a confirmed coding is never
    lost to a rejected one. The events are called `action`, or by what each decision is, so that a step can be undone.
    """
    standing = store.by_key(work.connection, {row["quote_id"] for row in rows})
    status = {key: row["status"] for key, row in standing.items()}
    verdicts: list[Verdict] = []
    for row in sorted(rows, key=lambda row: (_STRENGTH[row["status"]], row["id"])):
        verdicts.append(_verdict(row, row["code_id"], "withdrawn", action=action, step=step))
        moved = _verdict(row, target_id, row["status"], action=action, step=step)
        if _becomes(status.get(moved.key, "withdrawn"), row["status"]):
            verdicts.append(moved)
            status[moved.key] = row["status"]
    decide(work, verdicts)


def lift_overrulings(
    work: Work,
    target_id: int,
    counted: Iterable[int],
    *,
    action: str | None = None,
    step: str | None = None,
) -> None:
    """Withdraws an adjudicator's 'does not hold' on the target on the quotes where one of the codes counted before."""
    counted = set(counted)
    overruled = [
        row
        for row in store.of_codes(work.connection, [target_id])
        if row["place"] == ADJUDICATION and row["status"] == "rejected" and row["quote_id"] in counted
    ]
    decide(work, [_verdict(row, target_id, "withdrawn", action=action, step=step) for row in overruled])


def _becomes(there: str, moved: str) -> bool:
    """Whether a moved coding replaces what its coder has at that place of the target."""
    if there == "withdrawn":
        return True
    return moved in ("confirmed", "adjudicated") and there in ("rejected", "suggested")


def _verdict(row: store.Row, code_id: int, status: str, *, action: str | None, step: str | None) -> Verdict:
    """A verdict at the place of `row`, on a code."""
    return Verdict(
        quote_id=row["quote_id"],
        code_id=code_id,
        person_id=row["person_id"],
        status=status,
        action=action or _WORDS.get((status, row["place"]), status),
        place=row["place"],
        span_id=row["span_id"],
        suggestion_id=row["suggestion_id"],
        step=step,
    )
