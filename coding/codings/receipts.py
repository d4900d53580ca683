"""Receipts: what came of one thing that a page sent; the same number arriving again is answered from here."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from coding.store import receipts as store
from corpus.people import Actor
from corpus.study import View, Work


@dataclass(frozen=True, slots=True)
class Receipt:
    """What came of the thing with the number `seq`: done, as `said` in a sentence, or refused for a `problem`.

    `quote` is the quote to show after something was taken back or brought back.
    """

    seq: str
    done: bool
    said: str = ""
    quote: str | None = None
    problem: str | None = None

    def to_json(self) -> dict[str, Any]:
        """What the page is told."""
        return asdict(self)


def refusal(seq: str, problem: str) -> Receipt:
    """The receipt of something that was not done."""
    return Receipt(seq, done=False, problem=problem)


def known(view: View, actor: Actor, numbers: Iterable[str]) -> dict[str, Receipt]:
    """The receipts that there are already, by number; a number of somebody else is refused."""
    found = store.of(view.connection, numbers)
    return {
        seq: Receipt(seq, **row["outcome"]) if row["person_id"] == actor.id else _taken(seq)
        for seq, row in found.items()
    }


def keep(work: Work, receipt: Receipt) -> None:
    """Stores a receipt of the actor."""
    outcome = {field: value for field, value in receipt.to_json().items() if field != "seq"}
    store.insert(work.connection, number=receipt.seq, person_id=work.actor.id, outcome=outcome)


def _taken(seq: str) -> Receipt:
    return refusal(seq, "This number belongs to somebody else's decision. Reload the page and decide anew.")
