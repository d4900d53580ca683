"""A run of code suggestions made by hand."""

from dataclasses import dataclass
from typing import Any

from coding.codebook.codes import find_code
from coding.provenance import provenance_of
from coding.store import reading_order, suggestion_runs
from coding.store import suggestions as store
from corpus.people import Actor
from corpus.quotes import find_quote
from corpus.study import Study


@dataclass(frozen=True)
class Said:
    """A code suggested for a quote, or for the part [start, end) of it."""

    quote: str
    code: str
    score: float = 0.6
    reason: str = "like the definition"
    start: int | None = None
    end: int | None = None


def run_by_hand(
    study: Study,
    actor: Actor,
    suggestions: list[Said],
    *,
    kind: str = "codes",
    quality: dict[str, Any] | None = None,
    order: tuple[str, ...] = (),
) -> None:
    """Keeps a run with these suggestions, what it knows of its quality, and the order to read in."""
    with study.write(actor) as work:
        run = suggestion_runs.insert(
            work.connection,
            kind=kind,
            person_id=actor.id,
            question_id=None,
            quality=quality,
            **provenance_of([], encoder=None, parameters={}, seed=0).to_json(),
        )
        rows = [
            {
                "run_id": run["id"],
                "quote_id": find_quote(work, one.quote).id,
                "code_id": find_code(work, one.code).id,
                "score": one.score,
                "reason": one.reason,
                "start": one.start,
                "end": one.end,
                "status": "open",
            }
            for one in suggestions
        ]
        store.insert(work.connection, rows)
        reading_order.insert(work.connection, run["id"], [find_quote(work, name).id for name in order])
